public import Seals

/// What is wrong with a journal, and the first entry at which it shows.
public struct ChainFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: String, Hashable, Sendable {
    /// The bytes are not an entry.
    case notAnEntry
    /// Entries are missing, doubled or out of order.
    case number
    /// An entry before this one was changed after it was taken.
    case link
    /// The time goes back.
    case time
    /// What the entry says of a row does not follow from the entries before.
    case projection
    /// There is no signed head.
    case noHead
    /// The signature of the head is not that of its key.
    case signature
    /// There are fewer entries than the signed head says, or others.
    case head
    /// The key is not the one that was expected.
    case key
  }

  /// The first entry that is wrong, counted from 1.
  public let entry: Int
  /// What is wrong with it.
  public let kind: Kind

  /// Makes a fault.
  public init(_ kind: Kind, entry: Int) {
    self.kind = kind
    self.entry = entry
  }
}

/// Goes along a journal from its first entry, and stops at the first one that is wrong.
public struct ChainCheck: Sendable {
  /// The digest of the last entry that was looked at.
  public private(set) var last = Digest.none
  /// The digest of the first entry; nil before it.
  public private(set) var first: Digest?
  /// The hash tree's edge.
  public private(set) var frontier = MerkleFrontier()

  /// Begins before the first entry.
  public init() {}

  /// How many entries were looked at.
  public var count: Int { frontier.count }

  /// An entry that does not name the digest of the one before: one of the two was changed, and what
  /// comes next tells which.
  private var doubt: Int?

  /// Whether the last entry looked at does not fit the one before.
  public var isInDoubt: Bool { doubt != nil }

  /// Tells a wrong link at once, where nothing comes next that would show which entry was changed.
  public func settle() throws(ChainFault) { try settleDoubt(next: nil) }

  /// Looks at the next entry: its number, and that it was made after the one before and knows its
  /// digest. What it says of rows is the `Book`'s to check. A wrong link is told when the entry
  /// after it, or the head, has shown which of the two was changed.
  public mutating func add(_ body: [UInt8]) throws(ChainFault) {
    try add(body, digest: Digest(of: body))
  }

  /// The same, with the digest of the body as it was worked out before.
  public mutating func add(_ body: [UInt8], digest: Digest) throws(ChainFault) {
    let number = count + 1
    guard let link = Entry.link(of: body) else {
      throw doubt.map { ChainFault(.link, entry: $0) } ?? ChainFault(.notAnEntry, entry: number)
    }
    try settleDoubt(next: link.previous)
    guard link.number == number else { throw ChainFault(.number, entry: number) }
    if link.previous != last { doubt = number }
    last = digest
    if first == nil { first = last }
    frontier.append(last)
  }

  /// Where what comes next names the digest of the doubtful entry, that one is as it was, and the
  /// one before it was changed.
  private func settleDoubt(next: Digest?) throws(ChainFault) {
    guard let doubt else { return }
    throw ChainFault(.link, entry: next == last && doubt > 1 ? doubt - 1 : doubt)
  }

  /// Checks that the entries looked at are those that a signed head speaks of. A head kept
  /// elsewhere finds a tail that was cut off; `key` is the one that must have signed it.
  public func check(
    _ signed: SignedHead?, by key: VerificationKey? = nil
  ) throws(ChainFault) {
    try settleDoubt(next: signed?.head.last)
    guard let signed else { throw ChainFault(.noHead, entry: count) }
    guard signed.isSound else { throw ChainFault(.signature, entry: signed.head.size) }
    guard key == nil || key == signed.key else { throw ChainFault(.key, entry: signed.head.size) }
    guard signed.head.size == count else {
      throw ChainFault(.head, entry: min(count, signed.head.size) + 1)
    }
    guard signed.head.journal == first else { throw ChainFault(.head, entry: 1) }
    // The link of a next entry would have found a changed last one; here the head does.
    guard signed.head.last == last, signed.head.root == frontier.root else {
      throw ChainFault(.head, entry: count)
    }
  }
}
