public import Journal
public import Seals

/// All that a writer knows of a journal: the rows, and what the next entry is chained to.
public struct JournalState: Sendable {
  /// The rows.
  public private(set) var book = Book()
  private var check = ChainCheck()

  /// Before the first entry.
  public init() {}

  /// Reads a store from its beginning, and checks every link, every row, the head and its
  /// signature.
  ///
  /// - Parameter key: The one that must have signed the head; nil for whichever did.
  public init(of store: any JournalStore, signedBy key: VerificationKey?) throws(StoreFault) {
    // The head first: entries that come in meanwhile are left for the next look.
    let head = try JournalState.head(of: store)
    let size = head?.head.size ?? 0
    while check.count < size {
      let bodies = try store.bodies(after: check.count, limit: min(20_000, size - check.count))
      guard !bodies.isEmpty else { throw .damaged(ChainFault(.head, entry: check.count + 1)) }
      try follow(bodies)
    }
    guard let head else {
      if try store.size() > 0 { throw .damaged(ChainFault(.noHead, entry: 1)) }
      return
    }
    try JournalState.damage { () throws(ChainFault) in try check.check(head, by: key) }
  }

  /// The signed head of a store.
  public static func head(of store: any JournalStore) throws(StoreFault) -> SignedHead? {
    guard let body = try store.head() else { return nil }
    do throws(EntryFault) {
      return try SignedHead(body: body)
    } catch {
      throw .damaged(ChainFault(.signature, entry: try store.size()))
    }
  }

  /// Takes entries that others appended.
  public mutating func take(_ bodies: [[UInt8]]) throws(StoreFault) {
    try follow(bodies)
    try JournalState.damage { () throws(ChainFault) in try check.settle() }
  }

  private mutating func follow(_ bodies: [[UInt8]]) throws(StoreFault) {
    for (body, read) in zip(bodies, ReadBody.all(bodies)) {
      let number = check.count + 1
      try JournalState.damage { () throws(ChainFault) in
        try check.add(body, digest: read.digest)
        // A wrong link is told at the next entry; what this one does to rows no longer matters.
        guard !check.isInDoubt else { return }
        guard let entry = read.entry else { throw ChainFault(.notAnEntry, entry: number) }
        try book.apply(entry)
      }
    }
  }

  private static func damage(_ work: () throws(ChainFault) -> Void) throws(StoreFault) {
    do throws(ChainFault) {
      try work()
    } catch {
      throw .damaged(error)
    }
  }

  /// Makes a draft the next entry.
  mutating func seal(_ draft: EntryDraft, at moment: Moment) -> SealedEntry {
    let sealed = SealedEntry(
      Entry(number: book.size + 1, previous: check.last, moment: moment, draft: draft))
    do throws(ChainFault) {
      try check.add(sealed.body)
      try book.apply(sealed.entry)
    } catch {
      preconditionFailure("a draft was made that does not follow from the book: \(error)")
    }
    return sealed
  }

  /// The head after the last entry, signed; there must be one.
  func head(signedBy key: SigningKey) -> SignedHead {
    guard let first = check.first, let moment = book.moment else {
      preconditionFailure("a journal without entries has no head")
    }
    return SignedHead(
      JournalHead(
        journal: first, size: book.size, last: check.last, root: check.frontier.root,
        moment: moment), by: key)
  }
}
