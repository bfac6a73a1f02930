/// What may come of a series in the next periods: a forecast where enough is known, and beside it,
/// where the series is out of its normal course, what three plain assumptions lead to. After a
/// break in its course a forecast by itself says more than it knows: of seven real forecasters none
/// saw the July of 2021.
public struct Outlook: Hashable, Sendable {
  /// One period to come.
  public struct Step: Hashable, Sendable {
    /// The period, counted from 0 as in the series.
    public let period: Int
    /// The forecast; nil where too little is known.
    public let forecast: IntervalForecast?
    /// Counts of the scenarios, in their order; empty in a normal course.
    public let scenarios: [Double]
  }

  /// A plain assumption.
  public enum Scenario: String, CaseIterable, Sendable {
    /// As many as in the latest period.
    case stays
    /// As many more in each period as in the latest.
    case rises
    /// Counts go back to what was expected.
    case ends
  }

  /// The periods, the next one first.
  public let steps: [Step]
  /// How good past forecasts of smoothing were, by horizon; empty where there were too few.
  public let past: [ForecastComparison]
  /// Whether the forecast is the naive one, since smoothing did worse on this series in the past.
  public let isNaive: Bool

  /// Periods looked ahead.
  static let ahead = 3
  /// Past forecasts are made after each of so many of the latest periods.
  static let origins = 24
  /// With fewer, nothing is said of them.
  static let leastPast = 4

  /// Nil where neither a forecast nor a scenario can be given.
  init?(_ series: CountSeries, _ last: SurgeStep?) {
    guard let end = series.counts.lastIndex(where: { $0 != nil }), let latest = series.counts[end]
    else { return nil }
    let known = series.known(by: end + 1)
    past = Outlook.past(known)
    isNaive = past.reduce(0) { $0 + $1.ours.meanLogScore - $1.naive.meanLogScore } > 0
    let forecaster: any Forecaster = isNaive ? NaiveForecaster() : ExponentialSmoothing()
    // A refusal means that too little is known: then there is no forecast to show.
    let forecasts = (try? forecaster.forecasts(known, periods: Outlook.ahead)) ?? []
    let surge = last.flatMap { $0.level > .normal && $0.period == end ? $0 : nil }
    guard !forecasts.isEmpty || surge != nil else { return nil }
    let before = end > 0 ? series.counts[end - 1] : nil
    steps = (1...Outlook.ahead).map { ahead in
      let scenarios = surge.map { surge in
        [
          latest, latest + Double(ahead) * max(0, latest - (before ?? surge.expected)),
          surge.expected,
        ]
      }
      return Step(
        period: end + ahead, forecast: forecasts.isEmpty ? nil : forecasts[ahead - 1],
        scenarios: scenarios ?? [])
    }
  }

  /// Past forecasts beside the naive ones, made after each of the latest periods.
  private static func past(_ known: CountSeries) -> [ForecastComparison] {
    let counts = known.counts
    let first = max(12, counts.count - origins)
    let study = ForecastStudy(
      origins: (min(first, counts.count)..<counts.count).filter { end in
        counts[..<end].count { $0 != nil } >= 12
      }, horizon: ahead)
    // A refusal means that too little was known then: no word on past forecasts.
    let all = (try? study.summaries(ExponentialSmoothing(), known)) ?? []
    return all.filter { $0.ours.count >= leastPast && $0.naive.meanLogScore > 0 }
  }
}
