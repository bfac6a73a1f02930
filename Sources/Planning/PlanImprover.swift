import Basics
import Situation
import Solver

/// Improves plans entry by entry: two local searches side by side, the better of which both go on
/// from, then integer search for what they leave below the bound.
struct PlanImprover {
  let model: SearchModel
  private let judge: Judge
  private let table: PairTable
  private let tail: SearchTail
  private let limits: PlanLimits
  private let quantum: Double

  init(_ judge: Judge, _ table: PairTable, _ model: SearchModel, _ limits: PlanLimits) {
    self.judge = judge
    self.table = table
    self.model = model
    self.limits = limits
    tail = SearchTail(judge, table)
    quantum = Double(judge.problem.rules.quantumPermille) / 1000
  }

  /// The best plan found from some to begin with.
  ///
  /// - Parameters:
  ///   - guide: The relaxation, for bounds; nil where the case is too large for it.
  ///   - isRepair: Whether the plan is nearly the best already, so that little work is enough.
  func improved(
    _ starts: [Allocation], guide relaxed: CoverageGuide?, isRepair: Bool = false
  ) throws(Diagnostic) -> PlanBuilder.Result {
    var team = self.team(starts, isRepair ? PlanImprover.repair : effort)
    var guide = relaxed
    let isChained = guide != nil && table.pairs.count <= PlanBuilder.chainLimit
    if isChained { try guide?.startOver() }
    let most = Int(1 / quantum + 1e-9)
    var bounds = PlanEntry.allCases.map { $0.isCoverage ? most : 0 }
    // In a large case these are no bounds: rounding shifts what later entries can reach.
    let margin = isChained ? 0 : 0.02
    for (at, value) in (guide?.values ?? []).enumerated() { bounds[at] = steps(value + margin) }
    var areKnown = isChained
    for (at, entry) in PlanEntry.allCases.enumerated() {
      if limits.isCancelled() {
        areKnown = areKnown && !entry.isCoverage
        break
      }
      let isBounded = entry.isCoverage && isChained && model.classWeight[at / 2] > 0
      if isBounded, let bound = try guide?.bound(at) { bounds[at] = steps(bound) }
      // A plan that is only mended is not turned over for a little less waiting or cost.
      guard entry.isCoverage || entry == .churn || !isRepair else { continue }
      if entry == .wait { reassign(&team) }
      try push(entry, &team, bounds)
      if isBounded, let guide, guide.wasCut {
        areKnown = false
        break
      }
      if isBounded, let master = guide?.master, team[0].values.steps[at] < bounds[at] {
        bounds[at] = try pushExactly(entry, &team, bounds[at], master)
      }
      if isBounded { try guide?.hold(at, at: Double(team[0].values.steps[at]) * quantum) }
      limits.progress(at + 1, PlanEntry.allCases.count)
    }
    return PlanBuilder.Result(
      allocation: completed(team[0].state.allocation),
      bounds: areKnown ? Array(bounds.prefix(CoverageMaster.entryCount)) : nil)
  }

  private func steps(_ value: Double) -> Int { Int(min(1, value) / quantum + 1e-7) }

  /// Two searches, from the best two plans; one where memory counts.
  private func team(
    _ starts: [Allocation], _ effort: SearchEffort
  ) -> [LexicographicSearch] {
    var ranked = starts.map { SearchState(model, tail, $0) }
      .map { (state: $0, values: EntryValues($0, quantum: quantum)) }
    ranked.sort { $0.values.isAtLeast($1.values) && !$1.values.isAtLeast($0.values) }
    let count = table.pairs.count > PlanBuilder.relaxationLimit ? 1 : 2
    return (0..<count).map { at in
      LexicographicSearch(
        ranked[at % ranked.count].state, effort, seed: UInt64(at + 1),
        isCancelled: limits.isCancelled)
    }
  }

  /// Both searches push the entry; both go on from the better plan.
  private func push(
    _ entry: PlanEntry, _ team: inout [LexicographicSearch], _ bounds: [Int]
  ) throws(Diagnostic) {
    let before = team
    team.removeAll()
    team = try ThreadTeam.map(count: before.count, threads: limits.threads) {
      at throws(Diagnostic) in
      var search = before[at]
      search.push(entry, bounds: bounds)
      return search
    }
    let best = team.indices.reduce(0) { team[$1].values.isAtLeast(team[$0].values) ? $1 : $0 }
    adopt(team[best], &team)
  }

