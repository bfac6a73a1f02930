/// Mean and overdispersion of counts in quiet times, by moments.
struct CountBaseline: Hashable, Sendable {
  /// The mean, above 0.
  let mean: Double
  /// The variance is `mean + overdispersion x mean^2`; 0 for Poisson counts.
  let overdispersion: Double
  /// Periods that it comes from, unknown ones included.
  let periods: Int

  /// Counts as they are drawn in quiet times.
  var distribution: CountDistribution {
    CountDistribution(mean: mean, size: overdispersion > 0 ? 1 / overdispersion : .infinity)
  }

  /// The baseline as far up as chance may have hidden it: mean and variance by a standard error
  /// more, so that a short or lucky history does not cry wolf.
  var guarded: CountBaseline {
    let variance = mean + overdispersion * mean * mean
    let count = Double(max(2, periods))
    let higher = mean + (variance / count).squareRoot()
    let wider = variance * (1 + (2 / count).squareRoot())
    return CountBaseline(
      mean: higher, overdispersion: max(overdispersion, (wider - mean) / (mean * mean)),
      periods: periods)
  }

  private init(mean: Double, overdispersion: Double, periods: Int) {
    (self.mean, self.overdispersion, self.periods) = (mean, overdispersion, periods)
  }

  /// A baseline that is given.
  init(mean: Double, overdispersion: Double) {
    (self.mean, self.overdispersion, periods) = (mean, overdispersion, 0)
  }

  /// The moments of some counts, at least 2; the mean is never below a least one.
  init(_ counts: [Double], leastMean: Double) {
    let mean = counts.reduce(0, +) / Double(max(1, counts.count))
    let variance = CountBaseline.variance(counts, mean)
    self.mean = max(mean, leastMean)
    overdispersion = max(0, variance - mean) / (self.mean * self.mean)
    periods = counts.count
  }

  private static func variance(_ counts: [Double], _ mean: Double) -> Double {
    var squares = 0.0
    for count in counts { squares += (count - mean) * (count - mean) }
    return squares / Double(max(1, counts.count - 1))
  }

  /// Nil with fewer than 8 counts, or nothing but zeros.
  init?(_ counts: [Double], periods: Int) {
    let total = counts.reduce(0, +)
    guard counts.count >= 8, total > 0 else { return nil }
    mean = total / Double(counts.count)
    overdispersion = max(0, (CountBaseline.variance(counts, mean) - mean) / (mean * mean))
    self.periods = periods
  }
}
