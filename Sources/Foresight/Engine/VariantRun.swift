import Glibc

/// One replication of one variant: consignments come late or not at all, works go on with what has
/// come, people get the places that stand.
struct VariantRun {
  private let model: ForesightModel
  private let schedule: Schedule
  private let people: PeopleRun?
  private let inputs: SampledInputs
  private let draws: DrawStream
  private var works: WorksRun
  private var places: PlacesRun?
  /// Consignments by the day on which they come; a day past the horizon stands for never.
  private var coming: [(day: Int, index: Int)] = []
  private let variant: ForesightModel.Variant

  /// Days from the arrival of a tent to the night in which it can be slept in.
  static let setUpDays = 1

  init(
    _ model: ForesightModel, _ schedule: Schedule, _ variant: Int, _ people: PeopleRun?,
    _ inputs: SampledInputs, _ draws: DrawStream
  ) {
    (self.model, self.schedule, self.people) = (model, schedule, people)
    (self.inputs, self.draws) = (inputs, draws)
    self.variant = model.variants[variant]
    works = WorksRun(model.tasks)
    places = model.reception.map { PlacesRun($0) }
    for (index, one) in self.variant.consignments.enumerated() where one.target != .nothing {
      let day = arrival(index, schedule.keys[variant][index])
      if day < model.horizon { coming.append((day, index)) }
    }
    coming.sort { ($0.day, $0.index) < ($1.day, $1.index) }
  }

  /// The day on which a consignment is of use; beyond the horizon when it never comes.
  private func arrival(_ index: Int, _ key: Int) -> Int {
    let one = variant.consignments[index]
    let reliability = variant.reliabilities[index]
    let setUp = one.target == .places ? VariantRun.setUpDays : 0
    guard !one.isThere else { return max(0, one.day + setUp) }
    let (late, fails) = draws.pair(.delay, day: key)
    guard one.hasLeft || fails >= reliability.failure else { return .max }
    let mean = reliability.meanDelay * inputs[.delayDays]
    let delay = mean > 0 ? Int(log(late) / log(mean / (1 + mean))) : 0
    return max(0, one.day) + delay + setUp
  }

  private func units(_ index: Int) -> Double {
    let one = variant.consignments[index]
    return one.isThere ? one.units : one.units * variant.reliabilities[index].usable
  }

  mutating func run(into track: inout VariantTrack) {
    var next = 0
    var delivered = 0.0
    for day in 0..<model.horizon {
      while next < coming.count, coming[next].day <= day {
        let index = coming[next].index
        let units = units(index)
        if variant.consignments[index].target == .places {
          delivered += units
        } else {
          works.receive(variant.consignments[index].target, units)
        }
        next += 1
      }
      works.work(on: day, rateFactor: inputs[.workRate])
      if let people { track.add(live(day, people, delivered)) }
    }
    track.add(works)
  }

  /// A day of people and places.
  private mutating func live(
    _ day: Int, _ people: PeopleRun, _ delivered: Double
  ) -> (places: Int, withoutPlace: Int) {
    guard let base = model.reception?.places else { return (0, 0) }
    var standing = Double(base) + delivered
    for index in schedule.placeTasks { standing += works.done(index) - model.tasks[index].done }
    let places = Int((standing + 1e-6).rounded(.down))
    let waiting = self.places?.pass(
      day: day, arrivals: people.arrivals[day], exits: people.exits[day], places: places, draws)
    return (places, waiting ?? 0)
  }
}
