/// What a study says of a forecaster; of one horizon, or of all rows that it is made from.
public struct ForecastSummary: Hashable, Sendable {
  /// Forecasts that it sums up.
  public let count: Int
  /// Mean of the weighted interval score, in counts.
  public let meanScore: Double
  /// Mean of the weighted interval score of `log(1 + count)`.
  public let meanLogScore: Double
  /// Part of the counts that lay in the interval of 50 %.
  public let coverage50: Double
  /// Part of the counts that lay in the interval of 90 %.
  public let coverage90: Double

  /// Sums up; nil when there are no rows.
  public init?(_ rows: [ForecastStudy.Row]) {
    guard !rows.isEmpty else { return nil }
    func mean(_ value: (ForecastStudy.Row) -> Double) -> Double {
      rows.reduce(0) { $0 + value($1) } / Double(rows.count)
    }
    count = rows.count
    meanScore = mean(\.score)
    meanLogScore = mean(\.logScore)
    coverage50 = mean { $0.isWithin50 ? 1 : 0 }
    coverage90 = mean { $0.isWithin90 ? 1 : 0 }
  }

  /// The mean log score as a multiple of that of another forecaster; below 1 is better.
  public func logScore(relativeTo other: ForecastSummary) -> Double {
    meanLogScore / other.meanLogScore
  }
}

/// Past forecasts of one horizon beside the naive forecasts of the same counts.
public struct ForecastComparison: Hashable, Sendable {
  /// Periods ahead, from 1.
  public let ahead: Int
  /// The forecasts in question.
  public let ours: ForecastSummary
  /// "As many as last time".
  public let naive: ForecastSummary

  /// The log score relative to the naive one; below 1 is better.
  public var relativeLogScore: Double { ours.logScore(relativeTo: naive) }
}
