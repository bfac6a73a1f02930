/// Why a run of pivots ended.
enum RunEnd {
  /// No arc saves.
  case optimal
  /// The number of pivots that was asked for is done.
  case paused
  /// The arc at this place closes a circle that saves and has no limit.
  case unlimited(place: Int)
}

/// The circle that an entering arc closes with the tree.
struct PivotCycle {
  /// Where the two paths to the root meet.
  let join: Int
  /// What the circle can carry; more than any sum of finite amounts if it has no limit.
  let amount: Int64
  /// The node whose arc to its parent leaves the tree; -1 if the entering arc itself is the first
  /// to be full.
  let leaving: Int
  /// Whether that node is on the path from the source of the entering arc.
  let leavesAtSource: Bool
}

/// Amounts from here on stand for no limit: `FlowNetwork.penalty` checks that all finite ones sum
/// up to less.
let unlimitedAmount: Int64 = 1 << 62

extension SimplexBasis {
  /// Does pivots until nothing saves, or so many are done.
  mutating func run(pivots limit: Int) -> RunEnd {
    for _ in 0..<limit {
      let entering = findEnteringArc()
      if entering < 0 { return .optimal }
      if !pivot(entering) { return .unlimited(place: entering) }
    }
    return .paused
  }

  /// First pivots on a fresh tree: the cheapest arc to each node with unmet demand, as LEMON does.
  mutating func runFirstPivots() -> RunEnd {
    var cheapest = [Int](repeating: -1, count: nodeCount)
    for place in 0..<arcCount where capacity[place] > 0 {
      let to = Int(ends[place].to)
      // Nodes with unmet demand get it from the root.
      guard ends[arcCount + to].to == Int32(to) else { continue }
      let rival = cheapest[to]
      if rival < 0 || cost[place] < cost[rival]
        || (cost[place] == cost[rival] && number[place] < number[rival])
      {
        cheapest[to] = place
      }
    }
    for place in cheapest where place >= 0 {
      let (from, to) = (Int(ends[place].from), Int(ends[place].to))
      guard cost[place] &+ potential[from] &- potential[to] < 0 else { continue }
      if !pivot(place) { return .unlimited(place: place) }
    }
    return .paused
  }

  /// Sends what it can around the circle of an arc and makes the arc that stops it leave the tree;
  /// false if nothing stops it.
  @inline(__always)
  private mutating func pivot(_ entering: Int) -> Bool {
    let cycle = findCycle(entering)
    if cycle.amount >= unlimitedAmount { return false }
    pivotCount += 1
    if cycle.amount > 0 { push(cycle.amount, around: entering, below: cycle.join) }
    if cycle.leaving < 0 {
      turn(entering)
    } else {
      exchange(entering, cycle)
    }
    return true
  }

  /// The last arc to be full, in the direction of the circle from its top, is the one that leaves:
  /// then the tree stays strongly feasible, and pivots never go round in circles (Cunningham,
  /// "A network simplex method", Mathematical Programming 11, 1976).
  @inline(__always)
  private func findCycle(_ entering: Int) -> PivotCycle {
    let nodes = self.nodes
    var (a, b) = (Int(ends[entering].from), Int(ends[entering].to))
    var (roomAtSource, roomAtTarget) = (capacity[entering], Int64.max)
    var (leavingAtSource, leavingAtTarget) = (-1, -1)
    // Of two nodes of which neither is above the other, or the lower one, the one with the smaller
    // subtree is below the join.
    while a != b {
      if nodes[a].size < nodes[b].size {
        if nodes[a].down < roomAtSource { (roomAtSource, leavingAtSource) = (nodes[a].down, a) }
        a = Int(nodes[a].parent)
      } else {
        if nodes[b].up <= roomAtTarget { (roomAtTarget, leavingAtTarget) = (nodes[b].up, b) }
        b = Int(nodes[b].parent)
      }
    }
    let atTarget = leavingAtTarget >= 0 && roomAtTarget <= roomAtSource
    return PivotCycle(
      join: a, amount: atTarget ? roomAtTarget : roomAtSource,
      leaving: atTarget ? leavingAtTarget : leavingAtSource, leavesAtSource: !atTarget)
  }

  @inline(__always)
  private func push(_ amount: Int64, around entering: Int, below join: Int) {
    let nodes = self.nodes
    var node = Int(ends[entering].from)
    while node != join {
      nodes[node].down &-= amount
      nodes[node].up &+= amount
      node = Int(nodes[node].parent)
    }
    node = Int(ends[entering].to)
    while node != join {
      nodes[node].up &-= amount
      nodes[node].down &+= amount
      node = Int(nodes[node].parent)
    }
  }
}
