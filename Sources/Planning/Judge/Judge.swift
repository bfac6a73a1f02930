public import Situation

/// Judges plans: whether they can be done, and what they are worth. Whole numbers throughout; no
/// solver, no floating point.
public struct Judge: Sendable {
  let problem: Problem
  let reach: Reach

  /// A judge for one problem.
  public init(_ problem: Problem) {
    self.init(problem, PairTable(problem))
  }

  init(_ problem: Problem, _ table: PairTable) {
    self.problem = problem
    reach = Reach(problem, table)
  }

  /// Judges a plan; one row a pair, rows with 0 lots are as no row.
  public func judge(_ rows: [PlanRow]) -> Judgement {
    let tally = PlanTally(problem, rows)
    let violations = tally.violations + tally.limitViolations()
    guard violations.isEmpty else {
      return Judgement(
        violations: violations, vector: nil, worstOff: [:], mostBurdened: nil,
        unreachable: unreachable, delivered: [])
    }
    let delivered = problem.needs.indices.map { Int(clamping: tally.delivered($0)) }
    var vector = PlanVector()
    var worstOff: [Int: Party.ID] = [:]
    for priority in 1...4 {
      guard let coverage = CoverageSum(self, delivered, priority: priority) else { continue }
      vector[.floor(priority)] = coverage.floor
      vector[.cover(priority)] = coverage.cover
      worstOff[priority] = problem.situation.parties[coverage.worstOff].id
    }
    vector[.wait] = wait(tally)
    vector[.churn] = problem.published.count { line in
      tally.lots[Edge(offer: line.offer, need: line.need)] ?? 0 != line.lots
    }
    let burden = BurdenSum(self, tally)
    vector[.burden] = burden.percent
    vector[.cost] = cost(tally)
    return Judgement(
      violations: [], vector: vector, worstOff: worstOff,
      mostBurdened: burden.mostBurdened.map { problem.situation.parties[$0].id },
      unreachable: unreachable, delivered: delivered)
  }

  /// The plan of what has already left and nothing else.
  var pinnedRows: [PlanRow] {
    problem.pinnedEdges.map { edge in
      PlanRow(
        offer: problem.situation.offers[edge.offer].id, need: problem.situation.needs[edge.need].id,
        lots: problem.pinnedLots(edge))
    }
  }

  private var unreachable: [UnreachableNeed] {
    reach.unreachable
      .map { UnreachableNeed(need: problem.situation.needs[$0.need].id, reason: $0.failure) }
      .sorted { $0.need < $1.need }
  }

  /// `ceil(1000 x sum w W / sum w)`, each part of the covered amount waiting from the due day to
  /// its own arrival, what is not covered until the day after the latest.
  private func wait(_ tally: PlanTally) -> Int {
    var sum = ExactSum()
    var weight: Int128 = 0
    for (n, need) in problem.needs.enumerated() where reach.isCounted[n] {
      weight += Int128(need.weight)
      var left = Int128(need.asked)
      var days: Int128 = 0
      for arrival in tally.arrivals[n].sorted(by: { $0.day < $1.day }) {
        let used = min(arrival.amount, left)
        left -= used
        days += used * Int128(max(0, arrival.day - need.due))
      }
      days += left * Int128(need.latest - need.due + 1)
      sum.add(1000 * Int128(need.weight) * days, over: Int128(need.asked))
    }
    // ceil(x / n) = ceil(ceil(x) / n) for whole n.
    weight = max(1, weight)
    return Int(clamping: (sum.ceiling + weight - 1) / weight)
  }

  /// Whole euros, rounded up: transport in cents and the fixed charge of each giver and place.
  private func cost(_ tally: PlanTally) -> Int {
    let money = problem.money
    var cents: Int128 = 0
    var trips: Set<[Int]> = []
    for edge in tally.order {
      let offer = problem.offers[edge.offer]
      guard !money.isMoney[offer.resource] else { continue }
      cents += Int128(tally.lots[edge] ?? 0) * Int128(problem.cents(edge.offer, edge.need))
      trips.insert([offer.party, problem.needs[edge.need].place])
    }
    // In hundredths of the finer of cents and the fixed charge's own scale.
    var scale: Int128 = 1
    for _ in 0..<money.chargeScale { scale *= 10 }
    let total = cents * scale + 100 * money.fixedCharge * Int128(trips.count)
    let euro = 100 * scale
    return Int(clamping: (total + euro - 1) / euro)
  }
}
