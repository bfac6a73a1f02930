/// What contradicts an outcome.
public enum FlowFault: Sendable, Equatable {
  /// A list has not as many entries as the network has arcs or nodes.
  case wrongCount
  /// The flow of an arc is outside its bounds.
  case outsideBounds(arc: Int)
  /// What leaves a node, less what reaches it, is not its supply.
  case notConserved(node: Int)
  /// More flow in the arc, or in an arc that is not full, would be cheaper by the potentials.
  case growthSaves(arc: Int)
  /// Less flow in the arc would be cheaper by the potentials.
  case shrinkingSaves(arc: Int)
  /// A reduced cost does not fit the type of costs.
  case reducedCostOverflows(arc: Int)
  /// The total is not the sum of costs times flows.
  case wrongTotal
  /// What the nodes of the cut supply can cross its border.
  case cutProvesNothing
  /// The arcs close no circle of ever smaller cost.
  case cycleProvesNothing
}

extension FlowNetwork {
  /// Checks an outcome against the network, exactly and without trust in how it was found; nothing
  /// is found when the outcome is proved.
  ///
  /// Optimality follows from feasibility and the signs of the reduced costs (complementary
  /// slackness), infeasibility from a cut, and unboundedness from a flow and a circle. Takes time
  /// in proportion to the arcs. Being cancelled claims nothing, so nothing contradicts it.
  @specialized(where Cost == Int64)
  @specialized(where Cost == Int128)
  public func faults(in outcome: FlowOutcome<Cost>) -> [FlowFault] {
    switch outcome {
    case .optimal(let optimum):
      guard optimum.potentials.count == nodeCount else { return [.wrongCount] }
      let feasibility = faults(inFlow: optimum.flow)
      guard feasibility.isEmpty else { return feasibility }
      let total = totalCost(of: optimum.flow) == optimum.totalCost ? [] : [FlowFault.wrongTotal]
      return slacknessFaults(optimum) + total
    case .infeasible(let shortage):
      return proves(cut: shortage.cut) ? [] : [.cutProvesNothing]
    case .unbounded(let unbounded):
      return faults(inFlow: unbounded.flow)
        + (saves(cycle: unbounded.cycle) ? [] : [.cycleProvesNothing])
    case .cancelled:
      return []
    }
  }

  /// Where a flow breaks a bound or a supply.
  @specialized(where Cost == Int64)
  @specialized(where Cost == Int128)
  public func faults(inFlow flow: [Int64]) -> [FlowFault] {
    guard flow.count == arcs.count else { return [.wrongCount] }
    var faults: [FlowFault] = []
    var leaving = [Int128](repeating: 0, count: nodeCount)
    for (index, arc) in arcs.enumerated() {
      if flow[index] < arc.lower || flow[index] > arc.upper {
        faults.append(.outsideBounds(arc: index))
      }
      leaving[arc.source] += Int128(flow[index])
      leaving[arc.target] -= Int128(flow[index])
    }
    let open = supplies.indices.filter { leaving[$0] != Int128(supplies[$0]) }
    return faults + open.map { .notConserved(node: $0) }
  }

  private func slacknessFaults(_ optimum: OptimalFlow<Cost>) -> [FlowFault] {
    arcs.indices.compactMap { index in
      let arc = arcs[index]
      let (rise, first) = optimum.potentials[arc.source]
        .subtractingReportingOverflow(optimum.potentials[arc.target])
      let (reduced, second) = arc.cost.addingReportingOverflow(rise)
      if first || second { return .reducedCostOverflows(arc: index) }
      if reduced < 0, optimum.flow[index] < arc.upper { return .growthSaves(arc: index) }
      if reduced > 0, optimum.flow[index] > arc.lower { return .shrinkingSaves(arc: index) }
      return nil
    }
  }

  private func proves(cut: [Int]) -> Bool {
    var isInside = [Bool](repeating: false, count: nodeCount)
    for node in cut {
      guard supplies.indices.contains(node) else { return false }
      isInside[node] = true
    }
    let supply = supplies.indices.filter { isInside[$0] }
      .reduce(Int128(0)) { $0 + Int128(supplies[$1]) }
    var most: Int128? = 0
    var least: Int128? = 0
    for arc in arcs where isInside[arc.source] != isInside[arc.target] {
      let upper = arc.isUnlimited ? nil : Int128(arc.upper)
      if isInside[arc.source] {
        most = most.flatMap { sum in upper.map { sum + $0 } }
        least = least.map { $0 + Int128(arc.lower) }
      } else {
        most = most.map { $0 - Int128(arc.lower) }
        least = least.flatMap { sum in upper.map { sum - $0 } }
      }
    }
    return most.map { supply > $0 } == true || least.map { supply < $0 } == true
  }

  private func saves(cycle: [Int]) -> Bool {
    guard !cycle.isEmpty, cycle.allSatisfy({ arcs.indices.contains($0) }) else { return false }
    var cost = WideCost<Cost>.zero
    for (position, index) in cycle.enumerated() {
      let next = arcs[cycle[(position + 1) % cycle.count]]
      guard arcs[index].isUnlimited, arcs[index].target == next.source else { return false }
      cost.add(arcs[index].cost, times: 1)
    }
    return cost < .zero
  }
}
