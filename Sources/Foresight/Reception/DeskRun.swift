import Basics
import Glibc

/// A registration desk by the hour, event by event: arrivals at random, equal servers, first come
/// first served. Where days are too coarse: people who wait are told in hours.
///
/// Whoever comes is served by the server that is free first (Kiefer and Wolfowitz 1955), so that
/// one event a person is enough.
public struct DeskRun: Sendable {
  /// What a run found. Times are in the unit of the rates.
  public struct Waits: Hashable, Sendable {
    /// People served.
    public let served: Int
    /// People who found all full and left.
    public let turnedAway: Int
    /// Mean wait before service.
    public let mean: Double
    /// The longest.
    public let longest: Double
    /// Part of those served who had to wait.
    public let waitingPart: Double
  }

  private let arrivalRate: Double
  private let serviceRate: Double
  private let servers: Int
  private let room: Int?

  /// Makes a desk.
  ///
  /// - Parameter room: how many it holds in all, waiting and being served; nil without a limit.
  /// - Throws: rates that are not above 0, no servers, less room than servers.
  public init(
    arrivalRate: Double, serviceRate: Double, servers: Int, room: Int? = nil
  ) throws(ForesightRefusal) {
    try ForesightRefusal.number(arrivalRate, "the arrival rate", above: 0)
    try ForesightRefusal.number(serviceRate, "the service rate", above: 0)
    guard (1...100_000).contains(servers) else {
      throw ForesightRefusal("\(servers) servers are not from 1 to 100000")
    }
    if let room, room < servers { throw ForesightRefusal("there is less room than servers") }
    (self.arrivalRate, self.serviceRate) = (arrivalRate, serviceRate)
    (self.servers, self.room) = (servers, room)
  }

  /// Serves so many arrivals, after the first ones, which only fill the desk.
  public func run(arrivals: Int, warmUp: Int = 0, seed: UInt64, replication: Int = 0) -> Waits {
    let draws = DrawStream(Philox(seed: seed), replication: replication)
    var free = FreeTimes(servers)
    var leaving = DepartureQueue()
    var (now, sum, longest) = (0.0, 0.0, 0.0)
    var (served, turnedAway, waiting) = (0, 0, 0)
    for person in 0..<(warmUp + arrivals) {
      let (gap, service) = draws.pair(.desk, day: person)
      now -= log(gap) / arrivalRate
      if let room, leaving.present(at: now) >= room {
        if person >= warmUp { turnedAway += 1 }
        continue
      }
      let begin = max(now, free.first)
      let end = begin - log(service) / serviceRate
      free.replaceFirst(end)
      if room != nil { leaving.add(end) }
      guard person >= warmUp else { continue }
      served += 1
      sum += begin - now
      longest = max(longest, begin - now)
      if begin > now { waiting += 1 }
    }
    let count = Double(max(1, served))
    return Waits(
      served: served, turnedAway: turnedAway, mean: sum / count, longest: longest,
      waitingPart: Double(waiting) / count)
  }
}

/// When each server is free, the first on top of a heap.
private struct FreeTimes {
  private var times: [Double]

  init(_ servers: Int) { times = [Double](repeating: 0, count: servers) }

  var first: Double { times[0] }

  /// The server that was free first is free at another time.
  mutating func replaceFirst(_ time: Double) {
    var at = 0
    while true {
      var child = 2 * at + 1
      guard child < times.count else { break }
      if child + 1 < times.count, times[child + 1] < times[child] { child += 1 }
      guard times[child] < time else { break }
      times[at] = times[child]
      at = child
    }
    times[at] = time
  }
}

/// Times of departure of those present.
private struct DepartureQueue {
  private var times = Heap<Double>()

  mutating func add(_ time: Double) { times.insert(time) }

  mutating func present(at now: Double) -> Int {
    while let next = times.first, next <= now { _ = times.popFirst() }
    return times.count
  }
}
