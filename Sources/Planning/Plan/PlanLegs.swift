public import Basics
public import Situation

/// What of a line travels together: each row that has left already by itself, and the rest.
public struct PlanLeg: Hashable, Sendable {
  /// What is sent.
  public let offer: Offer.ID
  /// For what.
  public let need: Need.ID
  /// Whole lots.
  public let lots: Int
  /// What it brings, thousandths of a unit of the need's resource.
  public let amountMilli: Int
  /// When it is there.
  public let arrival: Day
  /// Whether it has left already.
  public let hasLeft: Bool
}

extension Planner {
  /// The legs of a plan in the order of its rows: those that have left as the case gives them, the
  /// rest on the day on which the planner counts with them.
  public func legs(of rows: [PlanRow]) -> [PlanLeg] { rows.flatMap { legs(of: $0) } }

  /// What has left already, the only thing that comes without a plan.
  public var legsThatHaveLeft: [PlanLeg] {
    problem.pinnedEdges.flatMap { edge in pinned(edge) }
  }

  private func pinned(_ edge: Edge) -> [PlanLeg] {
    let situation = problem.situation
    return (problem.pinsOf[edge] ?? []).map { problem.pins[$0] }.map { pin in
      PlanLeg(
        offer: situation.offers[pin.offer].id, need: situation.needs[pin.need].id,
        lots: pin.lots, amountMilli: pin.amount,
        arrival: Day(number: Int32(clamping: pin.arrival)), hasLeft: true)
    }
  }

  private func legs(of row: PlanRow) -> [PlanLeg] {
    guard let lots = row.lots, lots > 0, let o = problem.situation.offers.position(of: row.offer),
      let n = problem.situation.needs.position(of: row.need)
    else { return [] }
    let left = pinned(Edge(offer: o, need: n))
    let rest = lots - left.reduce(0) { $0 + $1.lots }
    guard rest > 0 else { return left }
    let (offer, need) = (problem.offers[o], problem.needs[n])
    let amount = saturatedProduct(rest, problem.gain(offer, need))
    let arrival = offer.ready + (problem.days(offer, need) ?? 0)
    return left + [
      PlanLeg(
        offer: row.offer, need: row.need, lots: rest, amountMilli: amount,
        arrival: Day(number: Int32(clamping: arrival)), hasLeft: false)
    ]
  }
}

extension Planner {
  /// Days on the way from an offer to a need; nil where there is no way or no such row.
  public func travelDays(_ offer: Offer.ID, _ need: Need.ID) -> Int? {
    guard let o = problem.situation.offers.position(of: offer),
      let n = problem.situation.needs.position(of: need)
    else { return nil }
    return problem.days(problem.offers[o], problem.needs[n])
  }
}
