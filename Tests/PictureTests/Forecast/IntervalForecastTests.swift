import Foundation
import TalkaTestKit
import Testing

@testable import Picture

@Suite("Scores of interval forecasts")
struct IntervalForecastTests {
  /// A median of 100 and intervals that each reach further by 10.
  private func example() -> IntervalForecast {
    var forecast = IntervalForecast { _ in 100 }
    (forecast.lo50, forecast.hi50) = (90, 110)
    (forecast.lo80, forecast.hi80) = (80, 120)
    (forecast.lo90, forecast.hi90) = (70, 130)
    (forecast.lo95, forecast.hi95) = (60, 140)
    return forecast
  }

  @Test("A certain forecast scores by its distance")
  func certain() {
    let forecast = IntervalForecast { _ in 7 }
    #expect(forecast.weightedIntervalScore(7) == 0)
    #expect(abs(forecast.weightedIntervalScore(12) - 5) < 1e-12)
    #expect(forecast.logWeightedIntervalScore(7) == 0)
    #expect(abs(forecast.logWeightedIntervalScore(0) - log(8)) < 1e-12)
  }

  @Test("Within all intervals only widths and the median count")
  func within() {
    // (0.5 x 4 + 0.25 x 20 + 0.1 x 40 + 0.05 x 60 + 0.025 x 80) / 4.5
    #expect(abs(example().weightedIntervalScore(104) - 16 / 4.5) < 1e-12)
  }

  @Test("Outside an interval the distance to it counts in full")
  func outside() {
    // As above with 0.5 x 25, and 15 + 5 outside the intervals of 50 and 80 %.
    #expect(abs(example().weightedIntervalScore(125) - (12.5 + 14 + 20) / 4.5) < 1e-12)
    #expect(abs(example().weightedIntervalScore(75) - (12.5 + 14 + 20) / 4.5) < 1e-12)
  }

  @Test("Quantiles come in their order and are not below 0")
  func quantiles() {
    let forecast = IntervalForecast(logMean: log(101), logDeviation: 1)
    #expect(abs(forecast.median - 100) < 1e-9)
    // The quantile of 0.95 of the normal distribution.
    #expect(abs(forecast.hi90 - (101 * exp(1.6448536269514722) - 1)) < 1e-9)
    let ends = [forecast.lo95, forecast.lo90, forecast.lo80, forecast.lo50, forecast.median]
    #expect(ends == ends.sorted())
    #expect(IntervalForecast(logMean: 0.1, logDeviation: 2).lo95 == 0)
  }

  @Test(
    "Scores of other programs' forecasts are equal",
    .enabled(if: sharedFolder != nil, "the folder shared is missing"))
  func peers() throws {
    let folder = VectorFolder(path: (sharedFolder ?? "") + "/vectors")
    let rows = try folder.table("forecast_peers_frontex.csv")
    #expect(rows.count == 5400)
    for row in rows {
      func number(_ name: String) throws -> Double {
        try #require(row[name].flatMap { Double($0) })
      }
      var forecast = IntervalForecast { _ in 0 }
      forecast.median = try number("med")
      (forecast.lo50, forecast.hi50) = (try number("lo50"), try number("hi50"))
      (forecast.lo80, forecast.hi80) = (try number("lo80"), try number("hi80"))
      (forecast.lo90, forecast.hi90) = (try number("lo90"), try number("hi90"))
      (forecast.lo95, forecast.hi95) = (try number("lo95"), try number("hi95"))
      let observed = try number("observed")
      let (score, logScore) = (try number("wis"), try number("wis_log1p"))
      let ours = forecast.weightedIntervalScore(observed)
      let oursOfLogs = forecast.logWeightedIntervalScore(observed)
      // Ends are printed with ten digits.
      #expect(abs(ours - score) <= 1e-6 * max(score, 1e-3), "\(row)")
      #expect(abs(oursOfLogs - logScore) <= 1e-6 * max(logScore, 1e-3), "\(row)")
    }
  }
}
