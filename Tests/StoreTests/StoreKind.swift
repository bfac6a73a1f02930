import Foundation
import Journal
import PostgresStore
import SQLiteStore
import Stores
import TalkaTestKit

/// The stores that the contract suite runs on.
enum StoreKind: String, CaseIterable, Sendable {
  case memory, sqlite, postgres

  /// Those that this machine can run.
  static let here = allCases.filter { $0 != .postgres || PostgresServer.isInstalled }

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
    case .postgres:
      return try withTemporaryFolder { folder in
        let server = try PostgresServer(in: folder)
        defer { server.stop() }
        return try body { try PostgresStore(server.url, create: true) }
      }
    }
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
