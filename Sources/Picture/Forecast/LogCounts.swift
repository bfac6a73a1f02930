import Glibc

extension CountSeries {
  /// The fewest known counts that a forecast is made from.
  static let leastForForecast = 8

  /// `log(1 + count)` of each period from the first known to the end; nil where none is known.
  ///
  /// - Throws: `ForecastRefusal` when a count is no count, or too few are known.
  func logCounts() throws(ForecastRefusal) -> [Double?] {
    guard counts.allSatisfy({ $0.map { $0 >= 0 && $0.isFinite } ?? true }) else {
      throw ForecastRefusal("series", "holds what is no count: counts are finite and 0 or more")
    }
    let known = counts.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
    guard known >= CountSeries.leastForForecast else {
      throw ForecastRefusal(
        "series",
        "has \(known) known counts, at least \(CountSeries.leastForForecast) are needed")
    }
    return counts.drop { $0 == nil }.map { $0.map(log1p) }
  }
}
