/// A node of the spanning tree, in one record so that a walk to the root meets few cache lines.
struct TreeNode {
  /// The node above it.
  var parent: Int32 = -1
  /// The arc that joins it to its parent.
  var arc: Int32 = -1
  /// The node before it in preorder; `SimplexBasis.thread` has the one after it.
  var previous: Int32 = -1
  /// The last node of its subtree in preorder.
  var last: Int32 = -1
  /// The nodes of its subtree, itself included.
  var size: Int32 = 1
  /// What its arc can still carry to the parent.
  var up: Int64 = 0
  /// What its arc can still carry from the parent.
  var down: Int64 = 0
}

/// The two ends of an arc, in the direction in which an arc outside the tree could carry flow.
struct ArcEnds {
  var from: Int32
  var to: Int32
}

/// A basis of the network simplex method: a spanning tree, with each arc outside it at a bound.
///
/// Node numbers `0..<nodeCount` are those of the network; the root comes after them. Each node has
/// an artificial arc to the root at the place `arcCount + node`, for what its real arcs cannot
/// carry. Lower bounds are taken out: a flow here is what an arc carries above its lower bound.
///
/// An arc outside the tree is stored in the direction in which its flow could change: as it is when
/// empty, turned around with its cost negated when full. So one subtraction tells whether it
/// would save, the same for all, and arcs in the tree give 0. Flows in the tree stand as two
/// residual capacities in the record of the lower node.
///
/// Storage is raw memory with one owner, freed with it: the pivots run several times slower on
/// arrays, whose bounds and uniqueness are checked at each step. Every index comes from the tree or
/// from `FlowNetwork`, which checks its own. Arithmetic wraps (`&+`): `FlowNetwork.penalty` checked
/// that no true value overflows, and potentials only matter by their differences.
///
/// After Király and Kovács, "Efficient implementations of minimum-cost flow algorithms", Acta Univ.
/// Sapientiae, Informatica 4 (2012), with the strongly feasible trees of Cunningham (1976).
struct SimplexBasis<Cost: FlowCost>: ~Copyable {
  let nodeCount: Int
  let arcCount: Int
  /// By place of an arc.
  let ends: UnsafeMutablePointer<ArcEnds>
  let cost: UnsafeMutablePointer<Cost>
  let capacity: UnsafeMutablePointer<Int64>
  let isTurned: UnsafeMutablePointer<Bool>
  /// Place to number of a real arc. Arcs that were added together are placed apart, so that a block
  /// of the search is a sample of the whole network.
  let number: UnsafeMutablePointer<Int32>
  /// By node; the root is the last.
  let nodes: UnsafeMutablePointer<TreeNode>
  /// The next node in preorder, after the last one the root.
  let thread: UnsafeMutablePointer<Int32>
  let potential: UnsafeMutablePointer<Cost>

  /// Where the search for an entering arc goes on.
  var nextPlace = 0
  var pivotCount = 0

  var root: Int { nodeCount }

  /// The tree of all artificial arcs.
  init(_ network: FlowNetwork<Cost>) {
    nodeCount = network.nodeCount
    arcCount = network.arcs.count
    let places = arcCount + nodeCount
    let none = ArcEnds(from: 0, to: 0)
    ends = .allocate(capacity: places)
    ends.initialize(repeating: none, count: places)
    cost = .allocate(capacity: places)
    cost.initialize(repeating: 0, count: places)
    capacity = .allocate(capacity: places)
    capacity.initialize(repeating: .max, count: places)
    isTurned = .allocate(capacity: places)
    isTurned.initialize(repeating: false, count: places)
    number = .allocate(capacity: arcCount)
    number.initialize(repeating: 0, count: arcCount)
    nodes = .allocate(capacity: nodeCount + 1)
    nodes.initialize(repeating: TreeNode(), count: nodeCount + 1)
    thread = .allocate(capacity: nodeCount + 1)
    thread.initialize(repeating: 0, count: nodeCount + 1)
    potential = .allocate(capacity: nodeCount + 1)
    potential.initialize(repeating: 0, count: nodeCount + 1)
    placeArcs()
    hangAllOnRoot()
  }

  deinit {
    ends.deallocate()
    cost.deinitialize(count: arcCount + nodeCount).deallocate()
    capacity.deallocate()
    isTurned.deallocate()
    number.deallocate()
    nodes.deallocate()
    thread.deallocate()
    potential.deinitialize(count: nodeCount + 1).deallocate()
  }

  private func placeArcs() {
    let step = max(Int(Double(arcCount).squareRoot()), 10)
    var (place, start) = (0, 0)
    for arc in 0..<arcCount {
      number[place] = Int32(arc)
      place += step
      if place >= arcCount {
        start += 1
        place = start
      }
    }
  }

  private func hangAllOnRoot() {
    for node in 0..<nodeCount {
      nodes[node].parent = Int32(root)
      nodes[node].arc = Int32(arcCount + node)
      nodes[node].previous = Int32(node == 0 ? root : node - 1)
      thread[node] = Int32(node + 1)
    }
    thread[root] = 0
    nodes[root].previous = Int32(nodeCount == 0 ? root : nodeCount - 1)
  }

  /// Whether a node's arc to its parent goes upward, as the network has it.
  func goesUp(_ node: Int) -> Bool {
    let arc = Int(nodes[node].arc)
    return (ends[arc].from == Int32(node)) != isTurned[arc]
  }

  /// Stores an arc in the other direction.
  @inline(__always)
  func turn(_ place: Int) {
    ends[place] = ArcEnds(from: ends[place].to, to: ends[place].from)
    cost[place] = 0 &- cost[place]
    isTurned[place].toggle()
  }
}
