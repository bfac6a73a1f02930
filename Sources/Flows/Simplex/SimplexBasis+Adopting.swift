extension SimplexBasis {
  /// Takes over costs, bounds and supplies, and makes the tree feasible for them.
  ///
  /// Arcs outside the tree stay at their bounds. From the leaves up, each node sends what its
  /// subtree has left over through its arc to the parent. Where the arc cannot carry it, or could
  /// carry no more (the tree would not be strongly feasible, and pivots might go round in circles),
  /// the arc goes to its bound, and the subtree is hung on the root by its artificial arc.
  ///
  /// - Parameter penalty: The cost of an arc that stands for unmet demand.
  func adopt(_ network: FlowNetwork<Cost>, penalty: Cost) {
    var excess = network.supplies
    // The root takes what supplies and demands do not balance.
    excess.append(0)
    adoptArcs(network, excess: &excess)
    var order = preorder()
    var isSame = true
    for node in order.dropFirst().reversed() {
      let rest = load(node, excess: &excess)
      guard let rest else { continue }
      isSame = isSame && nodes[node].parent == Int32(root)
      hangOnRoot(node, excess: rest, penalty: penalty)
    }
    if !isSame { order = rebuildOrder(order) }
    measure(order)
    setPotentials()
  }

  /// The nodes of the tree, each after its parent; the root first.
  private func preorder() -> [Int] {
    var order = [root]
    order.reserveCapacity(nodeCount + 1)
    var node = Int(thread[root])
    while node != root {
      order.append(node)
      node = Int(thread[node])
    }
    return order
  }

  private func adoptArcs(_ network: FlowNetwork<Cost>, excess: inout [Int64]) {
    for place in 0..<arcCount {
      let arc = network.arcs[Int(number[place])]
      excess[arc.source] -= arc.lower
      excess[arc.target] += arc.lower
      capacity[place] = arc.isUnlimited ? .max : arc.upper - arc.lower
      if arc.isUnlimited, isTurned[place] { isTurned[place] = false }
      if isTurned[place] {
        ends[place] = ArcEnds(from: Int32(arc.target), to: Int32(arc.source))
        cost[place] = 0 - arc.cost
        guard !isInTree(place) else { continue }
        excess[arc.source] -= capacity[place]
        excess[arc.target] += capacity[place]
      } else {
        ends[place] = ArcEnds(from: Int32(arc.source), to: Int32(arc.target))
        cost[place] = arc.cost
      }
    }
  }

  private func isInTree(_ place: Int) -> Bool {
    let (from, to) = (Int(ends[place].from), Int(ends[place].to))
    return nodes[from].arc == Int32(place) || nodes[to].arc == Int32(place)
  }

  /// Sends what a subtree has left over to the parent; returns what must go to the root instead,
  /// nil if nothing.
  private func load(_ node: Int, excess: inout [Int64]) -> Int64? {
    let place = Int(nodes[node].arc)
    guard place < arcCount else { return excess[node] }
    let (flow, limit) = (goesUp(node) ? excess[node] : 0 - excess[node], capacity[place])
    let parent = Int(nodes[node].parent)
    let hasRoom = goesUp(node) ? flow >= 0 && flow < limit : flow > 0 && flow <= limit
    if hasRoom {
      excess[parent] += excess[node]
      nodes[node].up = goesUp(node) ? limit - flow : flow
      nodes[node].down = goesUp(node) ? flow : limit - flow
      return nil
    }
    let isFull = flow >= limit
    let sent = isFull ? limit : 0
    let rest = excess[node] - (goesUp(node) ? sent : 0 - sent)
    excess[parent] += goesUp(node) ? sent : 0 - sent
    if isTurned[place] != isFull { turn(place) }
    return rest
  }

  /// Lets a subtree send what it has left over to the root, or get what it lacks from there.
  private func hangOnRoot(_ node: Int, excess: Int64, penalty: Cost) {
    let place = arcCount + node
    let gives = excess >= 0
    ends[place] = ArcEnds(from: Int32(gives ? node : root), to: Int32(gives ? root : node))
    cost[place] = gives ? 0 : penalty
    isTurned[place] = false
    nodes[node].parent = Int32(root)
    nodes[node].arc = Int32(place)
    nodes[node].up = gives ? .max - excess : 0 - excess
    nodes[node].down = gives ? excess : .max + excess
  }

  /// Threads the tree anew after subtrees were hung on the root.
  ///
  /// - Parameter order: All nodes, each after its parent.
  private func rebuildOrder(_ order: [Int]) -> [Int] {
    var firstChild = [Int](repeating: -1, count: nodeCount + 1)
    var sibling = firstChild
    for node in order.dropFirst().reversed() {
      let parent = Int(nodes[node].parent)
      sibling[node] = firstChild[parent]
      firstChild[parent] = node
    }
    var new: [Int] = []
    new.reserveCapacity(order.count)
    var open = [root]
    while let node = open.popLast() {
      new.append(node)
      if sibling[node] >= 0 { open.append(sibling[node]) }
      if firstChild[node] >= 0 { open.append(firstChild[node]) }
    }
    return new
  }

  /// Sets thread, sizes and last nodes from the preorder.
  private func measure(_ order: [Int]) {
    for (position, node) in order.enumerated() {
      let next = order[position + 1 == order.count ? 0 : position + 1]
      thread[node] = Int32(next)
      nodes[next].previous = Int32(node)
      nodes[node].size = 1
    }
    for (position, node) in zip(order.indices, order).reversed() {
      let size = Int(nodes[node].size)
      nodes[node].last = Int32(order[position + size - 1])
      if node != root { nodes[Int(nodes[node].parent)].size += Int32(size) }
    }
  }

  /// Sets the potentials so that every arc of the tree has the reduced cost 0.
  func setPotentials() {
    potential[root] = 0
    var node = Int(thread[root])
    while node != root {
      let (place, above) = (Int(nodes[node].arc), potential[Int(nodes[node].parent)])
      potential[node] =
        Int(ends[place].to) == node ? above &+ cost[place] : above &- cost[place]
      node = Int(thread[node])
    }
  }
}
