import Basics
import Situation
import Solver

/// Bounds on waiting, churn, burden and cost by linear relaxation: lots may be split and trips made
/// in part, the entries before held at what the plan reached.
struct TailBounds {
  private let judge: Judge
  private let rows: CoverageRows
  private let tail: SearchTail
  private let start: Allocation

  /// Above so many pairs the programs would take longer than the plan.
  static let pairLimit = 10_000

  init(_ judge: Judge, _ table: PairTable) {
    self.judge = judge
    start = Allocation(judge.problem, table)
    rows = CoverageRows(SearchModel(judge.problem, table, judge.reach), start)
    tail = SearchTail(judge, table)
  }

  /// A bound for each entry that is not at its bound already; entries whose program was cut short
  /// by the limits have what is known until then.
  func bounds(
    for vector: PlanVector, above known: PlanVector, _ limits: PlanLimits
  ) throws(Diagnostic) -> [PlanEntry: Int] {
    let held = PlanEntry.allCases.map { ($0.isCoverage ? 1 : -1) * (vector[$0] ?? 0) }
    let open = PlanEntry.allCases.filter { entry in
      guard !entry.isCoverage, let value = vector[entry] else { return false }
      return value > known[entry] ?? 0
    }
    let programs = open.map { entry in
      IntegerPlan(
        rows, tail, start, entry, held: held, within: -(vector[entry] ?? 0)...(-(known[entry] ?? 0))
      ).program
    }
    let solver = LinearSolver(
      iterationLimit: Bounds.iterationLimit, isCancelled: limits.isCancelled)
    let outcomes = try solver.solve(programs, threads: limits.threads)
    var bounds: [PlanEntry: Int] = [:]
    for ((entry, program), outcome) in zip(zip(open, programs), outcomes) {
      // The goal is the value, negative. Any multipliers bound it.
      let most = program.safeUpperBound(multipliers: outcome.multipliers.map { max(0, $0) })
      let least = (-most - 1e-6).rounded(.up)
      guard let value = vector[entry], least.isFinite, least > 0 else { continue }
      precondition(least <= Double(value), "the bound of \(entry.rawValue) is not valid")
      bounds[entry] = Int(least)
    }
    return bounds
  }
}
