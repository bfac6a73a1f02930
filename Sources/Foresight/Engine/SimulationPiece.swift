/// Replications that were made together: flat tables, one row a replication.
public struct SimulationPiece: Sendable {
  /// People who need a place at the end of each day.
  var people: [Int32] = []
  /// The longest wait for registration, in days.
  var longestWaits: [Int32] = []
  var tracks: [VariantTrack]

  init(_ model: ForesightModel, capacity: Int) {
    tracks = model.variants.map { _ in VariantTrack() }
    guard model.reception != nil else { return }
    people.reserveCapacity(capacity * model.horizon)
    for index in tracks.indices { tracks[index].reserve(capacity * model.horizon) }
  }

  mutating func add(_ run: PeopleRun?) {
    guard let run else { return }
    for day in run.stages { people.append(Int32(day.unregistered + day.undecided + day.decided)) }
    if let wait = run.longestWait { longestWaits.append(Int32(wait)) }
  }
}

/// What became of one variant.
struct VariantTrack: Sendable {
  /// Places at the end of each day.
  private(set) var places: [Int32] = []
  /// People without a place at the end of each day.
  private(set) var withoutPlace: [Int32] = []
  /// For each work the day on which it is done; -1 where it was before, `never` where it is not.
  private(set) var finishes: [Int32] = []
  /// For each work what stands at the end of the horizon.
  private(set) var done: [Double] = []
  /// For each work and input the days on which it held the work up.
  private(set) var blockedDays: [Int32] = []

  /// A day beyond all.
  static let never = WorksRun.never

  mutating func reserve(_ days: Int) {
    places.reserveCapacity(days)
    withoutPlace.reserveCapacity(days)
  }

  mutating func add(_ day: (places: Int, withoutPlace: Int)) {
    places.append(Int32(clamping: day.places))
    withoutPlace.append(Int32(clamping: day.withoutPlace))
  }

  mutating func add(_ works: WorksRun, count: Int) {
    finishes += works.finish
    for index in 0..<count { done.append(works.done(index)) }
    blockedDays += works.blockedDays
  }

  mutating func append(_ other: VariantTrack) {
    places += other.places
    withoutPlace += other.withoutPlace
    finishes += other.finishes
    done += other.done
    blockedDays += other.blockedDays
  }
}
