import Foundation
import Journal
import OrdealTrials
import SQLiteStore
import Stores
import TalkaTestKit
import Testing

@Suite("A store in a SQLite file") struct SQLiteStoreTests {
  private func withFile(_ body: (String) throws -> Void) throws {
    try withTemporaryFolder { try body("\($0)/a.talka") }
  }

  @Test("is not made by the way, and a file of another program is left alone")
  func opening() throws {
    try withFile { path in
      #expect(throws: StoreFault.self) { _ = try SQLiteStore(path) }
      #expect(!FileManager.default.fileExists(atPath: path))
      try writeFile("not a database, but a letter of some length to somebody\n", to: path)
      let before = FileManager.default.contents(atPath: path)
      for create in [false, true] {
        #expect(throws: StoreFault.self) { _ = try SQLiteStore(path, create: create) }
      }
      #expect(FileManager.default.contents(atPath: path) == before)
    }
  }

  @Test("of a later form is refused politely")
  func laterForm() throws {
    try withFile { path in
      _ = try SQLiteStore(path, create: true)
      var bytes = try #require(FileManager.default.contents(atPath: path))
      // The user version stands at byte 60 of the header (file format, section 1.3).
      bytes[63] = 9
      try bytes.write(to: URL(fileURLWithPath: path))
      let fault = #expect(throws: StoreFault.self) { _ = try SQLiteStore(path) }
      guard case .foreign = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
    }
  }

  @Test(
    "is found damaged when somebody edits it with another tool", .enabled(if: hasCommand("sqlite3"))
  )
  func edited() throws {
    try withFile { path in
      let writer = try Counting.writer(try SQLiteStore(path, create: true))
      for index in 1...9 { _ = writer.record(Counting.raise("a", key: "k\(index)")) }
      let sql = [
        "UPDATE entries SET body = CAST(replace(CAST(body AS TEXT), '\"3\"', '\"4\"') AS BLOB) "
          + "WHERE number = 3",
        "DELETE FROM entries WHERE number = 9", "DELETE FROM entries WHERE number = 5",
        "DELETE FROM head",
      ]
      let first = [3, 9, 5, 1]
      for (statement, entry) in zip(sql, first) {
        let copy = path + "-\(entry)"
        try SQLiteStore(path).backUp(to: copy)
        _ = try runProcess("/usr/bin/env", ["sqlite3", copy, statement])
        let fault = #expect(throws: StoreFault.self) {
          _ = try JournalState(of: try SQLiteStore(copy), signedBy: nil)
        }
        guard case .damaged(let found) = fault else {
          Issue.record("\(statement): \(String(describing: fault))")
          continue
        }
        #expect(found.entry == entry, "\(statement)")
      }
    }
  }

  @Test("is copied whole while others write, and the copy goes on by itself")
  func backup() throws {
    try withTemporaryFolder { folder in
      let store = try SQLiteStore("\(folder)/a.talka", create: true)
      let writer = try Counting.writer(store)
      for index in 0..<30 { _ = writer.record(Counting.raise("a", key: "k\(index)")) }
      onThreads(2) { thread in
        if thread == 0 {
          for index in 30..<80 { _ = writer.record(Counting.raise("a", key: "k\(index)")) }
        } else {
          for copy in 0..<3 {
            // A copy that could not be made is found missing below.
            try? SQLiteStore("\(folder)/a.talka").backUp(to: "\(folder)/copy-\(copy)")
          }
        }
      }
      for copy in 0..<3 {
        let copied = try SQLiteStore("\(folder)/copy-\(copy)")
        #expect(try copied.damage() == nil)
        let again = try Counting.writer(copied)
        let count = try again.read { Counting.count($0, "a") }
        #expect((30...80).contains(count))
        guard case .recorded = again.record(Counting.raise("a", key: "new")) else {
          Issue.record("the copy does not go on")
          continue
        }
      }
      #expect(try writer.read { Counting.count($0, "a") } == 80)
    }
  }
}
