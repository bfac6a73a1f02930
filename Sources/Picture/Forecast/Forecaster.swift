/// Anything that says what counts may come.
public protocol Forecaster: Sendable {
  /// Forecasts of the periods after the last of a series: 1, 2 and so on ahead.
  ///
  /// - Throws: `ForecastRefusal` when the series cannot carry a forecast.
  func forecasts(
    _ series: CountSeries, periods: Int
  ) throws(ForecastRefusal) -> [IntervalForecast]
}

/// Why there is no forecast.
public struct ForecastRefusal: Error, Hashable, Sendable {
  /// The option or the part of the series at fault.
  public let subject: String
  /// What is wrong and what was expected, as a sentence without a full stop.
  public let reason: String

  init(_ subject: String, _ reason: String) { (self.subject, self.reason) = (subject, reason) }
}
