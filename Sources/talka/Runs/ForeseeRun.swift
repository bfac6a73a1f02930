import Basics
import Commands
import Documents
import Foresight
import Formats
import Foundation
import Planning
import Situation
import Solver

/// `talka foresee`: what may come, with and without the plan.
struct ForeseeRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let situation = try session.readCase()
    let planner = try session.planner(situation)
    let rows = try rows(situation, planner)
    let maker = ForesightMaking(
      situation, planner, rows, versus: try given("versus", situation, planner), threads: threads,
      wish: Double(session.invocation.number("wish") ?? 90) / 100)
    let outcome = try session.refusing { () throws(ForesightRefusal) in
      try maker.outcome(try request())
    }
    session.console.write(
      session.invocation.flag("json")
        ? JSONValue.foresight(outcome, situation).pretty
        : ForesightScreen(situation, outcome, style: session.style).text)
    return .done
  }

  private var threads: Int {
    session.invocation.number("threads") ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// The plan that is asked for, else the one that the planner makes.
  private func rows(_ situation: Case, _ planner: Planner) throws(Stop) -> [PlanRow] {
    if let rows = try given("plan", situation, planner) { return rows }
    return try Stop.whereFailed { () throws(Diagnostic) in
      try planner.plan(PlanLimits(threads: threads)).lines.map(\.row)
    }
  }

  /// The feasible plan of an option; nil where it is not given.
  private func given(
    _ option: String, _ situation: Case, _ planner: Planner
  ) throws(Stop) -> [PlanRow]? {
    guard let path = session.invocation.text(option) else { return nil }
    return try session.readFeasiblePlan(path, situation, planner).rows
  }

  private func request() throws(ForesightRefusal) -> ForesightRequest {
    var request = ForesightRequest()
    let invocation = session.invocation
    request.runs = invocation.number("runs") ?? request.runs
    request.seed = UInt64(clamping: invocation.number("seed") ?? 1)
    request.days = invocation.number("days")
    request.granted = Set(invocation.texts("grant").map { Resource.ID($0) })
    if let name = invocation.text("arrivals") { request.scenario = try ArrivalScenario(name) }
    for text in invocation.texts("set") {
      let (key, value) = try ForesightRequest.setting(text)
      request.settings[key] = value
    }
    return request
  }
}

extension Session {
  /// Runs work whose refusal ends the command.
  func refusing<Value>(
    _ work: () throws(ForesightRefusal) -> Value
  ) throws(Stop) -> Value {
    do throws(ForesightRefusal) {
      return try work()
    } catch {
      let isUnknown = error.reason.contains("is no assumption")
      throw .rejected([
        Diagnostic(isUnknown ? .unknownAssumption : .foresightRefused, error.reason)
      ])
    }
  }
}

/// Makes outcomes on several threads.
struct ForesightMaking {
  private let situation: Case
  private let planner: Planner
  private let rows: [PlanRow]
  private let other: [PlanRow]?
  private let threads: Int
  private let wish: Double

  /// Replications of each of the other scenarios.
  private static let scenarioRuns = 1000

  init(
    _ situation: Case, _ planner: Planner, _ rows: [PlanRow], versus other: [PlanRow]? = nil,
    threads: Int, wish: Double
  ) {
    (self.situation, self.planner, self.rows) = (situation, planner, rows)
    (self.other, self.threads, self.wish) = (other, threads, wish)
  }

  /// The outcome of a request, with the other scenarios at a glance.
  func outcome(_ request: ForesightRequest) throws(ForesightRefusal) -> ForesightOutcome {
    let foresight = try look(request)
    let result = try run(foresight, request.runs)
    var outcome = ForesightOutcome(foresight, result)
    guard outcome.reception != nil else { return outcome }
    for (scenario, figure) in ArrivalScenario.offered(by: situation) {
      var other = request
      other.scenario = scenario
      // A scenario that the case says too little for is not shown.
      guard let look = try? look(other) else { continue }
      let runs = min(request.runs, ForesightMaking.scenarioRuns)
      let row = ForesightOutcome.ScenarioRow(look, figure, try run(look, runs))
      outcome.scenarios += row.map { [$0] } ?? []
    }
    return outcome
  }

  private func look(_ request: ForesightRequest) throws(ForesightRefusal) -> Foresight {
    try Foresight(situation, planner, rows, request, versus: other, wish: wish)
  }

  /// The look ahead of a report: fewer replications, no other scenarios; nil where the case says
  /// too little for one.
  static func ofReport(
    _ situation: Case, _ planner: Planner, _ plan: Plan
  ) -> ForesightOutcome? {
    let making = ForesightMaking(
      situation, planner, plan.lines.map(\.row),
      threads: ProcessInfo.processInfo.activeProcessorCount, wish: 0.9)
    var request = ForesightRequest()
    request.runs = 2000
    do throws(ForesightRefusal) {
      let foresight = try Foresight(situation, planner, plan.lines.map(\.row), request)
      guard !foresight.model.tasks.isEmpty || foresight.model.reception != nil else { return nil }
      return ForesightOutcome(foresight, try making.run(foresight, request.runs))
    } catch {
      // A refusal means that nothing sound can be said: then the report says nothing.
      return nil
    }
  }

  private func run(
    _ foresight: Foresight, _ runs: Int
  ) throws(ForesightRefusal) -> SimulationResult {
    let simulation = try Simulation(foresight.model, runs: runs, seed: foresight.request.seed)
    do throws(Diagnostic) {
      let pieces = try ThreadTeam.map(count: simulation.pieceCount, threads: threads) {
        index throws(Diagnostic) in simulation.piece(index)
      }
      return SimulationResult(simulation, pieces)
    } catch {
      throw ForesightRefusal(error.message)
    }
  }
}
