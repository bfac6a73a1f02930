/// How good a forecaster would have been: forecasts from several moments of a series, each with
/// what was known by then, beside what came.
public struct ForecastStudy: Sendable {
  /// How many periods are known at each moment.
  public var origins: [Int]
  /// Forecasts reach so many periods ahead.
  public var horizon: Int

  /// Makes a study.
  public init(origins: [Int], horizon: Int = 3) {
    (self.origins, self.horizon) = (origins, horizon)
  }

  /// One forecast and what came.
  public struct Row: Hashable, Sendable {
    /// How many periods were known.
    public var origin: Int
    /// How many periods ahead, from 1.
    public var ahead: Int
    /// What came.
    public var observed: Double
    /// What was foretold.
    public var forecast: IntervalForecast
    /// The weighted interval score.
    public var score: Double
    /// The weighted interval score of logarithms.
    public var logScore: Double

    init(origin: Int, ahead: Int, observed: Double, forecast: IntervalForecast) {
      (self.origin, self.ahead) = (origin, ahead)
      (self.observed, self.forecast) = (observed, forecast)
      score = forecast.weightedIntervalScore(observed)
      logScore = forecast.logWeightedIntervalScore(observed)
    }

    /// Whether it lay in the interval of 50 %.
    public var isWithin50: Bool { forecast.lo50 <= observed && observed <= forecast.hi50 }
    /// Whether it lay in the interval of 90 %.
    public var isWithin90: Bool { forecast.lo90 <= observed && observed <= forecast.hi90 }
  }

  /// Forecasts from each origin; without those whose outcome is not known.
  ///
  /// - Throws: `ForecastRefusal` when the forecaster refuses what was known at an origin, or an
  ///   origin lies beyond the series.
  public func rows(
    _ forecaster: any Forecaster, _ series: CountSeries
  ) throws(ForecastRefusal) -> [Row] {
    var rows: [Row] = []
    for origin in origins {
      guard origin >= 0, origin <= series.counts.count else {
        throw ForecastRefusal("origins", "lie beyond the series of \(series.counts.count) periods")
      }
      let forecasts = try forecaster.forecasts(series.known(by: origin), periods: horizon)
      for (place, forecast) in forecasts.enumerated() where origin + place < series.counts.count {
        guard let observed = series.counts[origin + place] else { continue }
        rows.append(
          Row(origin: origin, ahead: place + 1, observed: observed, forecast: forecast))
      }
    }
    return rows
  }

  /// Summary of each horizon beside the naive forecast of the same counts.
  ///
  /// - Throws: `ForecastRefusal` as `rows` does.
  public func summaries(
    _ forecaster: any Forecaster, _ series: CountSeries
  ) throws(ForecastRefusal) -> [ForecastComparison] {
    let ours = Dictionary(grouping: try rows(forecaster, series), by: \.ahead)
    let naive = Dictionary(grouping: try rows(NaiveForecaster(), series), by: \.ahead)
    return (0..<max(0, horizon)).compactMap { place in
      guard let ours = ForecastSummary(ours[place + 1] ?? []),
        let naive = ForecastSummary(naive[place + 1] ?? [])
      else { return nil }
      return ForecastComparison(ahead: place + 1, ours: ours, naive: naive)
    }
  }
}

extension CountSeries {
  /// The first periods alone.
  func known(by origin: Int) -> CountSeries {
    CountSeries(
      counts: Array(counts.prefix(origin)),
      populations: populations.map { Array($0.prefix(origin)) },
      periodsPerYear: periodsPerYear)
  }
}
