import Glibc

/// What does not change from one replication to the next, laid out flat.
struct Schedule: Sendable {
  /// A consignment that matters, in numbers.
  struct Load: Sendable {
    /// The day on which it is planned to be there, set up where it is a tent.
    var day: Int
    /// Units when it comes.
    var units: Double
    /// A number by which its chance is drawn: the same for the same line of two plans.
    var key: Int
    /// Chance that it never comes.
    var failure: Double
    /// Mean delay in days, 0 where its day is certain.
    var meanDelay: Double
    var target: Consignment.Target
  }

  /// The consignments of each variant.
  let loads: [[Load]]
  /// Works.
  let works: WorksPlan
  /// Works that are counted in places, and what stands of them at first.
  let placeWorks: [(work: Int, done: Double)]
  let workCount: Int

  /// Days from the arrival of a tent to the night in which it can be slept in.
  static let setUpDays = 1

  init(_ model: ForesightModel) {
    var numbers: [String: Int] = [:]
    var loads: [[Load]] = []
    for variant in model.variants {
      var seen: [String: Int] = [:]
      var own: [Load] = []
      for (one, word) in zip(variant.consignments, variant.reliabilities) {
        let line = "\(one.offer) \(one.need)"
        seen[line, default: 0] += 1
        let name = "\(line) \(seen[line] ?? 0)"
        let number = numbers[name] ?? numbers.count
        numbers[name] = number
        if one.target != .nothing { own.append(Schedule.load(one, word, number)) }
      }
      loads.append(own)
    }
    self.loads = loads
    works = WorksPlan(model.tasks)
    workCount = model.tasks.count
    placeWorks = model.tasks.indices.filter { model.tasks[$0].unit == "places" }
      .map { ($0, model.tasks[$0].done) }
  }

  private static func load(_ one: Consignment, _ word: Reliability, _ key: Int) -> Load {
    let setUp = one.target == .places ? setUpDays : 0
    return Load(
      day: max(0, one.isThere ? one.day + setUp : max(0, one.day) + setUp),
      units: one.isThere ? one.units : one.units * word.usable, key: key,
      failure: one.isThere || one.hasLeft ? 0 : word.failure,
      meanDelay: one.isThere ? 0 : word.meanDelay, target: one.target)
  }
}

extension Schedule.Load {
  /// The day on which it is of use in one replication; `Int.max` when it never comes. The delay is
  /// geometric, by inversion.
  func arrival(_ draws: DrawStream, delayFactor: Double) -> Int {
    guard meanDelay > 0 || failure > 0 else { return day }
    let (late, fails) = draws.pair(.delay, day: key)
    guard fails >= failure else { return .max }
    let mean = meanDelay * delayFactor
    return mean > 0 ? day + Int(log(late) / log(mean / (1 + mean))) : day
  }
}
