public import Seals

/// Checks what paths of a `MerkleTree` prove, by the digests alone.
public enum MerkleProof {
  /// Whether an entry with this digest stands at `index`, counted from 0, in the journal of `size`
  /// entries with this root. RFC 9162, section 2.1.3.2.
  public static func isIncluded(
    _ digest: Digest, at index: Int, size: Int, path: [Digest], root: Digest
  ) -> Bool {
    guard 0 <= index, index < size else { return false }
    var walk = Walk(index, size - 1)
    var node = MerkleTree.leaf(digest)
    for step in path {
      guard !walk.isOver else { return false }
      if walk.comesFromLeft {
        node = MerkleTree.node(step, node)
        walk.climbLeft()
      } else {
        node = MerkleTree.node(node, step)
      }
      walk.climb()
    }
    return walk.isOver && node == root
  }

  /// Whether the journal of `size` entries begins with the one of `earlier` entries.
  /// RFC 9162, section 2.1.4.2.
  public static func isConsistent(
    _ earlier: Int, _ earlierRoot: Digest, _ size: Int, _ root: Digest, path: [Digest]
  ) -> Bool {
    guard 1 <= earlier, earlier <= size else { return false }
    if earlier == size { return path.isEmpty && earlierRoot == root }
    let isFull = earlier & (earlier - 1) == 0
    let steps = isFull ? [earlierRoot] + path : path
    guard let first = steps.first else { return false }
    var walk = Walk(earlier - 1, size - 1)
    while walk.index & 1 == 1 { walk.climb() }
    var (old, new) = (first, first)
    for step in steps.dropFirst() {
      guard !walk.isOver else { return false }
      if walk.comesFromLeft {
        old = MerkleTree.node(step, old)
        new = MerkleTree.node(step, new)
        walk.climbLeft()
      } else {
        new = MerkleTree.node(new, step)
      }
      walk.climb()
    }
    return walk.isOver && old == earlierRoot && new == root
  }

  /// The way from a leaf to the root beside the way of the last leaf.
  private struct Walk {
    var index: Int
    var last: Int

    init(_ index: Int, _ last: Int) {
      self.index = index
      self.last = last
    }

    var isOver: Bool { last == 0 }
    var comesFromLeft: Bool { index & 1 == 1 || index == last }

    mutating func climb() {
      index >>= 1
      last >>= 1
    }

    /// Passes the levels at which a node without a neighbour is handed up as it is.
    mutating func climbLeft() {
      while index & 1 == 0, index != 0 { climb() }
    }
  }
}
