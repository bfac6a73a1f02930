/// How long people wait at the registration desks: exactly, where the desks can serve all who come;
/// else event by event over the horizon, for then the line grows.
public struct DeskAnswer: Hashable, Sendable {
  /// People who come in an hour, on average over the horizon.
  public let perHour: Double
  /// Part of the desks that is busy; 1 or more where they cannot serve all.
  public let load: Double
  /// Chance that a person has to wait; nil where the line grows.
  public let waitingChance: Double?
  /// Mean wait in hours.
  public let mean: Double
  /// The wait in hours that one in ten exceeds; nil where the line grows.
  public let p90: Double?
  /// The longest wait in hours within the horizon, of one run; nil where nobody waits for days.
  public let longest: Double?

  /// Nil where the number of desks or people is not given.
  ///
  /// - Throws: no desks, or minutes that are none.
  init?(
    _ maker: AssumptionMaker, _ model: ReceptionModel?, seed: UInt64
  ) throws(ForesightRefusal) {
    guard let desks = try maker.whole(.desks), let model else { return nil }
    guard (1...10_000).contains(desks) else {
      throw ForesightRefusal("desks=\(desks) is not from 1 to 10000")
    }
    let minutes = try maker.whole(.deskMinutes) ?? DeskAnswer.declaredMinutes
    try ForesightRefusal.number(Double(minutes), "desk_minutes", from: 1, to: 1440)
    let hours = Double(24 * model.arrivals.count)
    perHour = model.arrivals.reduce(0, +) / hours
    guard perHour > 0 else { return nil }
    let served = 60 / Double(minutes)
    load = perHour / served / Double(desks)
    if load < 1 {
      let queue = try WaitingQueue(arrivalRate: perHour, serviceRate: served, servers: desks)
      (waitingChance, mean, p90) = (queue.waitingChance, queue.wait, queue.waitQuantile(0.9))
      longest = nil
    } else {
      let desk = try DeskRun(arrivalRate: perHour, serviceRate: served, servers: desks)
      let waits = desk.run(arrivals: min(5_000_000, Int(perHour * hours)), seed: seed)
      (waitingChance, mean, p90) = (nil, waits.mean, nil)
      longest = waits.longest
    }
  }

  /// Minutes of a registration where none are given.
  static let declaredMinutes = 30
}
