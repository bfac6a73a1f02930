import Basics
import CaseFiles
import Foresight
import Foundation
import Planning
import Situation
import Solver

/// Measures foresight: `desk`, `network RUNS`, `case FOLDER RUNS`. One line a measurement: name,
/// seconds of the processor (`case`: of the clock), what was done in them, and what came out, so
/// that a fast wrong answer is seen.
@main
struct ForeseeBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch arguments.dropFirst().first {
    case "desk": try desk()
    case "network": try network(arguments.dropFirst(2).first.flatMap { Int($0) } ?? 10_000)
    case "case" where arguments.count > 2:
      try realCase(arguments[2], arguments.dropFirst(3).first.flatMap { Int($0) } ?? 10_000)
    default: print("foresee-benchmark desk | network [RUNS] | case FOLDER [RUNS]")
    }
  }

  /// A desk of ten, with room for all and with room for fifteen.
  private static func desk() throws {
    let count = 4_000_000
    let open = try DeskRun(arrivalRate: 9, serviceRate: 1, servers: 10)
    let closed = try DeskRun(arrivalRate: 12, serviceRate: 1, servers: 10, room: 15)
    let (a, waits) = timed { open.run(arrivals: count, seed: 1) }
    let (b, losses) = timed { closed.run(arrivals: count, seed: 1) }
    row("desk", a, count, "mean wait \(digits(waits.mean)), exact 0.6687")
    let lost = Double(losses.turnedAway) / Double(count)
    row("desk-15", b, count, "turned away \(digits(lost)), exact 0.2033")
  }

  /// Registration, decision and exit over 180 days with 600 places, in daily steps.
  private static func network(_ runs: Int) throws {
    let model = try ReceptionModel(
      undecided: 0, withoutPlace: 0, places: 600, arrivals: networkArrivals)
    let simulation = try Simulation(
      ForesightModel(
        asOf: Day(number: 0), horizon: 180, tasks: [], variants: [.init([], [])],
        reception: model, assumptions: try networkStays), runs: runs, seed: 1)
    let (seconds, result) = timed { simulation.result() }
    let answer = result.reception
    let last = answer?.people.last.map { "\(Int($0.p50))" } ?? "?"
    let short = answer?.outcomes.first?.short.p50.map { "\($0)" } ?? "?"
    let exact = try OpenTandem(arrivals: networkArrivals, meanDays: [3, 20, 60])
    let mean = exact.means[179].reduce(0, +)
    row(
      "network", seconds, runs,
      "people on day 179 \(last), exact mean \(digits(mean)), first day short \(short)")
  }

  private static let networkArrivals = [Double](repeating: 4220.0 / 180, count: 180)

  private static var networkStays: [Assumption] {
    get throws {
      let stays: [(Assumption.Key, Double)] = [
        (.registrationDays, 3), (.decisionDays, 20), (.exitDays, 60),
      ]
      return try stays.map {
        try Assumption($0.0, low: $0.1, middle: $0.1, high: $0.1, origin: .given)
      }
    }
  }

  /// A real case with and without its plan, on one thread and on two, in seconds of the clock.
  private static func realCase(_ folder: String, _ runs: Int) throws {
    guard let situation = CaseFolder.read(URL(fileURLWithPath: folder)).situation else {
      print("\(folder) is no sound case")
      return
    }
    let planner = try Planner(situation)
    let rows = try planner.plan().lines.map(\.row)
    let foresight = try Foresight(situation, planner, rows, ForesightRequest())
    let simulation = try Simulation(foresight.model, runs: runs, seed: 1)
    for threads in [1, 2] {
      let begin = ContinuousClock.now
      let pieces = try ThreadTeam.map(count: simulation.pieceCount, threads: threads) {
        index throws(Diagnostic) in simulation.piece(index)
      }
      let seconds = begin.duration(to: .now) / .seconds(1)
      let answer = SimulationResult(simulation, pieces).reception
      let ratio = answer?.varianceRatio ?? 0
      row(
        "case-\(threads)", seconds, runs,
        "nights spared \(Int(answer?.spared.mean ?? 0)), variance cut \(digits(ratio))")
    }
  }

  private static func timed<Value>(_ work: () -> Value) -> (Double, Value) {
    let begin = clock()
    let value = work()
    return (Double(clock() - begin) / Double(CLOCKS_PER_SEC), value)
  }

  private static func row(_ name: String, _ seconds: Double, _ count: Int, _ words: String) {
    print("\(name)\t\(digits(seconds))\t\(count)\t\(words)")
  }

  private static func digits(_ value: Double) -> String {
    String(format: "%.4f", value)
  }
}
