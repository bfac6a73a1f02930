public import Journal
import Synchronization

/// A store in memory: for tests, and for trying something out. It survives nothing.
public final class MemoryStore: JournalStore {
  private struct Contents {
    var bodies: [[UInt8]] = []
    var head: [UInt8]?
    var keys: [String: Int] = [:]
  }

  private struct View: AppendingView {
    let newer: [[UInt8]]
    let keys: [String: Int]

    func number(ofKey key: String) -> Int? { keys[key] }
  }

  private let contents = Mutex(Contents())

  /// An empty store.
  public init() {}

  /// `memory`.
  public var location: String { "memory" }

  /// The head kept with the last batch.
  public func head() throws(StoreFault) -> [UInt8]? { contents.withLock(\.head) }

  /// How many entries are kept.
  public func size() throws(StoreFault) -> Int { contents.withLock(\.bodies.count) }

  /// The entries after a number.
  public func bodies(after: Int, limit: Int) throws(StoreFault) -> [[UInt8]] {
    contents.withLock { Array($0.bodies.dropFirst(after).prefix(limit)) }
  }

  /// Appends what the closure makes.
  public func append(
    after size: Int, _ make: (any AppendingView) throws(StoreFault) -> AppendBatch?
  ) throws(StoreFault) {
    try contents.withLock { contents throws(StoreFault) in
      let view = View(newer: Array(contents.bodies.dropFirst(size)), keys: contents.keys)
      guard let batch = try make(view) else { return }
      for sealed in batch.entries {
        contents.bodies.append(sealed.body)
        contents.keys[sealed.entry.draft.key] = sealed.entry.number
      }
      contents.head = batch.head
    }
  }
}
