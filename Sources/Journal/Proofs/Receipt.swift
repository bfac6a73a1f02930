public import Seals

/// Entries of a journal with the proof that they are in it, signed by the desk: what a party takes
/// home, and checks without the desk.
public struct Receipt: Hashable, Sendable {
  /// One entry and the way from it to the root.
  public struct Line: Hashable, Sendable {
    /// The canonical bytes of the entry.
    public let body: [UInt8]
    /// The digests that lead to the root of the head.
    public let path: [Digest]
  }

  /// An earlier head that the holder has already, and the proof that the journal still begins so.
  public struct Earlier: Hashable, Sendable {
    /// Its size.
    public let size: Int
    /// The digests that show it.
    public let path: [Digest]
  }

  /// The party whose entries these are.
  public let party: String
  /// The signed head.
  public let head: SignedHead
  /// The proof for an earlier head, if one was asked for.
  public let earlier: Earlier?
  /// The entries in order.
  public let lines: [Line]

  /// Makes a receipt of entries of a journal, given the canonical bytes of all of it.
  ///
  /// `numbers` are those of the party's entries, `head` belongs to the whole journal, and `earlier`
  /// is the size of a head that the party has.
  public init(
    party: String, numbers: [Int], of bodies: [[UInt8]], head: SignedHead, earlier: Int? = nil
  ) {
    let tree = MerkleTree(bodies.lazy.map { Digest(of: $0) })
    self.party = party
    self.head = head
    self.earlier = earlier.map { size in
      Earlier(size: size, path: tree.consistencyPath(from: size, to: bodies.count))
    }
    lines = numbers.map { number in
      Line(
        body: bodies[number - 1],
        path: tree.inclusionPath(of: number - 1, size: bodies.count))
    }
  }

  init(party: String, head: SignedHead, earlier: Earlier?, lines: [Line]) {
    self.party = party
    self.head = head
    self.earlier = earlier
    self.lines = lines
  }
}
