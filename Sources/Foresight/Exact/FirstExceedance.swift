import Glibc
public import Picture

/// The day on which a place is first too small, exactly: a chain over the number present that stops
/// once it is above the capacity. Each day some leave (each with the same chance), then some come.
/// Costs the square of the capacity a day; meant for places of up to some two thousand.
public struct FirstExceedance: Hashable, Sendable {
  /// The largest capacity that is worked out.
  public static let largestCapacity = 2000

  /// For each day the chance that the capacity has been exceeded by its end.
  public let byDay: [Double]

  /// Works it out.
  ///
  /// - Parameters:
  ///   - arrivals: the number of arrivals of each day.
  ///   - leaving: the chance that a person who is there leaves on a day.
  ///   - present: how many are there before the first day.
  /// - Throws: a capacity below 0 or too large, a chance out of range, or more present than there
  ///   is room for: then it is exceeded already.
  public init(
    arrivals: [CountDistribution], leaving: Double, capacity: Int, present: Int
  ) throws(ForesightRefusal) {
    guard (0...FirstExceedance.largestCapacity).contains(capacity) else {
      throw ForesightRefusal("a capacity of \(capacity) is not from 0 to 2000")
    }
    guard (0...capacity).contains(present) else {
      throw ForesightRefusal("\(present) are present: the capacity is already exceeded")
    }
    try ForesightRefusal.number(leaving, "the chance of leaving", from: 0, to: 1)
    var chances = [Double](repeating: 0, count: capacity + 1)
    chances[present] = 1
    let kernel = FirstExceedance.stayingKernel(capacity, leaving)
    var byDay: [Double] = []
    for day in arrivals {
      let coming = (0...capacity).map { day.probability(of: $0) }
      chances = FirstExceedance.step(chances, kernel, coming)
      byDay.append(max(0, 1 - chances.reduce(0, +)))
    }
    self.byDay = byDay
  }

  /// The first day, counted from 0, by whose end the chance is at least `part`; nil when that is
  /// not within the days looked at.
  public func day(_ part: Double) -> Int? { byDay.firstIndex { $0 >= part } }

  /// For each number present, the chance of each number that stays.
  private static func stayingKernel(_ capacity: Int, _ leaving: Double) -> [[Double]] {
    (0...capacity).map { n in
      (0...n).map { stays in
        CountDistribution.binomial(n, 1 - leaving, stays)
      }
    }
  }

  private static func step(
    _ chances: [Double], _ kernel: [[Double]], _ coming: [Double]
  ) -> [Double] {
    var after = [Double](repeating: 0, count: chances.count)
    for (n, chance) in chances.enumerated() where chance > 0 {
      for (stays, part) in kernel[n].enumerated() { after[stays] += chance * part }
    }
    var next = [Double](repeating: 0, count: chances.count)
    for (stays, chance) in after.enumerated() where chance > 0 {
      for come in 0..<(chances.count - stays) { next[stays + come] += chance * coming[come] }
    }
    return next
  }
}
