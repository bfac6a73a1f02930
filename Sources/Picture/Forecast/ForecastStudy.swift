/// How good past forecasts of a series were: each made with what had come before, against what
/// came.
public struct ForecastStudy: Hashable, Sendable {
  /// One horizon.
  public struct Row: Hashable, Sendable {
    /// Periods ahead.
    public let ahead: Int
    /// Forecasts compared.
    public let count: Int
    /// Weighted interval score on the logarithmic scale, against that of "as many as last time".
    public let relativeLogScore: Double
    /// Part of the counts that lay within the interval of 90 percent.
    public let inside90: Double
  }

  /// By horizon.
  public let rows: [Row]

  /// Forecasts made after each of the latest periods; nil where there are too few for any.
  init?(_ counts: [Double], periodsPerYear: Int, origins: Int = 24, ahead: Int = 3) {
    var sums = [(ours: Double, naive: Double, inside: Double, count: Int)](
      repeating: (0, 0, 0, 0), count: ahead)
    let first = max(12, counts.count - origins)
    guard first < counts.count else { return nil }
    for end in first..<counts.count {
      let past = Array(counts[..<end])
      guard let ours = ExponentialSmoothing(past, periodsPerYear: periodsPerYear),
        let naive = NaiveForecast(past)
      else { continue }
      for step in 1...ahead where end + step <= counts.count {
        let (observed, forecast) = (counts[end + step - 1], ours.forecast(ahead: step))
        sums[step - 1].ours += forecast.logScore(observed)
        sums[step - 1].naive += naive.forecast(ahead: step).logScore(observed)
        sums[step - 1].inside += forecast.intervals[2].contains(observed) ? 1 : 0
        sums[step - 1].count += 1
      }
    }
    rows = sums.enumerated().compactMap { at, sum in
      guard sum.count >= 4, sum.naive > 0 else { return nil }
      return Row(
        ahead: at + 1, count: sum.count, relativeLogScore: sum.ours / sum.naive,
        inside90: sum.inside / Double(sum.count))
    }
    if rows.isEmpty { return nil }
  }
}
