import Foundation
import Picture

/// Forecasts the months after each cutoff of other programs' forecasts, and prints all scores
/// beside the naive forecast of `log(1 + count)`.
///
///     forecast-benchmark COUNTS.csv PEERS.csv
///
/// The first table has the routes of the peers' file, the second the other lively routes, the third
/// both.
@main
struct ForecastBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      print("usage: forecast-benchmark COUNTS.csv PEERS.csv")
      exit(2)
    }
    let peers = try table(arguments[2]).compactMap { PeerRow($0) }
    let routes = try Route.read(arguments[1]).filter(\.isLively)
    let cutoffs = Set(peers.map(\.cutoff)).sorted()
    let shared = routes.filter { route in peers.contains { $0.route == route.name } }
    let others = routes.filter { route in !peers.contains { $0.route == route.name } }
    for (title, routes) in [
      ("routes of the peers", shared), ("other routes", others), ("all", routes),
    ] where !routes.isEmpty {
      print("\n\(title): \(routes.map(\.name).joined(separator: ", "))")
      try printTable(routes, cutoffs, peers: title == "routes of the peers" ? peers : [])
    }
    print("\nmilliseconds of the processor for a forecast from 180 months")
    for (name, forecaster) in [("ours", ExponentialSmoothing())] + variants.suffix(1) {
      try printSpeed(name, forecaster, routes)
    }
  }

  private static func printTable(
    _ routes: [Route], _ cutoffs: [String], peers: [PeerRow]
  ) throws {
    let naive = try scores(NaiveForecaster(), routes, cutoffs)
    print("model".padded(40), "log score / naive's", "  covered by 50 %", " by 90 %", "  score")
    print("".padded(40), "   h1    h2    h3   all", "   h1   h2   h3   h1   h2   h3  all  /naive's")
    print("naive".padded(40), naive.line(naive))
    print("ours".padded(40), try scores(ExponentialSmoothing(), routes, cutoffs).line(naive))
    for (name, variant) in variants {
      print("ours, \(name)".padded(40), try scores(variant, routes, cutoffs).line(naive))
    }
    for (model, rows) in Dictionary(grouping: peers, by: \.model).sorted(by: { $0.key < $1.key }) {
      let scores = Scores(
        rows: rows.map { ($0.ahead, $0.logScore, $0.score, $0.isWithin50, $0.isWithin90) })
      print(model.padded(40), scores.line(naive))
    }
  }

  /// What the parts of the method are worth.
  private static var variants: [(String, ExponentialSmoothing)] {
    func variant(_ change: (inout ExponentialSmoothing) -> Void) -> ExponentialSmoothing {
      var forecaster = ExponentialSmoothing()
      change(&forecaster)
      return forecaster
    }
    return [
      ("not corrected by late errors", variant { $0.trust = .infinity }),
      ("the best model alone", variant { $0.caution = 1e-6 }),
      ("with trends", variant { $0.trends = SmoothingModel.Trend.allCases }),
      (
        "six models, the best, as fitted",
        variant {
          $0.trends = SmoothingModel.Trend.allCases
          ($0.caution, $0.trust) = (1e-6, .infinity)
        }
      ),
    ]
  }

  private static func scores(
    _ forecaster: any Forecaster, _ routes: [Route], _ cutoffs: [String]
  ) throws -> Scores {
    var scores = Scores(rows: [])
    for route in routes {
      let origins = cutoffs.compactMap { route.months.firstIndex(of: $0) }.map { $0 + 1 }
      let series = CountSeries(counts: route.counts.map { $0 }, periodsPerYear: 12)
      let rows = try ForecastStudy(origins: origins).rows(forecaster, series)
      scores.rows += rows.map {
        ($0.ahead, $0.logScore, $0.score, $0.isWithin50, $0.isWithin90)
      }
    }
    return scores
  }

  /// The median over the routes, and the largest.
  private static func printSpeed(
    _ name: String, _ forecaster: ExponentialSmoothing, _ routes: [Route]
  ) throws {
    let times = try routes.map { route in
      let counts = route.counts.prefix(180).map { Optional($0) }
      let start = clock()
      for _ in 0..<10 {
        _ = try forecaster.forecasts(
          CountSeries(counts: counts, periodsPerYear: 12), periods: 3)
      }
      return Double(clock() - start) / Double(CLOCKS_PER_SEC) * 100
    }.sorted()
    guard let slowest = times.last else { return }
    let text = String(format: "%.1f, the slowest %.1f", times[times.count / 2], slowest)
    print("\(name): \(text)")
  }
}
