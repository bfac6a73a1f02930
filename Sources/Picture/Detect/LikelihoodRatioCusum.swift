import Glibc

/// Cumulative sums of the likelihood ratio of an increased against the expected mean: the CUSUM for
/// an increase that is given, and the generalized likelihood ratio (GLR) where it is not (Höhle and
/// Paul 2008, "Count data regression charts for the monitoring of surveillance time series",
/// Computational Statistics & Data Analysis 52).
public struct LikelihoodRatioCusum: Sendable {
  /// The logarithm of the factor by which the mean increases; nil where it is estimated (GLR).
  public var change: Double?
  /// Overdispersion: the variance is `mean + overdispersion x mean^2`; 0 for Poisson counts.
  public var overdispersion = 0.0
  /// The statistic beyond which there is an alarm.
  public var limit = 5.0
  /// Whether the sum begins anew after an alarm.
  public var resets = true
  /// Periods that the GLR looks back at most; nil for all since the last alarm.
  public var window: Int?
  /// Whether a decrease is looked for in place of an increase.
  public var isDownward = false

  /// The chart for an increase by a factor; nil for the GLR.
  public init(factor: Double?) { change = factor.map { log($0) } }

  /// Judges counts against the means expected of them. `bound` of each is the statistic.
  ///
  /// - Throws: `DetectorRefusal` when an option is out of range.
  public func detect(
    _ series: CountSeries, _ periods: Range<Int>, means: [Double]
  ) throws(DetectorRefusal) -> [Detection] {
    try check(means)
    guard means.count == periods.count, periods.upperBound <= series.counts.count else {
      throw .init("means", "must be one for each period judged")
    }
    var statistic = 0.0
    var start = periods.lowerBound
    return periods.enumerated().map { place, period in
      var detection = Detection(
        period: period, observed: series.counts[period], expected: means[place])
      guard let count = series.counts[period] else {
        // What is not known neither adds to the evidence nor wipes it out.
        detection.noVerdict = "the period was not reported"
        return detection
      }
      if let change {
        statistic = max(0, statistic + ratio(change, count, means[place]))
      } else {
        statistic = generalized(series, start..<period + 1, means, first: periods.lowerBound)
      }
      detection.bound = statistic
      detection.isAlarm = change == nil ? statistic >= limit : statistic > limit
      detection.score = statistic / limit
      if detection.isAlarm && resets { (statistic, start) = (0, period + 1) }
      return detection
    }
  }

  private func check(_ means: [Double]) throws(DetectorRefusal) {
    guard limit > 0 else { throw .init("limit", "must be above 0") }
    guard overdispersion >= 0 else { throw .init("overdispersion", "must be 0 or more") }
    guard means.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw .init("mean", "must be above 0")
    }
    guard change != 0 else { throw .init("factor", "must not be 1") }
    guard change.map({ ($0 < 0) == isDownward }) ?? true else {
      throw .init("factor", "must be above 1 for an increase, below 1 for a decrease")
    }
  }

  /// The evidence of one count for the change that is given; 0 where none is.
  func ratio(_ count: Double, mean: Double) -> Double {
    change.map { ratio($0, count, mean) } ?? 0
  }

  /// The evidence that some counts have grown by whatever factor fits them best.
  func generalizedRatio(_ counts: [Double], mean: Double) -> Double {
    let change = likeliest(counts, counts.map { _ in mean })
    return counts.reduce(0) { $0 + ratio(change, $1, mean) }
  }

  /// The logarithm of the likelihood ratio of one count.
  private func ratio(_ change: Double, _ count: Double, _ mean: Double) -> Double {
    guard overdispersion > 0 else { return change * count + (1 - exp(change)) * mean }
    let a = overdispersion
    return change * count
      + (count + 1 / a) * (log1p(a * mean) - log1p(a * mean * exp(change)))
  }

  /// The largest ratio over all beginnings and changes.
  private func generalized(
    _ series: CountSeries, _ periods: Range<Int>, _ means: [Double], first: Int
  ) -> Double {
    var best = 0.0
    var (counts, expected): ([Double], [Double]) = ([], [])
    let earliest = window.map { max(periods.lowerBound, periods.upperBound - 1 - $0) }
    for period in periods.reversed() where period >= earliest ?? .min {
      guard let count = series.counts[period] else { continue }
      counts.append(count)
      expected.append(means[period - first])
      let change = likeliest(counts, expected)
      let sum = zip(counts, expected).reduce(0) { $0 + ratio(change, $1.0, $1.1) }
      best = max(best, sum)
    }
    return best
  }

  /// The likeliest change of the mean in the direction looked for: the ratio of the sums for
  /// Poisson counts, Newton's method for others.
  private func likeliest(_ counts: [Double], _ expected: [Double]) -> Double {
    let total = counts.reduce(0, +)
    guard total > 0 else { return isDownward ? -18 : 0 }
    var change = log(total / expected.reduce(0, +))
    if overdispersion > 0 {
      for _ in 0..<100 {
        let factor = exp(change)
        var (score, information) = (0.0, 0.0)
        for (count, mean) in zip(counts, expected) {
          let spread = 1 + overdispersion * factor * mean
          score += (count - factor * mean) / spread
          information += factor * mean * (overdispersion * count + 1) / (spread * spread)
        }
        let step = score / information
        change += max(-2, min(2, step))
        if abs(step) < 1e-10 { break }
      }
    }
    return isDownward ? min(0, change) : max(0, change)
  }

  /// The smallest count that would be an alarm after a statistic, not rounded; for a given change.
  public func alarmingCount(after statistic: Double, mean: Double) -> Double? {
    guard let change else { return nil }
    let without = ratio(change, 0, mean)
    return (limit - statistic - without) / (ratio(change, 1, mean) - without)
  }
}
