extension SimplexBasis {
  /// The units in each arc, lower bounds included.
  func flow(in network: FlowNetwork<Cost>) -> [Int64] {
    var flow = network.arcs.map(\.lower)
    for place in 0..<arcCount where isTurned[place] { flow[Int(number[place])] += capacity[place] }
    for node in 0..<nodeCount {
      let place = Int(nodes[node].arc)
      guard place < arcCount else { continue }
      let arc = Int(number[place])
      flow[arc] = network.arcs[arc].lower + (goesUp(node) ? nodes[node].down : nodes[node].up)
    }
    return flow
  }

  /// The potentials with that of the root as 0.
  func potentials() -> [Cost] {
    (0..<nodeCount).map { potential[$0] &- potential[root] }
  }

  /// What goes to the root (positive) or comes from it, by node.
  func unmet() -> [Int64] {
    (0..<nodeCount).map { node in
      guard nodes[node].arc >= arcCount else { return 0 }
      return Int(ends[arcCount + node].from) == node ? nodes[node].down : 0 - nodes[node].up
    }
  }

  /// The circle of an arc that nothing stops, as numbers of arcs in the direction of the flow.
  func cycle(of entering: Int) -> [Int] {
    var (a, b) = (Int(ends[entering].from), Int(ends[entering].to))
    var (before, after): ([Int], [Int]) = ([], [])
    while a != b {
      if nodes[a].size < nodes[b].size {
        before.append(Int(number[Int(nodes[a].arc)]))
        a = Int(nodes[a].parent)
      } else {
        after.append(Int(number[Int(nodes[b].arc)]))
        b = Int(nodes[b].parent)
      }
    }
    return before.reversed() + [Int(number[entering])] + after
  }

  /// Makes all real arcs free, so that pivots go on only to find out whether there is a flow.
  func dropCosts() {
    for place in 0..<arcCount { cost[place] = 0 }
    setPotentials()
  }
}

/// The nodes that prove a shortage: those that still have supply, and all that it could reach.
///
/// If no node has, the supplies in all are less than the demands, and all nodes together prove it.
func shortageCut<Cost>(_ network: FlowNetwork<Cost>, flow: [Int64], unmet: [Int64]) -> [Int] {
  var reachable = [[Int]](repeating: [], count: network.nodeCount)
  for (arc, units) in zip(network.arcs, flow) {
    if units < arc.upper { reachable[arc.source].append(arc.target) }
    if units > arc.lower { reachable[arc.target].append(arc.source) }
  }
  var isReached = unmet.map { $0 > 0 }
  var open = unmet.indices.filter { unmet[$0] > 0 }
  guard !open.isEmpty else { return Array(unmet.indices) }
  while let node = open.popLast() {
    for next in reachable[node] where !isReached[next] {
      isReached[next] = true
      open.append(next)
    }
  }
  return isReached.indices.filter { isReached[$0] }
}
