/// What a cost per unit of flow may be: `Int64`, or `Int128` where a cost is several ranks of
/// worth, each with a weight that no sum of the lower ones reaches.
public typealias FlowCost = FixedWidthInteger & SignedInteger & Sendable

/// A directed connection of a network.
public struct FlowArc<Cost: FlowCost>: Sendable, Equatable {
  /// The node that flow leaves, counted from 0.
  public var source: Int
  /// The node that flow reaches, counted from 0; may be the source.
  public var target: Int
  /// The least flow, in units; may be negative.
  public var lower: Int64
  /// The most flow, in units; `Int64.max` stands for no limit.
  public var upper: Int64
  /// The cost of one unit of flow; may be negative.
  public var cost: Cost

  /// An arc; without bounds it carries any flow from 0 up.
  public init(
    from source: Int, to target: Int, cost: Cost, lower: Int64 = 0, upper: Int64 = .max
  ) {
    self.source = source
    self.target = target
    self.lower = lower
    self.upper = upper
    self.cost = cost
  }

  /// Whether the flow has no upper bound.
  public var isUnlimited: Bool { upper == .max }
}

/// A minimum-cost flow problem: find the flow of each arc, within its bounds, so that as much
/// leaves each node, less what reaches it, as the node supplies, at the least total cost.
///
/// Supplies are met exactly. Where a node may keep part of its supply, add a node that takes the
/// rest: its supply is minus the sum of all, and an arc of cost 0 leads to it from each node that
/// may keep some. A node that may take less than it asks for gets an arc from such a node. Parallel
/// arcs and arcs from a node to itself are allowed.
public struct FlowNetwork<Cost: FlowCost>: Sendable, Equatable {
  /// What each node supplies, in units; negative for one that demands.
  public private(set) var supplies: [Int64]
  /// The arcs, in the order in which they were added.
  public private(set) var arcs: [FlowArc<Cost>] = []

  /// A network without arcs.
  public init(supplies: [Int64] = []) { self.supplies = supplies }

  /// The number of nodes.
  public var nodeCount: Int { supplies.count }

  /// Adds a node and returns its number.
  @discardableResult
  public mutating func addNode(supply: Int64 = 0) -> Int {
    supplies.append(supply)
    return supplies.count - 1
  }

  /// Adds an arc between nodes of the network and returns its number.
  @discardableResult
  @specialized(where Cost == Int64)
  @specialized(where Cost == Int128)
  public mutating func addArc(_ arc: FlowArc<Cost>) -> Int {
    precondition(
      supplies.indices.contains(arc.source) && supplies.indices.contains(arc.target),
      "an arc joins two nodes of its network")
    arcs.append(arc)
    return arcs.count - 1
  }

  /// Changes what a node supplies.
  public mutating func setSupply(ofNode node: Int, to supply: Int64) { supplies[node] = supply }

  /// Changes the cost of one unit in an arc.
  public mutating func setCost(ofArc arc: Int, to cost: Cost) { arcs[arc].cost = cost }

  /// Changes the least and the most flow of an arc.
  public mutating func setBounds(ofArc arc: Int, lower: Int64 = 0, upper: Int64 = .max) {
    arcs[arc].lower = lower
    arcs[arc].upper = upper
  }
}
