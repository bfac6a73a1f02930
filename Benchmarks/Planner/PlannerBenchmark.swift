import CaseFiles
import Foundation
import Planning
import Situation

/// Reads, joins and plans one case several times and prints the median seconds of each step as one
/// JSON line, for scripts/bench.sh, which runs the references beside it.
///
///     planner-benchmark CASE RUNS [PLAN.csv]
///     planner-benchmark plan CASE...        one line a case: vector, seconds, status, bounds
@main
struct PlannerBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count > 2, arguments[1] == "plan" {
      for path in arguments.dropFirst(2) { try plan(URL(fileURLWithPath: path)) }
      return
    }
    guard arguments.count >= 3, let runs = Int(arguments[2]), runs > 0 else {
      print("usage: planner-benchmark CASE RUNS [PLAN.csv]")
      exit(2)
    }
    let folder = URL(fileURLWithPath: arguments[1])
    var times = Times()
    var plan = ""
    for _ in 0..<runs { plan = try times.measure(folder) }
    if arguments.count > 3 {
      try plan.write(toFile: arguments[3], atomically: true, encoding: .utf8)
    }
    print(times.json)
  }

  /// Makes the whole plan of a case and prints what it is worth.
  private static func plan(_ folder: URL) throws {
    guard let situation = CaseFolder.read(folder).situation else {
      print("\(folder.lastPathComponent) is rejected")
      return
    }
    let clock = ContinuousClock()
    let start = clock.now
    let plan = try Planner(situation).plan(
      PlanLimits(
        threads: Int(ProcessInfo.processInfo.environment["THREADS"] ?? "") ?? 1,
        isThorough: ProcessInfo.processInfo.environment["THOROUGH"] != nil))
    let seconds = (clock.now - start) / .seconds(1)
    func text(_ vector: PlanVector?) -> String {
      PlanEntry.allCases.map { vector?[$0].map(String.init) ?? "-" }.joined(separator: " ")
    }
    print(
      folder.lastPathComponent, text(plan.judgement.vector),
      String(format: "%.3f seconds", seconds), plan.status.rawValue, "bound", text(plan.bound))
  }
}

/// Seconds of each step, one entry a run.
private struct Times {
  private var read: [Double] = []
  private var join: [Double] = []
  private var solve: [Double] = []
  private var pairs = 0

  /// Runs all steps once; the plan as CSV.
  mutating func measure(_ folder: URL) throws -> String {
    let clock = ContinuousClock()
    let start = clock.now
    let reading = CaseFolder.read(folder)
    let wasRead = clock.now
    guard let situation = reading.situation else {
      print("the case is rejected")
      exit(3)
    }
    let planner = try Planner(situation)
    let wasJoined = clock.now
    let rows = planner.proposal()
    let wasSolved = clock.now
    read.append((wasRead - start) / .seconds(1))
    join.append((wasJoined - wasRead) / .seconds(1))
    solve.append((wasSolved - wasJoined) / .seconds(1))
    pairs = planner.pairCount
    return "offer,need,lots\n"
      + rows.map { "\($0.offer),\($0.need),\($0.lots ?? 0)\n" }.joined()
  }

  var json: String {
    func median(_ seconds: [Double]) -> String {
      String(format: "%.4f", seconds.sorted()[seconds.count / 2])
    }
    return "{\"read\": \(median(read)), \"join\": \(median(join)), \"solve\": \(median(solve)), "
      + "\"pairs\": \(pairs), \"rss_mb\": \(peakMegabytes)}"
  }

  /// Peak memory of this process; 0 where the system does not tell it.
  private var peakMegabytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 / 1024 } ?? 0
  }
}
