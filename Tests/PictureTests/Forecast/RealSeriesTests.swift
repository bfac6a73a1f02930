import TalkaTestKit
import Testing

@testable import Picture

@Suite("Forecasts of real crossings")
struct RealSeriesTests {
  /// Monthly counts by route.
  private func routes() throws -> [String: [Double?]] {
    let folder = VectorFolder(path: (sharedFolder ?? "") + "/vectors")
    var counts: [String: [Double?]] = [:]
    for row in try folder.table("real/frontex_monthly_by_route.csv") {
      counts[row["route"] ?? "", default: []].append(row["detections"].flatMap { Double($0) })
    }
    return counts
  }

  @Test(
    "Models of ten years forecast what statsmodels forecasts",
    .enabled(if: sharedFolder != nil, "the folder shared is missing"))
  func statsmodels() throws {
    let counts = try #require(try routes()["Western Mediterranean Route"]).prefix(120)
    let values = try CountSeries(counts: Array(counts)).logCounts()
    // Means 1 to 3 months ahead and the deviation 3 months ahead, of its `ETSModel`.
    let known: [(SmoothingModel, [Double], Double)] = [
      (.init(.none), [8.4989, 8.4989, 8.4989], 1.33332),
      (.init(.straight), [8.53551, 8.55566, 8.57580], 1.32608),
      (.init(.none, season: 12), [8.20502, 7.70096, 8.10921], 1.1328),
      (.init(.damped, season: 12), [8.28110, 7.81329, 8.25380], 1.08591),
    ]
    for (model, means, spread) in known {
      let fit = try #require(SmoothingFit(values, model))
      for (place, mean) in means.enumerated() {
        #expect(abs(fit.mean(ahead: place + 1) - mean) < 0.002, "\(model.name)")
      }
      #expect(abs(fit.path.spread(ahead: 3) - spread) < 0.002, "\(model.name)")
    }
  }

  @Test(
    "Seven routes of Frontex: well below the naive log score, and nine in ten within 90 %",
    .enabled(if: sharedFolder != nil, "the folder shared is missing"))
  func frontex() throws {
    let counts = try routes()
    // From January 2014, which is the 61st month, every third month.
    let study = ForecastStudy(origins: (0..<45).map { 61 + 3 * $0 })
    var (ours, naive): ([ForecastStudy.Row], [ForecastStudy.Row]) = ([], [])
    for (name, counts) in counts where name != "Other" && name != "Black Sea Route" {
      let series = CountSeries(counts: counts, periodsPerYear: 12)
      ours += try study.rows(ExponentialSmoothing(), series)
      naive += try study.rows(NaiveForecaster(), series)
    }
    let (all, base) = (try #require(ForecastSummary(ours)), try #require(ForecastSummary(naive)))
    #expect(all.count == 945)
    #expect(all.logScore(relativeTo: base) <= 0.82)
    #expect((0.85...0.95).contains(all.coverage90))
  }
}
