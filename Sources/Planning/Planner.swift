public import Basics
public import Situation

/// What a planner may use.
public struct PlanLimits: Sendable {
  /// Threads; the plan does not depend on how many there are.
  public var threads: Int
  /// Asked now and then from any thread; true ends the work, and the best so far is given.
  public var isCancelled: @Sendable () -> Bool
  /// Told from any thread how many of the bounds are known.
  public var progress: @Sendable (_ known: Int, _ of: Int) -> Void

  /// Makes limits.
  public init(
    threads: Int = 1,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (_ known: Int, _ of: Int) -> Void = { _, _ in }
  ) {
    self.threads = threads
    self.isCancelled = isCancelled
    self.progress = progress
  }
}

/// Makes plans, and explains plans made elsewhere.
public struct Planner: Sendable {
  private let problem: Problem
  private let table: PairTable
  /// The judge that has the last word.
  public let judge: Judge

  /// Makes a sound case ready.
  ///
  /// - Throws: `amountsTooLarge` when its amounts cannot be added up exactly.
  public init(_ situation: Case) throws(Diagnostic) {
    problem = try Problem(situation)
    table = PairTable(problem)
    judge = Judge(problem, table)
  }

  /// How many pairs of an offer and a need there are.
  public var pairCount: Int { table.pairs.count }

  /// Makes a plan. It is a proposal: what it is worth is said by the judge, how much better any
  /// plan could be by the bounds.
  ///
  /// - Throws: `solverFailed` when HiGHS reports an error of its own.
  public func plan(_ limits: PlanLimits = PlanLimits()) throws(Diagnostic) -> Plan {
    let rows = proposal()
    let judgement = judge.judge(rows)
    guard let vector = judgement.vector else {
      preconditionFailure("the planner made a plan that breaks \(judgement.violations)")
    }
    let (bound, areComplete) = try Bounds(judge, table).bounds(for: vector, limits)
    return explain(
      rows, judgement, status: status(vector, bound, areComplete, limits), bound: bound,
      boundsAreComplete: areComplete)
  }

  private func status(
    _ vector: PlanVector, _ bound: PlanVector, _ areComplete: Bool, _ limits: PlanLimits
  ) -> PlanStatus {
    if PlanEntry.allCases.allSatisfy({ vector[$0] == bound[$0] }) { return .proven }
    return !areComplete && limits.isCancelled() ? .timeLimit : .heuristic
  }

  /// The rows of the plan, by offer and need, without judging it.
  public func proposal() -> [PlanRow] {
    var greedy = GreedyPlanner(problem, table, judge.reach)
    greedy.run()
    var lots: [Edge: Int] = [:]
    for pin in problem.pins { lots[Edge(offer: pin.offer, need: pin.need), default: 0] += pin.lots }
    for (pair, count) in zip(table.pairs, greedy.allocation.lots) where count > 0 {
      lots[Edge(offer: Int(pair.offer), need: Int(pair.need)), default: 0] += count
    }
    let situation = problem.situation
    return lots.map { edge, count in
      PlanRow(
        offer: situation.offers[edge.offer].id, need: situation.needs[edge.need].id, lots: count)
    }
    .sorted { a, b in a.offer != b.offer ? a.offer < b.offer : a.need < b.need }
  }

  /// The ledger of a feasible plan made elsewhere.
  public func ledger(of rows: [PlanRow], _ judgement: Judgement) -> [GapBooking] {
    GapLedger(judge, rows, delivered: judgement.delivered).bookings()
  }

  /// The overview of a feasible plan made elsewhere.
  public func overview(of rows: [PlanRow], _ judgement: Judgement) -> PlanOverview {
    OverviewMaker(judge, rows, delivered: judgement.delivered).overview()
  }

  /// A feasible plan made elsewhere, with all that comes with a plan.
  ///
  /// - Throws: `solverFailed` when HiGHS reports an error of its own.
  public func explained(
    _ rows: [PlanRow], _ judgement: Judgement, _ limits: PlanLimits = PlanLimits()
  ) throws(Diagnostic) -> Plan {
    guard let vector = judgement.vector else {
      preconditionFailure("only a feasible plan can be explained")
    }
    let (bound, areComplete) = try Bounds(judge, table).bounds(for: vector, limits)
    return explain(
      rows, judgement, status: status(vector, bound, areComplete, limits), bound: bound,
      boundsAreComplete: areComplete)
  }

  private func explain(
    _ rows: [PlanRow], _ judgement: Judgement, status: PlanStatus, bound: PlanVector,
    boundsAreComplete: Bool
  ) -> Plan {
    let ledger = ledger(of: rows, judgement)
    return Plan(
      status: status, lines: PlanLines(problem).lines(rows), judgement: judgement, bound: bound,
      boundsAreComplete: boundsAreComplete, ledger: ledger,
      advice: Advice.from(ledger, problem.situation), overview: overview(of: rows, judgement))
  }
}
