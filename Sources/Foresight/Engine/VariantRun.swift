/// One replication of one variant: consignments come late or not at all, works go on with what has
/// come, people get the places that stand.
struct VariantRun {
  private let model: ForesightModel
  private let schedule: Schedule
  private let inputs: SampledInputs
  private let draws: DrawStream
  private var works: WorksRun
  /// Units of each load by the day on which they come, those of one day in the order of the plan.
  private var coming: [(day: Int, index: Int)]

  init(
    _ model: ForesightModel, _ schedule: Schedule, _ variant: Int, _ inputs: SampledInputs,
    _ draws: DrawStream
  ) {
    (self.model, self.schedule) = (model, schedule)
    (self.inputs, self.draws) = (inputs, draws)
    works = WorksRun(schedule.works)
    coming = []
    let loads = schedule.loads[variant]
    coming.reserveCapacity(loads.count)
    for index in loads.indices {
      let day = loads[index].arrival(draws, delayFactor: inputs[.delayDays])
      if day < model.horizon { coming.append((day, index)) }
    }
    coming.sort { ($0.day, $0.index) < ($1.day, $1.index) }
  }

  /// Lives through the horizon.
  mutating func run(_ variant: Int, _ people: PeopleRun?, into track: inout VariantTrack) {
    let loads = schedule.loads[variant]
    var (next, delivered) = (0, 0.0)
    var places = model.reception.map { PlacesRun($0) }
    for day in 0..<model.horizon {
      while next < coming.count, coming[next].day <= day {
        let load = loads[coming[next].index]
        if load.target == .places { delivered += load.units }
        works.receive(load.target, load.units)
        next += 1
      }
      works.work(on: day, rateFactor: inputs[.workRate])
      guard let people, places != nil else { continue }
      let standing = standing(delivered)
      let waiting = places?.pass(
        day: day, arrivals: people.arrivals[day], exits: people.exits[day], places: standing,
        draws)
      track.add((standing, waiting ?? 0))
    }
    track.add(works, count: schedule.workCount)
  }

  /// Places that stand: those of the first day, what was delivered, what works have built.
  private func standing(_ delivered: Double) -> Int {
    var standing = Double(model.reception?.places ?? 0) + delivered
    for (work, done) in schedule.placeWorks { standing += works.done(work) - done }
    return Int((standing + 1e-6).rounded(.down))
  }
}
