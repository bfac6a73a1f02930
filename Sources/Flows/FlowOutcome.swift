/// How solving a network ended.
public enum FlowOutcome<Cost: FlowCost>: Sendable, Equatable {
  /// There is a flow, and none is cheaper.
  case optimal(OptimalFlow<Cost>)
  /// No flow meets all supplies within the bounds.
  case infeasible(FlowShortage)
  /// There are flows, of ever smaller cost without end.
  case unbounded(UnboundedFlow)
  /// The caller asked to stop. Solving again goes on from where it stopped.
  case cancelled
}

/// A cheapest flow, with the potentials that prove it.
public struct OptimalFlow<Cost: FlowCost>: Sendable, Equatable {
  /// The units in each arc.
  public var flow: [Int64]
  /// What a unit is worth at each node (the dual values), up to one common constant.
  ///
  /// The reduced cost of an arc is its cost, plus the potential of its source, less that of its
  /// target. It is 0 or more where the flow could grow, 0 or less where it could shrink. Between
  /// parts of the network that no arc with room joins, differences are large and mean nothing.
  public var potentials: [Cost]
  /// What the flow costs in all.
  public var totalCost: WideCost<Cost>
}

/// Why a network has no flow.
public struct FlowShortage: Sendable, Equatable {
  /// Of each node, what of its supply cannot leave (positive) or what of its demand cannot be met
  /// (negative), in units; the unmet demand is as small in sum as it can be.
  public var unmet: [Int64]
  /// Nodes that prove it, ascending: what they supply together is more than the arcs that leave
  /// them can carry less what the arcs that enter them must, or less than the reverse (Hoffman,
  /// "Some recent applications of the theory of linear inequalities to extremal combinatorial
  /// analysis", 1960).
  public var cut: [Int]
}

/// Why a network has no cheapest flow.
public struct UnboundedFlow: Sendable, Equatable {
  /// A flow that meets all supplies; the units in each arc.
  public var flow: [Int64]
  /// Arcs without an upper bound that close a circle, in its order. Their costs add up to less
  /// than 0, so that each further unit around it saves.
  public var cycle: [Int]
}
