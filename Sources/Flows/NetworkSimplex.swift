/// Solves minimum-cost flow problems by the primal network simplex method, and solves them again
/// after changes from where it ended.
///
/// The same network gives the same outcome on every machine; which of several optimal flows it
/// finds may depend on what was solved before. A value has one owner, since it works in place.
///
/// Source: Király and Kovács, "Efficient implementations of minimum-cost flow algorithms", Acta
/// Univ. Sapientiae, Informatica 4 (2012) 67-118.
public struct NetworkSimplex<Cost: FlowCost>: ~Copyable {
  /// The network that `solve` solves.
  public private(set) var network: FlowNetwork<Cost>
  /// The pivots of the last `solve`.
  public private(set) var pivotCount = 0

  private var penalty: Cost
  private var basis: SimplexBasis<Cost>
  private var isFresh = true
  /// Whether the basis holds the network as it is now.
  private var isAdopted = false

  /// Takes a network whose solution cannot overflow.
  ///
  /// - Throws: `FlowNetworkError` if it is too large, its bounds cross, or its numbers could add up
  ///   to more than their types hold.
  /// - Precondition: `Cost` has 64 bits or more.
  @specialized(where Cost == Int64)
  @specialized(where Cost == Int128)
  public init(_ network: FlowNetwork<Cost>) throws(FlowNetworkError) {
    precondition(Cost.bitWidth >= 64, "a cost has 64 bits or more, so that a flow fits it")
    penalty = try network.penalty()
    self.network = network
    basis = SimplexBasis(network)
  }

  /// Takes other costs, bounds and supplies; the next `solve` begins with the spanning tree of the
  /// last one.
  ///
  /// Costs change at no loss. Where a bound or supply makes an arc of the tree carry more or less
  /// than it may, the part below it begins anew.
  ///
  /// - Parameter changed: A network with the same nodes and the same arcs between them.
  /// - Throws: `FlowNetworkError`; then nothing is changed.
  @specialized(where Cost == Int64)
  @specialized(where Cost == Int128)
  public mutating func update(to changed: FlowNetwork<Cost>) throws(FlowNetworkError) {
    let isSame =
      changed.nodeCount == network.nodeCount && changed.arcs.count == network.arcs.count
      && zip(changed.arcs, network.arcs).allSatisfy {
        $0.source == $1.source && $0.target == $1.target
      }
    guard isSame else { throw .otherShape }
    penalty = try changed.penalty()
    network = changed
    isAdopted = false
  }

  /// Finds a cheapest flow, or why there is none.
  ///
  /// - Parameter isCancelled: Asked every 1024 pivots; when it says yes, the outcome is
  ///   `.cancelled`.
  @specialized(where Cost == Int64)
  @specialized(where Cost == Int128)
  public mutating func solve(
    isCancelled: () -> Bool = { false }
  ) -> FlowOutcome<Cost> {
    basis.pivotCount = 0
    defer { pivotCount = basis.pivotCount }
    var end = RunEnd.paused
    if !isAdopted { basis.adopt(network, penalty: penalty) }
    isAdopted = true
    if isFresh { end = basis.runFirstPivots() }
    isFresh = false
    while case .paused = end {
      if isCancelled() { return .cancelled }
      end = basis.run(pivots: 1024)
    }
    if case .unlimited(let place) = end {
      return unboundedOutcome(cycle: basis.cycle(of: place), isCancelled: isCancelled)
    }
    return shortage() ?? .optimal(optimum())
  }

  /// A circle that saves without limit proves that there is no cheapest flow only if there is a
  /// flow at all. That is found out with all costs 0.
  private mutating func unboundedOutcome(
    cycle: [Int], isCancelled: () -> Bool
  ) -> FlowOutcome<Cost> {
    isAdopted = false
    basis.dropCosts()
    while case .paused = basis.run(pivots: 1024) {
      if isCancelled() { return .cancelled }
    }
    return shortage() ?? .unbounded(UnboundedFlow(flow: basis.flow(in: network), cycle: cycle))
  }

  private func shortage() -> FlowOutcome<Cost>? {
    let unmet = basis.unmet()
    guard unmet.contains(where: { $0 != 0 }) else { return nil }
    let flow = basis.flow(in: network)
    return .infeasible(
      FlowShortage(unmet: unmet, cut: shortageCut(network, flow: flow, unmet: unmet)))
  }

  private func optimum() -> OptimalFlow<Cost> {
    let flow = basis.flow(in: network)
    return OptimalFlow(
      flow: flow, potentials: basis.potentials(), totalCost: network.totalCost(of: flow))
  }
}
