/// The forecast that every other is measured by: as many as last time, give or take.
///
/// A random walk of `log(1 + count)`. Its steps are normal with the deviation that past steps had;
/// so many periods ahead, the deviation is larger by the square root of their number.
public struct NaiveForecaster: Forecaster {
  /// Makes one; it has no options.
  public init() {}

  /// Forecasts, the first for the period after the last of the series.
  ///
  /// - Throws: `ForecastRefusal` when the series holds what is no count, or fewer than eight are
  ///   known, or no two of them one after the other.
  public func forecasts(
    _ series: CountSeries, periods: Int
  ) throws(ForecastRefusal) -> [IntervalForecast] {
    guard let walk = LogWalk(try series.logCounts()) else {
      throw ForecastRefusal("series", "has no two known counts one after the other")
    }
    return (0..<max(0, periods)).map {
      IntervalForecast(logMean: walk.last, logDeviation: walk.deviation(ahead: $0 + 1))
    }
  }
}

/// A random walk of log counts.
struct LogWalk {
  /// The last value known.
  let last: Double
  /// Periods since then.
  let age: Int
  /// Standard deviation of a step.
  let step: Double

  /// The walk that made some values; nil when no two are known one after the other.
  init?(_ values: [Double?]) {
    guard let place = values.lastIndex(where: { $0 != nil }), let last = values[place] else {
      return nil
    }
    let squares = zip(values, values.dropFirst()).compactMap { before, after -> Double? in
      guard let before, let after else { return nil }
      return (after - before) * (after - before)
    }
    guard !squares.isEmpty else { return nil }
    self.last = last
    age = values.count - 1 - place
    step = (squares.reduce(0, +) / Double(squares.count)).squareRoot()
  }

  /// Standard deviation so many periods after the end of the values.
  func deviation(ahead: Int) -> Double { step * Double(ahead + age).squareRoot() }
}
