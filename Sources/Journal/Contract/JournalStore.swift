/// Where the entries of one journal are kept.
///
/// What every store promises, and the contract suite checks of each:
/// - Entries are appended in order and never changed; a batch is kept whole or not at all.
/// - When `append` returns without a fault, the batch survives whatever the store says it survives
///   (a killed process; for stores on a disk that honours sync also a loss of power).
/// - One appender at a time, in all processes together: the closure sees every entry kept before.
/// - After a fault of which nobody knows whether it reached the disk, the store refuses everything
///   (`.poisoned`) until it is opened anew.
public protocol JournalStore: Sendable {
  /// What a person calls it: a path or an address, without secrets.
  var location: String { get }

  /// The signed head that was kept with the last batch, as canonical bytes; nil before the first.
  func head() throws(StoreFault) -> [UInt8]?

  /// The canonical bytes of the entries after number `after`, at most `limit` of them, in order.
  func bodies(after: Int, limit: Int) throws(StoreFault) -> [[UInt8]]

  /// Appends what the closure makes of the entries after number `size`; nothing where it is nil.
  func append(
    after size: Int, _ make: (any AppendingView) throws(StoreFault) -> AppendBatch?
  ) throws(StoreFault)

  /// How many entries are kept; more than one knows where another process appended.
  func size() throws(StoreFault) -> Int
}

/// What an appender sees of the store while no other can append.
public protocol AppendingView {
  /// The canonical bytes of the entries after the size that the appender knew.
  var newer: [[UInt8]] { get }

  /// The number of the entry with this idempotency key, if there is one.
  func number(ofKey key: String) throws(StoreFault) -> Int?
}

/// Entries that are appended together, with the head that signs them.
public struct AppendBatch: Sendable {
  /// The entries in order.
  public var entries: [SealedEntry]
  /// The signed head after the last of them, as canonical bytes.
  public var head: [UInt8]

  /// Makes a batch.
  public init(_ entries: [SealedEntry], head: [UInt8]) {
    self.entries = entries
    self.head = head
  }
}

/// Why a store did not do what it was asked.
public enum StoreFault: Error, Hashable, Sendable {
  /// There is no store at this place.
  case missing(String)
  /// What is there is not a store, or one of a later version of the program.
  case foreign(String)
  /// Others hold it for longer than one waits.
  case busy(String)
  /// There is no room left; nothing was kept, and it works again once there is room.
  case full(String)
  /// The machine failed; whether the last batch was kept is not known.
  case broken(String)
  /// What is kept is not what was written: the first entry at which it shows.
  case damaged(ChainFault)
  /// An earlier fault makes it unsafe to go on.
  case poisoned(String)
}
