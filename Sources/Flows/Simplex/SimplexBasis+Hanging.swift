extension SimplexBasis {
  /// Puts the entering arc into the tree in place of the one that leaves: the subtree below the
  /// leaving arc is cut off, turned so that its end of the entering arc is on top, and hung on the
  /// other end. Amounts are pushed already.
  @inline(__always)
  func exchange(_ entering: Int, _ cycle: PivotCycle) {
    let (from, to) = (Int(ends[entering].from), Int(ends[entering].to))
    let (top, above) = cycle.leavesAtSource ? (from, to) : (to, from)
    let bottom = cycle.leaving
    let old = nodes[bottom]
    let leaving = Int(old.arc)
    // It leaves full in the direction of the circle, so only the other direction has room.
    if Int(ends[leaving].from) != (cycle.leavesAtSource ? bottom : Int(old.parent)) {
      turn(leaving)
    }
    let size = old.size
    cut(bottom)
    resize(from: Int(old.parent), below: cycle.join, by: 0 &- size)
    let end = turnOver(from: top, to: bottom, below: above)
    hang(top, on: above, by: entering, carrying: cycle.amount, up: cycle.leavesAtSource)
    nodes[top].size = size
    resize(from: above, below: cycle.join, by: size)
    stretch(from: above, end: above, to: end)
    let reduced = cost[entering] &+ potential[from] &- potential[to]
    shift(top, by: cycle.leavesAtSource ? 0 &- reduced : reduced)
  }

  /// Takes a subtree out of the thread.
  @inline(__always)
  private func cut(_ bottom: Int) {
    let last = Int(nodes[bottom].last)
    let before = Int(nodes[bottom].previous)
    let after = Int(thread[last])
    thread[before] = Int32(after)
    nodes[after].previous = Int32(before)
    stretch(from: Int(nodes[bottom].parent), end: last, to: before)
  }

  /// Sets the last node of those that had `end` as their last: a chain upward from `node`.
  @inline(__always)
  private func stretch(from node: Int, end: Int, to last: Int) {
    let nodes = self.nodes
    var node = node
    while node >= 0, nodes[node].last == Int32(end) {
      nodes[node].last = Int32(last)
      node = Int(nodes[node].parent)
    }
  }

  @inline(__always)
  private func resize(from node: Int, below join: Int, by change: Int32) {
    let nodes = self.nodes
    var node = node
    while node != join {
      nodes[node].size &+= change
      node = Int(nodes[node].parent)
    }
  }

  @inline(__always)
  private func hang(_ node: Int, on parent: Int, by arc: Int, carrying amount: Int64, up: Bool) {
    let room = capacity[arc] - amount
    nodes[node].parent = Int32(parent)
    nodes[node].arc = Int32(arc)
    nodes[node].up = up ? room : amount
    nodes[node].down = up ? amount : room
  }

  /// Turns the path from `top` up to `bottom` over within the subtree that was cut off, and threads
  /// the subtree after `above`; returns its last node.
  ///
  /// The subtree of each node of the path, less that of the one before it, comes next in the
  /// thread, so that every node of the path gets the same last node.
  @inline(__always)
  private func turnOver(from top: Int, to bottom: Int, below above: Int) -> Int {
    let (nodes, thread) = (self.nodes, self.thread)
    let rest = Int(thread[above])
    let whole = nodes[bottom].size
    var child = nodes[top]
    var afterChild = Int(thread[Int(child.last)])
    join(above, top)
    var end = Int(child.last)
    var node = top
    while node != bottom {
      let parent = Int(child.parent)
      let old = nodes[parent]
      let after = old.last == child.last ? afterChild : Int(thread[Int(old.last)])
      join(end, parent)
      end = Int(child.previous)
      if old.last != child.last {
        join(end, afterChild)
        end = Int(old.last)
      }
      nodes[parent].parent = Int32(node)
      nodes[parent].arc = child.arc
      nodes[parent].up = child.down
      nodes[parent].down = child.up
      nodes[parent].size = whole &- child.size
      (child, afterChild, node) = (old, after, parent)
    }
    join(end, rest)
    // From the bottom up to the top, all of the path now ends with the same node.
    node = bottom
    while node != top {
      nodes[node].last = Int32(end)
      node = Int(nodes[node].parent)
    }
    nodes[top].last = Int32(end)
    return end
  }

  @inline(__always)
  private func join(_ node: Int, _ next: Int) {
    thread[node] = Int32(next)
    nodes[next].previous = Int32(node)
  }

  /// Changes the potentials of a subtree, or those of all other nodes the other way round if they
  /// are fewer: only differences matter.
  @inline(__always)
  private func shift(_ top: Int, by change: Cost) {
    let (potential, thread) = (self.potential, self.thread)
    let last = Int(nodes[top].last)
    if Int(nodes[top].size) * 2 <= nodeCount {
      let stop = Int(thread[last])
      var node = top
      repeat {
        potential[node] = potential[node] &+ change
        node = Int(thread[node])
      } while node != stop
    } else {
      var node = Int(thread[last])
      repeat {
        potential[node] = potential[node] &- change
        node = Int(thread[node])
      } while node != top
    }
  }
}
