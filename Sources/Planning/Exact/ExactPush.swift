import Basics
import Situation
import Solver

/// Integer search, where local search stays below the bound.
extension PlanImprover {
  /// Up to this many pairs of an entry's class and the more urgent ones integer search looks at
  /// all; of more, at the promising ones, if they are not too many.
  static let exactLimit = 1600
  static let promisingLimit = 3000
  /// The last class whose promising pairs are looked at.
  static let promisingClassLimit = 2
  /// Nodes of each search tree.
  static let nodeLimit = 100
  static let promisingNodeLimit = 10
  static let thoroughNodeLimit = 300

  /// Seeks more steps of an entry by integer search; gives a number of steps that no plan betters.
  func pushExactly(
    _ entry: PlanEntry, _ team: inout [LexicographicSearch], _ bound: Int,
    _ master: CoverageMaster
  ) throws(Diagnostic) -> Int {
    guard let at = PlanEntry.allCases.firstIndex(of: entry) else { return bound }
    let values = team[0].values
    guard values.steps[at] < bound else { return bound }
    let allowed = self.allowed(entry, team[0].state, master)
    // Among promising pairs of all classes HiGHS hardly finds anything in minutes.
    guard allowed == nil || entry.priority ?? 4 <= PlanImprover.promisingClassLimit else {
      return bound
    }
    let outcomes = try search(entry, values, bound, allowed, team[0].state, master)
    for (program, outcome) in outcomes {
      guard let columns = outcome.columns else { continue }
      var better = team[0]
      better.begin(at: replaced(team[0].state, program.lots(columns), entry))
      if better.values.isAtLeast(team[0].values) { adopt(better, &team) }
    }
    guard allowed == nil else { return bound }
    let proven = outcomes.map { program, outcome in
      if outcome.status == .infeasible { return values.steps[at] }
      return outcome.bound.isFinite ? Int((outcome.bound + 1e-6).rounded(.down)) : bound
    }
    return max(proven.reduce(bound, min), team[0].values.steps[at])
  }

  private typealias Found = (program: IntegerPlan, outcome: IntegerOutcome)

  /// One search for a plan that is better by a step; a thorough one also from the plan at hand, on
  /// a thread of its own.
  private func search(
    _ entry: PlanEntry, _ values: EntryValues, _ bound: Int, _ allowed: [Bool]?,
    _ state: SearchState, _ master: CoverageMaster
  ) throws(Diagnostic) -> [Found] {
    guard let at = PlanEntry.allCases.firstIndex(of: entry) else { return [] }
    let start = Allocation(judge.problem, table)
    let solver = IntegerSolver(
      nodeLimit: nodes(allowed),
      isCancelled: limits.isCancelled)
    let ways = limits.isThorough ? [0, 1] : [0]
    let programs = ways.map { way in
      IntegerPlan(
        master.rows, tail, start, entry, held: values.steps,
        within: values.steps[at] + 1 - way...bound,
        among: allowed)
    }
    guard programs[0].pairs.count <= PlanImprover.promisingLimit else { return [] }
    let (lots, target) = (state.lots, Double(bound) - 1e-7)
    return try ThreadTeam.map(count: ways.count, threads: limits.threads) {
      way throws(Diagnostic) in
      let known = ways[way] == 1 ? programs[way].columns(of: lots) : []
      return (programs[way], try solver.solve(programs[way].program, target: target, known: known))
    }
  }

  /// Among promising pairs alone no search proves anything: only its first plans are wanted.
  private func nodes(_ allowed: [Bool]?) -> Int {
    if limits.isThorough { return PlanImprover.thoroughNodeLimit }
    return allowed == nil ? PlanImprover.nodeLimit : PlanImprover.promisingNodeLimit
  }

  /// The pairs to look at; nil for all of the classes concerned.
  private func allowed(
    _ entry: PlanEntry, _ state: SearchState, _ master: CoverageMaster
  ) -> [Bool]? {
    let priority = entry.priority ?? 4
    let count = master.rows.most.indices.count { pair in
      let need = Int(model.needOf[pair])
      return master.rows.most[pair] > 0 && judge.problem.needs[need].priority <= priority
    }
    guard count > PlanImprover.exactLimit else { return nil }
    var allowed = master.promising(upTo: priority, perNeed: 8)
    for (pair, lots) in state.lots.enumerated() where lots > 0 { allowed[pair] = true }
    return allowed
  }

  /// A plan whose lots for the classes up to an entry's are replaced; the others keep theirs where
  /// there is room.
  private func replaced(
    _ state: SearchState, _ lots: [(pair: Int, lots: Int)], _ entry: PlanEntry
  ) -> SearchState {
    var allocation = Allocation(judge.problem, table)
    for (pair, count) in lots { allocation.take(pair, min(count, allocation.room(pair))) }
    for (pair, count) in state.lots.enumerated() where count > 0 {
      let need = Int(table.pairs[pair].need)
      guard judge.problem.needs[need].priority > entry.priority ?? 4 else { continue }
      let kept = min(Int(count), allocation.room(pair))
      if kept > 0 { allocation.take(pair, kept) }
    }
    var state = SearchState(model, tail, completed(allocation))
    if !entry.isCoverage { state.measureTail() }
    return state
  }
}
