/// Why a network is refused before anything is computed.
public enum FlowNetworkError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There are more nodes and arcs than 32-bit numbers count.
  case tooLarge(nodes: Int, arcs: Int)
  /// The lower bound of an arc is above its upper bound.
  case crossedBounds(arc: Int, lower: Int64, upper: Int64)
  /// The lower bound of an arc is so far from 0 that sums could leave 64 bits.
  case boundTooLarge(arc: Int, lower: Int64)
  /// The cost of an arc is so far from 0 that the cost of a path could leave the type of costs.
  case costTooLarge(arc: Int, bits: Int)
  /// Supplies and bounds add up to so many units that a flow could leave 64 bits.
  case amountsTooLarge
  /// A network that should have changed only in costs, bounds and supplies has other nodes or arcs.
  case otherShape

  /// One sentence for the person who made the network.
  public var description: String {
    switch self {
    case .tooLarge(let nodes, let arcs):
      "\(nodes) nodes and \(arcs) arcs are too many; nodes and arcs together may be 2^31 - 2."
    case .crossedBounds(let arc, let lower, let upper):
      "Arc \(arc) has the lower bound \(lower) above its upper bound \(upper)."
    case .boundTooLarge(let arc, let lower):
      "Arc \(arc) has the lower bound \(lower); it must lie within 2^60 of 0."
    case .costTooLarge(let arc, let bits):
      "The cost of arc \(arc) is too far from 0: four times it, times the nodes, must fit"
        + " \(bits) bits with a sign."
    case .amountsTooLarge:
      "Supplies, bounds and capacities add up to 2^62 units or more; give arcs without a limit the"
        + " upper bound Int64.max, which is not counted."
    case .otherShape:
      "The network has other nodes or arcs than the one that was solved before."
    }
  }
}

extension FlowNetwork {
  /// Refuses what could overflow on the way to a solution.
  ///
  /// Every potential and reduced cost is the cost of a path through the spanning tree, every flow
  /// within the tree a sum of supplies, lower bounds and finite capacities; so what is checked here
  /// once holds after every pivot.
  ///
  /// - Returns: A cost that no path of real arcs reaches, for arcs that stand for unmet demand.
  func penalty() throws(FlowNetworkError) -> Cost {
    guard nodeCount < 1 << 30, arcs.count < 1 << 30 else {
      throw .tooLarge(nodes: nodeCount, arcs: arcs.count)
    }
    var amount = supplies.reduce(Int128(0)) { $0 + Int128($1.magnitude) }
    var greatest: (cost: Cost.Magnitude, arc: Int) = (0, 0)
    for (index, arc) in arcs.enumerated() {
      guard arc.lower <= arc.upper else {
        throw .crossedBounds(arc: index, lower: arc.lower, upper: arc.upper)
      }
      guard arc.lower.magnitude <= 1 << 60 else {
        throw .boundTooLarge(arc: index, lower: arc.lower)
      }
      amount += 2 * Int128(arc.lower.magnitude)
      if !arc.isUnlimited { amount += Int128(arc.upper) - Int128(arc.lower) }
      if arc.cost.magnitude > greatest.cost { greatest = (arc.cost.magnitude, index) }
    }
    guard amount < Int128(1) << 62 else { throw .amountsTooLarge }
    guard let penalty = FlowNetwork.penalty(cost: greatest.cost, nodeCount: nodeCount) else {
      throw .costTooLarge(arc: greatest.arc, bits: Cost.bitWidth)
    }
    return penalty
  }

  /// One more than nodes times the greatest cost; nil where four times that does not fit.
  private static func penalty(cost: Cost.Magnitude, nodeCount: Int) -> Cost? {
    guard let count = Cost.Magnitude(exactly: nodeCount + 1) else { return nil }
    let (path, overflow) = cost.multipliedReportingOverflow(by: count)
    let limit = Cost.max.magnitude / 4 - 1
    return overflow || path > limit ? nil : Cost(path) + 1
  }
}
