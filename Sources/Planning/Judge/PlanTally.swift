import Situation

/// Adds up a plan row by row and names what breaks the rules of single rows.
struct PlanTally {
  /// A part of what a need gets, with its day of arrival.
  struct Arrival {
    var day: Int
    /// Thousandths of a unit. A plan made by hand may name any number of lots, so amounts are
    /// added in 128 bits until they are known to be within the limits.
    var amount: Int128
  }

  private let problem: Problem
  private(set) var violations: [Violation] = []
  /// Lots by pair, the pinned ones included, zeros left out.
  private(set) var lots: [Edge: Int] = [:]
  /// The pairs of `lots` in the order in which they were met: pins first.
  private(set) var order: [Edge] = []
  private(set) var arrivals: [[Arrival]]
  private(set) var sent: [Int: Int128] = [:]
  private(set) var sentPinned: [Int: Int128] = [:]
  private(set) var deliveredPinned: [Int128]

  init(_ problem: Problem, _ rows: [PlanRow]) {
    self.problem = problem
    arrivals = [[Arrival]](repeating: [], count: problem.needs.count)
    deliveredPinned = [Int128](repeating: 0, count: problem.needs.count)
    let planned = takeRows(rows)
    for edge in problem.pinnedEdges { add(edge, planned.lots[edge] ?? 0) }
    for edge in planned.order where problem.pinsOf[edge] == nil {
      add(edge, planned.lots[edge] ?? 0)
    }
  }

  /// The lots that the rows name, without rows that cannot be read, stand twice or name nothing.
  private mutating func takeRows(_ rows: [PlanRow]) -> (lots: [Edge: Int], order: [Edge]) {
    var planned: [Edge: Int] = [:]
    var order: [Edge] = []
    var unknown: [Violation] = []
    var seen: Set<PairName> = []
    for row in rows {
      guard let lots = row.lots else {
        violations.append(
          Violation(
            .badLots, offer: row.offer, need: row.need, "row \(row.row): '\(row.lotsText)'",
            row: row.row))
        continue
      }
      guard seen.insert(PairName(offer: row.offer, need: row.need)).inserted else {
        violations.append(
          Violation(.twice, offer: row.offer, need: row.need, "row \(row.row)", row: row.row))
        continue
      }
      guard let offer = problem.situation.offers.position(of: row.offer) else {
        unknown.append(
          Violation(.unknownOffer, offer: row.offer, need: row.need, "no such id", row: row.row))
        continue
      }
      guard let need = problem.situation.needs.position(of: row.need) else {
        unknown.append(
          Violation(.unknownNeed, offer: row.offer, need: row.need, "no such id", row: row.row))
        continue
      }
      let edge = Edge(offer: offer, need: need)
      planned[edge] = lots
      order.append(edge)
    }
    violations += unknown
    return (planned, order)
  }

  private mutating func add(_ edge: Edge, _ lots: Int) {
    let pins = (problem.pinsOf[edge] ?? []).map { problem.pins[$0] }
    let pinned = pins.reduce(0) { $0 + $1.lots }
    guard lots >= pinned else {
      report(.pinBroken, edge, "\(lots) lots, \(pinned) pinned")
      return
    }
    for pin in pins {
      arrivals[edge.need].append(Arrival(day: pin.arrival, amount: Int128(pin.amount)))
      deliveredPinned[edge.need] += Int128(pin.amount)
    }
    if pinned > 0 { sentPinned[edge.offer, default: 0] += Int128(pinned) }
    if lots > pinned {
      if let failure = problem.failure(edge.offer, edge.need) {
        report(.notAPair, edge, failure.rawValue)
        return
      }
      let (offer, need) = (problem.offers[edge.offer], problem.needs[edge.need])
      let amount = Int128(lots - pinned) * Int128(problem.gain(offer, need))
      let days = problem.days(offer, need) ?? 0
      arrivals[edge.need].append(Arrival(day: offer.ready + days, amount: amount))
    }
    sent[edge.offer, default: 0] += Int128(lots)
    guard lots > 0 else { return }
    self.lots[edge] = lots
    order.append(edge)
  }

  private mutating func report(_ name: Violation.Name, _ edge: Edge, _ detail: String) {
    violations.append(
      Violation(
        name, offer: problem.situation.offers[edge.offer].id,
        need: problem.situation.needs[edge.need].id, detail))
  }

  /// What a need gets in all, thousandths.
  func delivered(_ need: Int) -> Int128 { arrivals[need].reduce(0) { $0 + $1.amount } }

  /// The limits of offers and needs that the sums break.
  func limitViolations() -> [Violation] {
    var found: [Violation] = []
    for (o, sent) in sent.sorted(by: { $0.key < $1.key }) {
      let most = max(Int128(problem.offers[o].lots), sentPinned[o] ?? 0)
      if sent > most {
        found.append(
          Violation(
            .overOffer, offer: problem.situation.offers[o].id, "\(sent) lots of \(most)"))
      }
    }
    for (n, need) in problem.needs.enumerated() where !arrivals[n].isEmpty {
      let (amount, pinned) = (delivered(n), deliveredPinned[n])
      if amount > max(Int128(need.limit), pinned) {
        found.append(amountViolation(.overNeed, n, amount, max(Int128(need.limit), pinned)))
      }
      if amount > 0, amount < Int128(need.least), amount > pinned {
        found.append(amountViolation(.underMinimum, n, amount, Int128(need.least)))
      }
    }
    return found
  }

  private func amountViolation(
    _ name: Violation.Name, _ n: Int, _ amount: Int128, _ limit: Int128
  ) -> Violation {
    Violation(
      name, need: problem.situation.needs[n].id, "\(amount) thousandths of \(limit)",
      amounts: Violation.Amounts(delivered: amount, limit: limit))
  }
}

/// A pair by its identifiers, which need not exist.
private struct PairName: Hashable {
  var offer: Offer.ID
  var need: Need.ID
}
