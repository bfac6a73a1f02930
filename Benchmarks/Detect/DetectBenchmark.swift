import Basics
import Foundation
import Picture

/// Measures the processor's time for a point of each detector, for scripts/bench-detect.sh, which
/// runs R's surveillance beside it on the same counts.
///
///     detect-benchmark counts FILE.csv       writes the counts
///     detect-benchmark points                one line a detector: name, time, sum of bounds
///     detect-benchmark verdicts NUMBER       judges so many weekly series of ten years
@main
struct DetectBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch (arguments.dropFirst().first, arguments.count) {
    case ("counts", 3):
      let lines = counts(0).map { "\(Int($0))\n" }.joined()
      try ("count\n" + lines).write(toFile: arguments[2], atomically: true, encoding: .utf8)
    case ("points", 2): try printPoints()
    case ("verdicts", 3): judge(Int(arguments[2]) ?? 0)
    default:
      print("usage: detect-benchmark counts FILE.csv | points | verdicts NUMBER")
      exit(2)
    }
  }

  /// Ten years of weekly counts with a season, and more spread than Poisson's; a surge at the end.
  private static func counts(_ stream: UInt32) -> [Double] {
    let philox = Philox(seed: 7)
    return (0..<520).map { week in
      let season = 12 + 6 * sin(Double(week) * 2 * .pi / 52)
      let surge = week > 505 ? 3.0 : 1
      let shared = -log(1 - philox.uniform(stream: stream, draw: UInt32(2 * week)))
      let own = philox.uniform(stream: stream, draw: UInt32(2 * week + 1))
      return (season * surge * (0.7 + 0.2 * shared) + 6 * (own - 0.5)).rounded()
    }
  }

  /// Processor seconds of some work.
  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = clock()
    try work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  private static func printPoints() throws {
    let series = CountSeries(counts: counts(0).map { $0 })
    let late = 416..<520
    for (name, repeats, run) in detectors {
      var bounds = 0.0
      var points = 0
      let time = try seconds {
        for _ in 0..<repeats {
          let found = try run(series, late)
          points += found.count
          bounds = found.reduce(0) { $0 + ($1.bound ?? 0) }
        }
      }
      print(name, String(format: "%.4f %.6f", time / Double(points) * 1e6, bounds))
    }
  }

  private typealias Detector = (CountSeries, Range<Int>) throws -> [Detection]

  private static var detectors: [(name: String, repeats: Int, run: Detector)] {
    var simple = Farrington.flexible
    (simple.years, simple.halfWindow, simple.threshold) = (5, 3, .delta)
    var full = Farrington.flexible
    (full.years, full.halfWindow, full.threshold, full.noPeriods) = (5, 3, .nbPlugin, 10)
    (full.alpha, full.pastPeriodsNotIncluded) = (0.01, 26)
    var old = Farrington.original
    (old.years, old.halfWindow, old.alpha) = (5, 3, 0.05)
    var cusum = NormalizedCusum(mean: 12)
    cusum.scale = .rossi
    var ratio = LikelihoodRatioCusum(factor: 2)
    (ratio.overdispersion, ratio.limit) = (0.1, 5)
    let means = [Double](repeating: 12, count: 104)
    return [
      ("flexible-delta", 20, { [simple] in try simple.detect($0, $1) }),
      ("flexible-nb-10", 20, { [full] in try full.detect($0, $1) }),
      ("farrington", 20, { [old] in try old.detect($0, $1) }),
      ("ears-c1", 2000, { try Ears(.c1).detect($0, $1) }),
      ("ears-c3", 2000, { try Ears(.c3).detect($0, $1) }),
      ("cusum", 2000, { [cusum] in try cusum.detect($0, $1) }),
      ("nb-cusum", 2000, { [ratio] in try ratio.detect($0, $1, means: means) }),
    ]
  }

  private static func judge(_ number: Int) {
    var alarms = 0
    let time = seconds {
      for stream in 0..<UInt32(number) {
        let series = CountSeries(counts: counts(stream).map { $0 })
        alarms += SurgeWatch.steps(series, SurgeRules(52)).last?.level == .alarm ? 1 : 0
      }
    }
    print(
      "\(number) weekly series of 10 years judged in", String(format: "%.1f s", time),
      "of one core; \(alarms) end with an alarm, each ends with a surge")
  }
}
