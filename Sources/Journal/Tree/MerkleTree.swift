public import Seals

/// The hash tree over the digests of all entries: it proves with a few digests that an entry is in
/// a journal of a given root, and that a longer journal begins with a shorter one.
///
/// RFC 6962, section 2.1 (as RFC 9162), with SHA-256; a leaf is the digest of an entry.
public struct MerkleTree: Sendable {
  /// `levels[k][i]` is the root over the leaves `i * 2^k ..< (i + 1) * 2^k`.
  private var levels: [[Digest]] = [[]]

  /// A tree without leaves.
  public init() {}

  /// A tree of the digests of entries in order.
  public init(_ digests: some Sequence<Digest>) {
    for digest in digests { append(digest) }
  }

  /// How many leaves there are.
  public var count: Int { levels[0].count }

  /// Adds the digest of the next entry.
  public mutating func append(_ digest: Digest) {
    var node = MerkleTree.leaf(digest)
    var level = 0
    while true {
      if level == levels.count { levels.append([]) }
      levels[level].append(node)
      let count = levels[level].count
      guard count % 2 == 0 else { return }
      node = MerkleTree.node(levels[level][count - 2], node)
      level += 1
    }
  }

  /// The root over all leaves.
  public var root: Digest { root(ofFirst: count) }

  /// The root as it was when there were `size` leaves; nil where there never were so many.
  public func rootWhen(size: Int) -> Digest? {
    (0...count).contains(size) ? root(ofFirst: size) : nil
  }

  private func root(ofFirst size: Int) -> Digest {
    size == 0 ? Digest(of: []) : root(from: 0, size)
  }

  private func root(from start: Int, _ size: Int) -> Digest {
    if size & (size - 1) == 0 {
      let level = size.trailingZeroBitCount
      return levels[level][start >> level]
    }
    let half = MerkleTree.split(size)
    return MerkleTree.node(root(from: start, half), root(from: start + half, size - half))
  }

  /// The digests that lead from one leaf, counted from 0, to the root over `size` leaves.
  public func inclusionPath(of index: Int, size: Int) -> [Digest] {
    precondition(index < size && size <= count, "no such leaf in a tree of that size")
    return path(index, from: 0, size)
  }

  private func path(_ index: Int, from start: Int, _ size: Int) -> [Digest] {
    guard size > 1 else { return [] }
    let half = MerkleTree.split(size)
    if index < half {
      return path(index, from: start, half) + [root(from: start + half, size - half)]
    }
    return path(index - half, from: start + half, size - half) + [root(from: start, half)]
  }

  /// The digests that show that the tree of `size` leaves begins with that of `earlier`.
  public func consistencyPath(from earlier: Int, to size: Int) -> [Digest] {
    precondition(1 <= earlier && earlier <= size && size <= count, "no trees of those sizes")
    return subproof(earlier, from: 0, size, isWhole: true)
  }

  private func subproof(
    _ earlier: Int, from start: Int, _ size: Int, isWhole: Bool
  ) -> [Digest] {
    if earlier == size { return isWhole ? [] : [root(from: start, size)] }
    let half = MerkleTree.split(size)
    if earlier <= half {
      return subproof(earlier, from: start, half, isWhole: isWhole)
        + [root(from: start + half, size - half)]
    }
    return subproof(earlier - half, from: start + half, size - half, isWhole: false)
      + [root(from: start, half)]
  }

  /// The largest power of two below a size of 2 or more.
  private static func split(_ size: Int) -> Int {
    1 << (Int.bitWidth - 1 - (size - 1).leadingZeroBitCount)
  }

  /// The digest of a leaf; the byte before it keeps a leaf from being taken for a node.
  static func leaf(_ digest: Digest) -> Digest { Digest(tag: 0, digest) }

  /// The digest of two nodes side by side.
  static func node(_ left: Digest, _ right: Digest) -> Digest {
    Digest(tag: 1, left, right)
  }
}
