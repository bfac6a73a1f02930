import Glibc

/// A forecast of one count: its median and central intervals of 50, 80, 90 and 95 percent.
public struct IntervalForecast: Hashable, Sendable {
  /// The parts of the probability that the intervals hold.
  public static let shares = [0.5, 0.8, 0.9, 0.95]

  /// The median.
  public let median: Double
  /// The intervals, in the order of `shares`.
  public let intervals: [ClosedRange<Double>]

  /// Makes a forecast; there must be an interval for each share.
  public init(median: Double, intervals: [ClosedRange<Double>]) {
    precondition(intervals.count == IntervalForecast.shares.count, "an interval for each share")
    (self.median, self.intervals) = (median, intervals)
  }

  /// A forecast whose logarithm, one added, is normal.
  init(logMean: Double, deviation: Double) {
    func count(_ log: Double) -> Double { max(0, exp(log) - 1) }
    median = count(logMean)
    intervals = IntervalForecast.shares.map { share in
      let reach = Normal.quantile(0.5 + share / 2) * deviation
      return count(logMean - reach)...count(logMean + reach)
    }
  }

  /// The weighted interval score of a count (Bracher et al. 2021, "Evaluating epidemic forecasts in
  /// an interval format", PLOS Computational Biology 17): the mean of what intervals are wide and
  /// of what they miss. Less is better; it is in the unit of the counts.
  public func score(_ observed: Double) -> Double {
    IntervalForecast.score(observed, median, intervals)
  }

  /// The same on the scale of the logarithm of one more (Bosse et al. 2023), where seeing a rise
  /// from few counts is worth as much as one from many.
  public func logScore(_ observed: Double) -> Double {
    IntervalForecast.score(
      log1p(observed), log1p(median),
      intervals.map { log1p($0.lowerBound)...log1p($0.upperBound) })
  }

  private static func score(
    _ observed: Double, _ median: Double, _ intervals: [ClosedRange<Double>]
  ) -> Double {
    var sum = abs(observed - median) / 2
    for (share, interval) in zip(shares, intervals) {
      let alpha = 1 - share
      let below = max(0, interval.lowerBound - observed)
      let above = max(0, observed - interval.upperBound)
      sum += alpha / 2 * (interval.upperBound - interval.lowerBound) + below + above
    }
    return sum / (Double(shares.count) + 0.5)
  }
}
