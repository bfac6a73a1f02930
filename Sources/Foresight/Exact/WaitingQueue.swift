import Glibc

/// The steady state of a desk at which people wait as long as it takes: arrivals at random, equal
/// servers, service times exponential (M/M/c; Erlang 1917, the formula C). Rates are of one unit of
/// time, any; durations come in the same.
public struct WaitingQueue: Hashable, Sendable {
  /// Chance that an arrival has to wait.
  public let waitingChance: Double
  /// Mean number of people present, waiting and being served.
  public let present: Double
  /// Mean number waiting.
  public let waiting: Double
  /// Mean time from arrival to departure.
  public let stay: Double
  /// Mean time before service.
  public let wait: Double
  /// Part of the servers that is busy.
  public let utilization: Double
  private let excessRate: Double

  /// Makes the steady state.
  ///
  /// - Throws: a rate that is not above 0, no server, or more arrivals than the servers can serve:
  ///   then the queue grows for ever and has no steady state.
  public init(arrivalRate: Double, serviceRate: Double, servers: Int) throws(ForesightRefusal) {
    try ForesightRefusal.number(arrivalRate, "the arrival rate", above: 0)
    try ForesightRefusal.number(serviceRate, "the service rate", above: 0)
    guard servers > 0 else { throw ForesightRefusal("there are no servers") }
    let load = arrivalRate / serviceRate
    utilization = load / Double(servers)
    guard utilization < 1 else {
      throw ForesightRefusal("more come than can be served: the queue grows without end")
    }
    let blocked = ErlangLoss.blocking(load: load, servers: servers)
    waitingChance = blocked / (1 - utilization * (1 - blocked))
    excessRate = Double(servers) * serviceRate - arrivalRate
    wait = waitingChance / excessRate
    stay = wait + 1 / serviceRate
    waiting = arrivalRate * wait
    present = arrivalRate * stay
  }

  /// The wait that a part of the arrivals, between 0 and 1, does not exceed.
  public func waitQuantile(_ part: Double) -> Double {
    max(0, log(waitingChance / (1 - part)) / excessRate)
  }
}

/// Loss at a place without a waiting room.
enum ErlangLoss {
  /// The part that is turned away (Erlang's formula B), by the recursion in the number of servers,
  /// which is stable for any load.
  static func blocking(load: Double, servers: Int) -> Double {
    var inverse = 1.0
    for n in 1...max(1, servers) { inverse = 1 + inverse * Double(n) / load }
    return 1 / inverse
  }
}
