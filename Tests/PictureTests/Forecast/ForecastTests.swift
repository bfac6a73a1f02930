import Basics
import Foundation
import TalkaTestKit
import Testing

@testable import Picture

@Suite("Forecasts and their scores") struct ForecastTests {
  @Test("the interval score is that of its formula")
  func score() {
    let forecast = IntervalForecast(median: 10, intervals: [8...12, 6...15, 5...17, 4...20])
    // Half the distance to the median, then width x alpha / 2 plus what is missed.
    let inside = (1.0 + 0.25 * 4 + 0.1 * 9 + 0.05 * 12 + 0.025 * 16) / 4.5
    #expect(abs(forecast.score(8) - inside) < 1e-12)
    let missed = (10.0 + 0.25 * 4 + 18 + 0.1 * 9 + 15 + 0.05 * 12 + 13 + 0.025 * 16 + 10) / 4.5
    #expect(abs(forecast.score(30) - missed) < 1e-12)
  }

  @Test(
    "all known scores are computed anew",
    .enabled(if: sharedFolder != nil, "the folder shared is missing"))
  func knownScores() throws {
    let folder = VectorFolder(path: try #require(sharedFolder) + "/vectors")
    let rows = try folder.table("forecast_peers_frontex.csv")
    #expect(rows.count > 5000)
    for row in rows {
      func number(_ key: String) throws -> Double {
        try #require(row[key].flatMap { Double($0) })
      }
      let forecast = IntervalForecast(
        median: try number("med"),
        intervals: try ["50", "80", "90", "95"].map {
          try number("lo" + $0)...number("hi" + $0)
        })
      let observed = try number("observed")
      let (score, logScore) = (try number("wis"), try number("wis_log1p"))
      #expect(abs(forecast.score(observed) - score) <= 1e-6 * max(1, score))
      #expect(abs(forecast.logScore(observed) - logScore) <= 1e-6 * max(1, logScore))
    }
  }

  @Test("a flat series is forecast flat, a trend goes on, a season comes again")
  func shapes() throws {
    let flat = try #require(
      ExponentialSmoothing((0..<60).map { 100 + Double($0 * 7 % 5) }, periodsPerYear: 12))
    #expect((98...106).contains(flat.forecast(ahead: 3).median))
    let trend = try #require(
      ExponentialSmoothing((0..<60).map { exp(3 + 0.05 * Double($0)) }, periodsPerYear: 12))
    #expect(abs(trend.forecast(ahead: 1).median / exp(3 + 0.05 * 60) - 1) < 0.05)
    let season = try #require(
      ExponentialSmoothing(
        (0..<72).map { exp(4 + sin(Double($0) * .pi / 6)) }, periodsPerYear: 12))
    for ahead in 1...6 {
      let truth = exp(4 + sin(Double(71 + ahead) * .pi / 6))
      #expect(abs(season.forecast(ahead: ahead).median / truth - 1) < 0.1, "\(ahead)")
    }
  }

  @Test("intervals lie within one another, widen with the horizon, and hold what they say")
  func calibrated() throws {
    let philox = Philox(seed: 5)
    var (inside, count) = (0, 0)
    for stream: UInt32 in 0..<40 {
      var level = 4.0
      let counts = (0..<80).map { at -> Double in
        level += 0.15 * Normal.quantile(philox.uniform(stream: stream, draw: UInt32(at)))
        return exp(level).rounded()
      }
      let fit = try #require(ExponentialSmoothing(Array(counts[..<77]), periodsPerYear: 12))
      for ahead in 1...3 {
        let forecast = fit.forecast(ahead: ahead)
        for (inner, outer) in zip(forecast.intervals, forecast.intervals.dropFirst()) {
          #expect(outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound)
        }
        if forecast.intervals[2].contains(counts[76 + ahead]) { inside += 1 }
        count += 1
      }
    }
    #expect((0.82...0.98).contains(Double(inside) / Double(count)))
  }

  @Test("too short a series has no forecast, and zeros are no trouble")
  func edges() throws {
    #expect(ExponentialSmoothing([1, 2, 3, 4, 5, 6, 7], periodsPerYear: 12) == nil)
    #expect(NaiveForecast([1]) == nil)
    let zeros = try #require(
      ExponentialSmoothing([Double](repeating: 0, count: 40), periodsPerYear: 12))
    #expect(zeros.forecast(ahead: 3).median < 0.1)
    #expect(zeros.forecast(ahead: 3).intervals[3].upperBound.isFinite)
  }

  @Test(
    "real months: at most 0.82 of the naive score, 85 to 95 of 100 counts within 90 percent",
    .enabled(if: sharedFolder != nil, "the folder shared is missing"))
  func realMonths() throws {
    let folder = VectorFolder(path: try #require(sharedFolder) + "/vectors")
    let months = try folder.table("real/frontex_monthly_by_route.csv")
    let peers = try folder.table("forecast_peers_frontex.csv")
    var (ours, naive, inside, count) = (0.0, 0.0, 0.0, 0.0)
    for route in Set(peers.compactMap { $0["route"] }).sorted() {
      let series = months.filter { $0["route"] == route }
      let counts = series.compactMap { $0["detections"].flatMap { Double($0) } }
      for cutoff in Set(peers.compactMap { $0["cutoff_month"] }) {
        let end = series.count { ($0["month"] ?? "").prefix(7) <= cutoff }
        let past = Array(counts[..<end])
        let fit = try #require(ExponentialSmoothing(past, periodsPerYear: 12))
        let last = try #require(NaiveForecast(past))
        for ahead in 1...3 where end + ahead <= counts.count {
          let (forecast, observed) = (fit.forecast(ahead: ahead), counts[end + ahead - 1])
          ours += forecast.logScore(observed)
          naive += last.forecast(ahead: ahead).logScore(observed)
          inside += forecast.intervals[2].contains(observed) ? 1 : 0
          count += 1
        }
      }
    }
    #expect(count > 500)
    #expect(ours / naive <= 0.82, "\(ours / naive)")
    #expect((0.85...0.95).contains(inside / count), "\(inside / count)")
  }

  @Test("after an alarm scenarios stand beside the forecast; in a normal course there are none")
  func outlook() throws {
    var counts = (0..<60).map { Double(10 + $0 * 7 % 5) }
    let rules = SurgeRules(12)
    let calm = CountSeries(counts: counts, periodsPerYear: 12)
    let quiet = try #require(Outlook(calm, SurgeWatch.steps(calm, rules).last))
    #expect(quiet.steps.allSatisfy { $0.forecast != nil && $0.scenarios.isEmpty })
    #expect(quiet.study?.rows.map(\.ahead) == [1, 2, 3])
    counts += [60, 150]
    let surging = CountSeries(counts: counts, periodsPerYear: 12)
    let last = try #require(SurgeWatch.steps(surging, rules).last)
    #expect(last.level == .alarm)
    let after = try #require(Outlook(surging, last))
    #expect(after.steps.map(\.period) == [62, 63, 64])
    #expect(after.steps[1].scenarios == [150, 150 + 2 * 90, last.expected])
  }
}
