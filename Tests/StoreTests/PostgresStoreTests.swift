import Foundation
import Journal
import OrdealTrials
import PostgresStore
import Stores
import Synchronization
import TalkaTestKit
import Testing

@Suite(
  "A store in a PostgreSQL database",
  .enabled(if: PostgresServer.isInstalled, "the package postgresql-15 is missing"))
struct PostgresStoreTests {
  private func withServer(_ body: (PostgresServer) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let server = try PostgresServer(in: folder)
      defer { server.stop() }
      try body(server)
    }
  }

  @Test("is not made by the way, and says so where nobody answers; a password is never shown")
  func opening() throws {
    try withServer { server in
      let missing = #expect(throws: StoreFault.self) { _ = try PostgresStore(server.url) }
      guard case .foreign = missing else {
        Issue.record("\(String(describing: missing))")
        return
      }
      let url = "postgresql://talka:secret@127.0.0.1:\(server.port)/postgres"
      let location = try PostgresStore(url, create: true).location
      #expect(location == "postgresql://talka@127.0.0.1:\(server.port)/postgres")
      server.stop()
      let gone = #expect(throws: StoreFault.self) { _ = try PostgresStore(url) }
      guard case .broken(let words) = gone else {
        Issue.record("\(String(describing: gone))")
        return
      }
      #expect(!words.contains("secret"))
    }
  }

  @Test("another process hears of an entry at once")
  func notices() throws {
    try withServer { server in
      let reader = try PostgresStore(server.url, create: true)
      let tooEarly = try reader.waitForOthers(milliseconds: 1)
      #expect(!tooEarly)
      let writer = try Counting.writer(try PostgresStore(server.url))
      _ = writer.record(Counting.raise("a", key: "k"))
      let isTold = try reader.waitForOthers(milliseconds: 1000)
      #expect(isTold)
      #expect(try reader.size() == 1)
    }
  }

  @Test(
    "after the server crashed under load the same writer goes on, and nothing is lost or doubled")
  func crashes() throws {
    try withServer { server in
      let store = try PostgresStore(server.url, create: true)
      let writer = try Counting.writer(store)
      let acknowledged = Mutex<Set<String>>([])
      onThreads(3) { thread in
        guard thread > 0 else {
          for _ in 0..<3 {
            usleep(150_000)
            server.crashAndStart()
          }
          return
        }
        for index in 0..<60 {
          let key = "\(thread)-\(index)"
          // Sent again under its key until it is acknowledged, as a client must.
          for _ in 0..<200 {
            switch writer.record(Counting.raise("a", key: key)) {
            case .recorded, .alreadyRecorded: acknowledged.withLock { _ = $0.insert(key) }
            case .refused, .failed:
              usleep(30_000)
              continue
            }
            break
          }
          usleep(5_000)
        }
      }
      let keys = acknowledged.withLock { $0 }
      #expect(keys.count == 120)
      // Anew: the old connection may have ended with the last crash, which its next call would
      // tell.
      let anew = try PostgresStore(server.url)
      #expect(Counting.fault(of: anew, acknowledged: keys, sent: keys) == nil)
    }
  }

  @Test("a deed that no standby confirms is not acknowledged, and the doctor says why")
  func promotedStandby() throws {
    try withServer { server in
      let store = try PostgresStore(server.url, create: true, statementSeconds: 1)
      let writer = try Counting.writer(store)
      #expect(try store.standbyFault() == nil)
      try server.set("synchronous_standby_names", to: "s1")
      let outcome = writer.record(Counting.raise("a", key: "k"))
      guard case .failed(.broken) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(try store.standbyFault()?.contains("s1") == true)
      let doctor = try runProcess(talkaBinary, ["doctor", server.url])
      #expect(doctor.stdout.contains("FAULT") && doctor.stdout.contains("s1"))
      try server.set("synchronous_standby_names", to: "")
      switch writer.record(Counting.raise("a", key: "k")) {
      case .recorded, .alreadyRecorded: break
      case let other: Issue.record("\(other)")
      }
      #expect(Counting.fault(of: store, acknowledged: ["k"], sent: ["k"]) == nil)
    }
  }

  @Test("the command line takes an address in place of a file")
  func commandLine() throws {
    try withServer { server in
      try withTemporaryFolder { folder in
        let environment = ["TALKA_KEY": folder + "/key", "LANG": "C.UTF-8"]
        func run(_ arguments: [String]) throws -> ProcessResult {
          try runProcess(talkaBinary, arguments, in: folder, environment: environment)
        }
        let flood = repositoryRoot + "/Examples/flood"
        #expect(try run(["log", server.url]).status == 6)
        let imported = try run(["import", flood, server.url])
        #expect(imported.status == 0, "\(imported.stderr)")
        #expect(try run(["act", server.url, "close", "N-BED"]).status == 0)
        #expect(try run(["verify", server.url]).stdout.hasPrefix("sound: "))
        #expect(try run(["export", server.url, "out", "--at", "41"]).status == 0)
        let needs = try String(contentsOfFile: folder + "/out/needs.csv", encoding: .utf8)
        #expect(try needs == String(contentsOfFile: flood + "/needs.csv", encoding: .utf8))
        #expect(try run(["backup", server.url, "b"]).status == 2)
      }
    }
  }
}
