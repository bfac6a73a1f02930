import Basics
import Situation
import Solver

/// Improves plans entry by entry: two local searches side by side, the better of which both go on
/// from, then integer search for what they leave below the bound.
struct PlanImprover {
  let model: SearchModel
  let judge: Judge
  let table: PairTable
  let tail: SearchTail
  let limits: PlanLimits
  let components: Components
  let quantum: Double

  init(_ judge: Judge, _ table: PairTable, _ model: SearchModel, _ limits: PlanLimits) {
    self.judge = judge
    self.table = table
    self.model = model
    self.limits = limits
    tail = SearchTail(judge, table)
    components = Components(model)
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
      if isBounded, entry.isFloor, at > 0 { try diveAgain(at, &team, &guide) }
      try push(entry, &team, bounds)
      if isChained, let rows = guide?.master.rows {
        try pushByComponents(entry, &team, bounds[at], rows)
      }
      if isBounded, let guide, guide.wasCut {
        areKnown = false
        break
      }
      if isBounded, let master = guide?.master, team[0].values.steps[at] < bounds[at] {
        bounds[at] = try pushExactly(entry, &team, bounds[at], master)
      }
      if isExact(entry), isChained, let master = guide?.master {
        bounds[at] = try pushExactly(entry, &team, bounds[at], master)
      }
      if isBounded { try guide?.hold(at, at: Double(team[0].values.steps[at]) * quantum) }
      let sign = entry.isCoverage ? 1 : -1
      limits.progress(
        .reached(entry, value: sign * team[0].values.steps[at], bound: sign * bounds[at]))
    }
    return PlanBuilder.Result(
      allocation: completed(team[0].state.allocation),
      bounds: areKnown ? Array(bounds.prefix(CoverageMaster.entryCount)) : nil)
  }

  /// Whether integer search goes after an entry that is not coverage. For cost its trees are too
  /// large to be of use.
  private func isExact(_ entry: PlanEntry) -> Bool {
    limits.isThorough && !entry.isCoverage && entry != .cost
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

  func adopt(_ best: LexicographicSearch, _ team: inout [LexicographicSearch]) {
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
