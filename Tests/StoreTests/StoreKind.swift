import Foundation
import Journal
import SQLiteStore
import Seals
import Stores
import Synchronization
import TalkaTestKit

/// The stores that the contract suite runs on.
enum StoreKind: String, CaseIterable, Sendable {
  case memory, sqlite

  /// Whether a store opened anew, or by another process, has what the first one had.
  var lasts: Bool { self != .memory }

  /// Runs `body` with a way to open one store as often as wanted.
  func withStore<Value>(
    _ body: (_ open: () throws -> any JournalStore) throws -> Value
  ) throws -> Value {
    switch self {
    case .memory:
      let store = MemoryStore()
      return try body { store }
    case .sqlite:
      return try withTemporaryFolder { folder in
        try body { try SQLiteStore("\(folder)/a.talka", create: true) }
      }
    }
  }
}

/// What tests write: one counter a row, each raised by one.
enum Counting {
  static let author = Author(name: "qm.duty", role: "editor", party: "QM")
  static let key: SigningKey = {
    guard let key = SigningKey(seed: [UInt8](repeating: 3, count: 32)) else {
      preconditionFailure("a seed has 32 bytes")
    }
    return key
  }()

  static func writer(_ store: any JournalStore, batchLimit: Int = 1024) throws -> JournalWriter {
    try JournalWriter(store, key: key, batchLimit: batchLimit) { Moment(seconds: 1_930_000_000) }
  }

  /// Raises the counter of a row by one.
  static func raise(_ row: String, key: String) -> Proposal {
    Proposal(key: key) { book, _ in
      let name = RowName("counters", row)
      let change: RowChange?
      if let row = book[name] {
        change = book.changing(row, [RowCell("count", String((Int(row["count"]) ?? 0) + 1))])
      } else {
        change = book.adding(name, [RowCell("count", "1")])
      }
      return [
        EntryDraft(author: author, verb: "raise", key: key, changes: [change].compactMap { $0 })
      ]
    }
  }

  static func count(_ book: Book, _ row: String) -> Int {
    Int(book[RowName("counters", row)]?["count"] ?? "0") ?? 0
  }
}

/// Runs work on several threads and waits for all of them.
func onThreads(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
  let group = DispatchGroup()
  for index in 0..<count {
    group.enter()
    Thread.detachNewThread {
      work(index)
      group.leave()
    }
  }
  group.wait()
}
