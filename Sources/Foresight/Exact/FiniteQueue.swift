import Glibc

/// The steady state of places and a waiting room that hold so many: whoever finds them full goes
/// elsewhere (M/M/c/K). Without a waiting room the stays may have any distribution (M/G/c/c,
/// Erlang's loss system).
public struct FiniteQueue: Hashable, Sendable {
  /// Part of the arrivals that finds all full.
  public let blocked: Double
  /// Mean number present.
  public let present: Double
  /// Mean number waiting.
  public let waiting: Double
  /// Mean time from entry to departure of those who enter.
  public let stay: Double
  /// Mean time before service of those who enter.
  public let wait: Double
  /// Part of the servers that is busy.
  public let utilization: Double

  /// Makes the steady state by the balance of its states, in logarithms so that a thousand places
  /// neither overflow nor vanish.
  ///
  /// - Parameter room: how many it holds in all, waiting and being served.
  public init(
    arrivalRate: Double, serviceRate: Double, servers: Int, room: Int
  ) throws(ForesightRefusal) {
    try ForesightRefusal.number(arrivalRate, "the arrival rate", above: 0)
    try ForesightRefusal.number(serviceRate, "the service rate", above: 0)
    guard servers > 0 else { throw ForesightRefusal("there are no servers") }
    guard room >= servers else { throw ForesightRefusal("there is less room than servers") }
    let chances = FiniteQueue.chances(arrivalRate / serviceRate, servers, room)
    func mean(_ value: (Int) -> Int) -> Double {
      chances.indices.reduce(0) { $0 + Double(value($1)) * chances[$1] }
    }
    blocked = chances[room]
    present = mean { $0 }
    waiting = mean { max(0, $0 - servers) }
    let entering = arrivalRate * (1 - blocked)
    stay = present / entering
    wait = waiting / entering
    utilization = entering / (Double(servers) * serviceRate)
  }

  /// The chance of each number present.
  private static func chances(_ load: Double, _ servers: Int, _ room: Int) -> [Double] {
    var logs = [0.0]
    for n in 1...room { logs.append(logs[n - 1] + log(load / Double(min(n, servers)))) }
    let highest = logs.max() ?? 0
    let weights = logs.map { exp($0 - highest) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }
}