  /// Shares lots out anew among offers alike where that betters the plan.
  private func reassign(_ team: inout [LexicographicSearch]) {
    var state = team[0].state
    state.measureTail()
    let before = EntryValues(state, quantum: quantum)
    let changes = Reassignment(state).changes(isCancelled: limits.isCancelled)
    for change in changes { state.change(change.pair, change.lots) }
    guard EntryValues(state, quantum: quantum).isAtLeast(before) else { return }
    for at in team.indices { team[at].begin(at: state) }
  }

  private func adopt(_ best: LexicographicSearch, _ team: inout [LexicographicSearch]) {
    for at in team.indices { team[at].adopt(best) }
  }

  /// A plan made whole: what stays below a minimum is taken back, what is left goes to whoever can
  /// use it.
  func completed(_ allocation: Allocation) -> Allocation {
    var greedy = GreedyPlanner(judge.problem, table, judge.reach, from: allocation)
    greedy.complete()
    return greedy.allocation
  }

  /// Values of the coverage entries of a plan, parts of 1.
  func coverage(of allocation: Allocation) -> [Double] {
    let state = SearchState(model, tail, allocation)
    return PlanEntry.allCases.filter(\.isCoverage).map { state.coverage($0) }
  }

  /// Enough to mend a plan of which little has changed.
  private static let repair = SearchEffort(
    moves: 50_000, patience: 1, tailTries: 1, earlier: 100, later: 0.3, hot: 0.05, cold: 0.01,
    isWide: false)

  private var effort: SearchEffort {
    let pairs = table.pairs.count
    if pairs > PlanBuilder.chainLimit {
      return SearchEffort(
        moves: 300_000, patience: 1, tailTries: 1,
        earlier: 100, later: 0.1, keeping: 0, hot: 0.15,
        cold: 0.01, isWide: false)
    }
    let moves = min(50_000, max(5_000, 20 * pairs))
    return SearchEffort(
      moves: moves, patience: pairs > 4000 ? 2 : 3, tailTries: pairs > 600 ? 8 : 3)
  }
}

// MARK: - Integer search

extension PlanImprover {
  /// Up to this many pairs of an entry's class and the more urgent ones integer search looks at
  /// all; of more, at the promising ones, if they are not too many.
  static let exactLimit = 1000
  static let promisingLimit = 3000

  /// Seeks more steps of a coverage entry by integer search; gives a number of steps that no plan
  /// betters.
  private func pushExactly(
    _ entry: PlanEntry, _ team: inout [LexicographicSearch], _ bound: Int,
    _ master: CoverageMaster
  ) throws(Diagnostic) -> Int {
    guard let at = PlanEntry.allCases.firstIndex(of: entry) else { return bound }
    let values = team[0].values
    let allowed = self.allowed(entry, team[0].state, master)
    let program = IntegerCoverage(
      master.rows, Allocation(judge.problem, table), entry, held: values.steps,
      least: values.steps[at] + 1, among: allowed)
    guard program.pairs.count <= PlanImprover.promisingLimit else { return bound }
    let permille = quantum * 1000
    let solver = IntegerSolver(nodeLimit: 100, isCancelled: limits.isCancelled)
    let outcome = try solver.solve(program.program, target: Double(bound) * permille - 1e-7)
    if let columns = outcome.columns {
      var better = team[0]
      let plan = replaced(team[0].state, program.lots(columns), entry)
      better.begin(at: SearchState(model, tail, plan))
      if better.values.isAtLeast(values) { adopt(better, &team) }
    }
    guard allowed == nil else { return bound }
    if outcome.status == .infeasible { return values.steps[at] }
    let proven = outcome.bound.isFinite ? Int(min(1000, outcome.bound) / permille + 1e-6) : bound
    return min(bound, max(proven, team[0].values.steps[at]))
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
  ) -> Allocation {
    var allocation = Allocation(judge.problem, table)
    for (pair, count) in lots { allocation.take(pair, min(count, allocation.room(pair))) }
    for (pair, count) in state.lots.enumerated() where count > 0 {
      let need = Int(table.pairs[pair].need)
      guard judge.problem.needs[need].priority > entry.priority ?? 4 else { continue }
      let kept = min(Int(count), allocation.room(pair))
      if kept > 0 { allocation.take(pair, kept) }
    }
    return completed(allocation)
  }
}
