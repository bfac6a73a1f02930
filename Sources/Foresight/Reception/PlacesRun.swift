/// Who of the people of one replication has a place under one plan, day by day. After those who
/// leave and those who come, free places are given to those who wait, as many as can be brought
/// there on a day.
struct PlacesRun {
  private let model: ReceptionModel
  private var housed: Int
  private var waiting: Int

  init(_ model: ReceptionModel) {
    self.model = model
    waiting = model.withoutPlace
    housed = model.people - model.withoutPlace
  }

  /// Lives through a day.
  ///
  /// - Returns: how many have no place at its end.
  mutating func pass(
    day: Int, arrivals: Int, exits: Int, places: Int, _ draws: DrawStream
  ) -> Int {
    let leaving = min(waiting, max(exits - housed, waitingExits(exits, day, draws)))
    waiting -= leaving
    housed -= exits - leaving
    waiting += arrivals
    let moved = min(waiting, max(0, places - housed), model.transfersPerDay ?? .max)
    waiting -= moved
    housed += moved
    return waiting
  }

  /// Of those who leave, as many without a place as chance has it.
  private func waitingExits(_ exits: Int, _ day: Int, _ draws: DrawStream) -> Int {
    guard waiting > 0, exits > 0 else { return 0 }
    let share = Double(waiting) / Double(waiting + housed)
    return BinomialLaw(share).draw(exits, draws.unit(.split, day: day))
  }
}
