import Basics
import Situation
import Solver

/// Makes a plan: by filling, then guided by the relaxation, then by local search and, where few
/// enough pairs are concerned, integer search.
struct PlanBuilder {
  /// A plan, with what is known of how much better coverage can be.
  struct Result {
    var allocation: Allocation
    /// For each coverage entry a number of steps that no plan betters, those before it being as
    /// here; nil where that was not worked out.
    var bounds: [Int]?
  }

  private let judge: Judge
  private let table: PairTable
  private let limits: PlanLimits
  private var problem: Problem { judge.problem }

  /// Up to this many pairs the entries of the relaxation are pushed one by one.
  static let chainLimit = 60_000
  /// Above this many pairs no relaxation is solved.
  static let relaxationLimit = 1_000_000

  init(_ judge: Judge, _ table: PairTable, _ limits: PlanLimits) {
    self.judge = judge
    self.table = table
    self.limits = limits
  }

  /// The best plan found.
  func build() throws(Diagnostic) -> Result {
    let filled = self.filled()
    guard !table.pairs.isEmpty, fitsSearch else { return Result(allocation: filled) }
    let improver = PlanImprover(judge, table, SearchModel(problem, table, judge.reach), limits)
    if table.pairs.count > PlanBuilder.relaxationLimit {
      return try improver.improved([filled], guide: nil)
    }
    let start = Allocation(problem, table)
    let rows = CoverageRows(improver.model, start)
    var guide = try CoverageGuide(rows, from: filled, isCancelled: limits.isCancelled)
    let isLarge = table.pairs.count > PlanBuilder.chainLimit
    try guide.solveTogether(rounds: isLarge ? 4 : 20)
    if !isLarge && !guide.wasCut { try guide.solveInTurn() }
    guard !guide.wasCut else { return Result(allocation: filled) }
    if isLarge, isNearBest(filled, guide, improver) {
      return try improver.improved([filled], guide: guide, isRepair: true)
    }
    if isLarge {
      let rounding = CoverageRounding(guide.master.lots(), improver.model, from: start)
      return try improver.improved([improver.completed(rounding.allocation)], guide: guide)
    }
    let caps = guide.values.map { guide.whole($0) + 1e-9 }
    var dive = try CoverageDive(guide.master, start, caps: caps, handful: 0.5)
    try dive.run()
    return try improver.improved(
      [filled, improver.completed(dive.allocation)], guide: guide)
  }

  /// Whether what stands of the published plan is within a part of a hundred of the relaxation, so
  /// that mending it is enough.
  private func isNearBest(
    _ filled: Allocation, _ guide: CoverageGuide, _ improver: PlanImprover
  ) -> Bool {
    guard !problem.published.isEmpty else { return false }
    let values = improver.coverage(of: filled)
    return zip(values, guide.values).allSatisfy { $0 >= $1 - PlanBuilder.repairMargin }
  }

  /// How far below the relaxation a published plan may be to be mended rather than made anew.
  static let repairMargin = 0.06

  /// Local search counts lots in 32 bits.
  private var fitsSearch: Bool {
    problem.offers.allSatisfy { $0.lots <= Int(Int32.max) / 2 }
      && problem.pins.allSatisfy { $0.lots <= Int(Int32.max) / 2 }
  }

  private func filled() -> Allocation {
    var greedy = GreedyPlanner(problem, table, judge.reach)
    greedy.run()
    return greedy.allocation
  }
}
