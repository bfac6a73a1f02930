import Situation
import Solver
import Testing

@testable import Planning

@Suite("The integer program of each entry") struct IntegerPlanTests {
  @Test("its optimum is the best of all plans, the entries before it held", arguments: 0..<4)
  func againstEveryPlan(part: UInt64) throws {
    var solved: [PlanEntry: Int] = [:]
    for seed in part * 50 + 1...part * 50 + 50 {
      let situation = try TinyCase.world(seed).situation()
      let planner = try Planner(situation)
      guard let every = EveryPlan(situation, planner.judge, limit: 600) else { continue }
      let programs = Programs(planner)
      // Another plan than the best: the entries before the one sought are held at what it reached.
      let vector = every.plans[every.plans.count / 2].vector
      for entry in PlanEntry.allCases where vector[entry] != nil {
        let best = try #require(every.best(of: entry, atLeast: vector))
        let outcome = try programs.optimum(of: entry, given: vector)
        let found = try #require(outcome, "seed \(seed), \(entry.rawValue)")
        // What arrives after the last day of use waits longer than what never comes; the program
        // may leave it out of account, which only makes the bound lower.
        let isLate = entry == .wait && !planner.problem.pins.isEmpty
        #expect(
          isLate ? found <= best : found == best, "seed \(seed), \(entry.rawValue) of \(vector)")
        solved[entry, default: 0] += 1
      }
    }
    for entry in PlanEntry.allCases where entry.priority != 3 {
      #expect(solved[entry, default: 0] > 5, "\(entry.rawValue)")
    }
  }

  private struct Programs {
    private let rows: CoverageRows
    private let tail: SearchTail
    private let start: Allocation

    init(_ planner: Planner) {
      let table = PairTable(planner.problem)
      start = Allocation(planner.problem, table)
      rows = CoverageRows(SearchModel(planner.problem, table, planner.judge.reach), start)
      tail = SearchTail(planner.judge, table)
    }

    /// The best value of an entry, nil when the program has no solution.
    func optimum(of entry: PlanEntry, given vector: PlanVector) throws -> Int? {
      let held = PlanEntry.allCases.map { ($0.isCoverage ? 1 : -1) * (vector[$0] ?? 0) }
      let at = try #require(PlanEntry.allCases.firstIndex(of: entry))
      let most = entry.isCoverage ? 1000 / rows.model.problem.rules.quantumPermille : 0
      let plan = IntegerPlan(
        rows, tail, start, entry, held: held, within: held[at]...max(most, held[at]))
      let outcome = try IntegerSolver(nodeLimit: 10_000).solve(plan.program)
      guard let columns = outcome.columns else { return nil }
      let value = zip(plan.program.cost, columns).reduce(0) { $0 + $1.0 * $1.1 }
      return Int((entry.isCoverage ? value : -value).rounded())
    }
  }
}
