public import Basics
public import Situation

/// What a planner may use.
public struct PlanLimits: Sendable {
  /// Threads; the plan does not depend on how many there are.
  public var threads: Int
  /// Asked now and then from any thread; true ends the work, and the best so far is given.
  public var isCancelled: @Sendable () -> Bool
  /// Told from any thread how far the work is.
  public var progress: @Sendable (PlanProgress) -> Void

  /// Whether to search long for the last step of each entry, in a small case to proof.
  public var isThorough: Bool

  /// Makes limits.
  public init(
    threads: Int = 1,
    isThorough: Bool = false,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (PlanProgress) -> Void = { _ in }
  ) {
    self.threads = threads
    self.isThorough = isThorough
    self.isCancelled = isCancelled
    self.progress = progress
  }
}

/// Makes plans, and explains plans made elsewhere.
public struct Planner: Sendable {
  let problem: Problem
  let table: PairTable
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
    let enumeration = PlanEnumeration(judge, table)
    if enumeration.isSmall {
      let rows = self.rows(of: enumeration.best { self.rows(of: $0) })
      let judgement = judge.judge(rows)
      let bound = feasibleVector(judgement)
      return try explain(rows, judgement, bound: bound, boundsAreComplete: true, limits)
    }
    let proposal = try bestProposal(limits)
    let judgement = judge.judge(proposal.rows)
    let (bound, areComplete) = try Bounds(judge, table).bounds(
      for: feasibleVector(judgement), limits, known: proposal.bounds)
    return try explain(
      proposal.rows, judgement, bound: bound, boundsAreComplete: areComplete, limits)
  }

  private func feasibleVector(_ judgement: Judgement) -> PlanVector {
    guard let vector = judgement.vector else {
      preconditionFailure("the planner made a plan that breaks \(judgement.violations)")
    }
    return vector
  }

  private func status(
    _ vector: PlanVector, _ bound: PlanVector, _ areComplete: Bool, _ limits: PlanLimits
  ) -> PlanStatus {
    if PlanEntry.allCases.allSatisfy({ vector[$0] == bound[$0] }) { return .proven }
    return limits.isCancelled() ? .timeLimit : .bounded
  }

  /// The better of the plan by filling and the one that relaxation and search find, with bounds of
  /// its coverage entries where they are known.
  private func bestProposal(
    _ limits: PlanLimits
  ) throws(Diagnostic) -> (rows: [PlanRow], bounds: [Int]?) {
    let result = try PlanBuilder(judge, table, limits).build()
    let (rows, filled) = (self.rows(of: result.allocation), proposal())
    guard let new = judge.judge(rows).vector, let old = judge.judge(filled).vector,
      new.difference(from: old)?.isBetter ?? true
    else { return (filled, nil) }
    return (polished(rows, limits), result.bounds)
  }

  /// Up to this many pairs single exchanges are made as long as one betters the plan.
  static let polishLimit = 20_000

  /// The plan after the single exchanges that better it most, one after the other.
  private func polished(_ rows: [PlanRow], _ limits: PlanLimits) -> [PlanRow] {
    guard table.pairs.count <= Planner.polishLimit, var whatIf = WhatIf(judge, table, rows) else {
      return rows
    }
    var best = rows
    for _ in 0..<20 where !limits.isCancelled() {
      guard whatIf.makeBestExchange() else { break }
      let next = self.rows(of: whatIf.allocation)
      // The sums of the search are rounded: the judge has the last word.
      guard let new = judge.judge(next).vector, let old = judge.judge(best).vector,
        new.difference(from: old)?.isBetter == true
      else { break }
      best = next
    }
    return best
  }

  /// The rows of the plan by filling, by offer and need, without judging it.
  public func proposal() -> [PlanRow] {
    var greedy = GreedyPlanner(problem, table, judge.reach)
    greedy.run()
    return rows(of: greedy.allocation)
  }

  func rows(of allocation: Allocation) -> [PlanRow] {
    var lines = zip(table.pairs, allocation.lots).filter { $0.1 > 0 }.map { pair, count in
      PublishedLine(offer: Int(pair.offer), need: Int(pair.need), lots: count)
    }
    if !problem.pins.isEmpty { lines = withPins(lines) }
    let situation = problem.situation
    let (offerRank, needRank) = (ranks(situation.offers), ranks(situation.needs))
    lines.sort { a, b in
      a.offer != b.offer
        ? offerRank[a.offer] < offerRank[b.offer] : needRank[a.need] < needRank[b.need]
    }
    return lines.map { line in
      PlanRow(
        offer: situation.offers[line.offer].id, need: situation.needs[line.need].id,
        lots: line.lots)
    }
  }

  /// The lines with what has already left added.
  private func withPins(_ lines: [PublishedLine]) -> [PublishedLine] {
    var pinned: [Edge: Int] = [:]
    for pin in problem.pins {
      pinned[Edge(offer: pin.offer, need: pin.need), default: 0] += pin.lots
    }
    var all = lines.map { line in
      var line = line
      line.lots += pinned.removeValue(forKey: Edge(offer: line.offer, need: line.need)) ?? 0
      return line
    }
    for edge in problem.pinnedEdges {
      guard let lots = pinned[edge] else { continue }
      all.append(PublishedLine(offer: edge.offer, need: edge.need, lots: lots))
    }
    return all
  }

  /// Where each row stands when the identifiers are sorted. Most tables already are.
  private func ranks<Row>(_ rows: Rows<Row>) -> [Int] {
    let ids = rows.map(\.id)
    if zip(ids, ids.dropFirst()).allSatisfy({ $0 < $1 }) { return Array(ids.indices) }
    var ranks = [Int](repeating: 0, count: ids.count)
    for (rank, row) in ids.indices.sorted(by: { ids[$0] < ids[$1] }).enumerated() {
      ranks[row] = rank
    }
    return ranks
  }

  /// The single exchange that would better a feasible plan most; nil when none would, or the case
  /// is too large to try.
  public func bestExchange(in rows: [PlanRow]) -> Exchange? {
    var whatIf = WhatIf(judge, table, rows)
    return whatIf?.bestExchange()
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
    return try explain(
      rows, judgement, bound: bound, boundsAreComplete: areComplete, limits, isForeign: true)
  }

  private func explain(
    _ rows: [PlanRow], _ judgement: Judgement, bound: PlanVector, boundsAreComplete: Bool,
    _ limits: PlanLimits, isForeign: Bool = false
  ) throws(Diagnostic) -> Plan {
    let vector = feasibleVector(judgement)
    let status = status(vector, bound, boundsAreComplete, limits)
    let ledger = ledger(of: rows, judgement)
    var whatIf = limits.isCancelled() ? nil : WhatIf(judge, table, rows)
    return Plan(
      status: status,
      lines: PlanLines(problem, whatIf?.runnersUp() ?? [:]).lines(rows), judgement: judgement,
      bound: bound, boundsAreComplete: boundsAreComplete, ledger: ledger,
      advice: AdviceMaker(problem, whatIf).advice(ledger),
      exchange: isForeign ? whatIf?.bestExchange() : nil,
      tradeOffs: try tradeOffs(vector, whatIf?.allocation, limits),
      overview: overview(of: rows, judgement))
  }
  private func tradeOffs(
    _ vector: PlanVector, _ plan: Allocation?, _ limits: PlanLimits
  ) throws(Diagnostic) -> [TradeOff] {
    guard let plan, !table.pairs.isEmpty, table.pairs.count <= TradeOffs.pairLimit else {
      return []
    }
    var tradeOffs = try TradeOffs(judge, table, vector, from: plan, isCancelled: limits.isCancelled)
    return try tradeOffs.found()
  }
}
