public import Journal

/// What somebody wants to do: from the book as it stands it makes entries, or says why not.
public struct Proposal: Sendable {
  /// The idempotency key: a proposal that was recorded under it is not recorded again.
  public let key: String
  /// Decides. It is a pure function of the book and the time, and may be asked more than once.
  public let decide: @Sendable (Book, Moment) throws -> [EntryDraft]

  /// Makes a proposal. The first draft it gives must carry `key`, every further one a key of its
  /// own.
  public init(key: String, _ decide: @escaping @Sendable (Book, Moment) throws -> [EntryDraft]) {
    self.key = key
    self.decide = decide
  }
}

/// What became of a proposal.
public enum ProposalOutcome: Sendable {
  /// It is kept, under these numbers, and will not be lost.
  case recorded(ClosedRange<Int>)
  /// It had been recorded before, from this number on. Nothing was done.
  case alreadyRecorded(Int)
  /// It was decided against. Nothing was done.
  case refused(any Error)
  /// Whether it is kept is known only after a look at the store.
  case failed(StoreFault)
}
