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
  /// How good past forecasts were; nil where there were too few.
  public let study: ForecastStudy?

  /// Periods looked ahead.
  static let ahead = 3

  /// Nil where neither a forecast nor a scenario can be given.
  init?(_ series: CountSeries, _ last: SurgeStep?) {
    guard let end = series.counts.lastIndex(where: { $0 != nil }), let latest = series.counts[end]
    else { return nil }
    var known: [Double] = []
    for count in series.counts[...end].reversed() {
      guard let count else { break }
      known.append(count)
    }
    known.reverse()
    let fit = ExponentialSmoothing(known, periodsPerYear: series.periodsPerYear)
    let surge = last.flatMap { $0.level > .normal && $0.period == end ? $0 : nil }
    guard fit != nil || surge != nil else { return nil }
    let before = end > 0 ? series.counts[end - 1] : nil
    steps = (1...Outlook.ahead).map { ahead in
      let scenarios = surge.map { surge in
        [
          latest, latest + Double(ahead) * max(0, latest - (before ?? surge.expected)),
          surge.expected,
        ]
      }
      return Step(
        period: end + ahead, forecast: fit?.forecast(ahead: ahead), scenarios: scenarios ?? [])
    }
    study = ForecastStudy(known, periodsPerYear: series.periodsPerYear)
  }
}
