public import Seals

/// The right edge of a `MerkleTree`: enough to append and to know the root, in a few digests
/// whatever the number of leaves.
public struct MerkleFrontier: Sendable, Hashable {
  /// How many leaves there are.
  public private(set) var count = 0
  /// Roots of full subtrees, the largest first; their sizes are the bits of `count`.
  private var peaks: [Digest] = []

  /// No leaves yet.
  public init() {}

  /// Adds the digest of the next entry.
  public mutating func append(_ digest: Digest) {
    var node = MerkleTree.leaf(digest)
    var rest = count
    while rest & 1 == 1, let left = peaks.popLast() {
      node = MerkleTree.node(left, node)
      rest >>= 1
    }
    peaks.append(node)
    count += 1
  }

  /// The root over all leaves.
  public var root: Digest {
    guard let last = peaks.last else { return Digest(of: []) }
    return peaks.dropLast().reversed().reduce(last) { MerkleTree.node($1, $0) }
  }
}
