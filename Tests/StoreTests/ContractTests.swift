import Journal
import OrdealTrials
import Seals
import Stores
import Synchronization
import Testing

/// What every store promises, on each of them.
@Suite("The contract of stores") struct ContractTests {
  @Test("keeps entries in order, and gives any stretch of them", arguments: StoreKind.here)
  func order(_ kind: StoreKind) throws {
    try kind.withStore { open in
      let store = try open()
      #expect(try store.head() == nil && store.size() == 0)
      let writer = try Counting.writer(store)
      for index in 1...20 {
        let outcome = writer.record(Counting.raise("a", key: "k\(index)"))
        guard case .recorded(index...index) = outcome else {
          Issue.record("\(outcome)")
          return
        }
      }
      let bodies = try store.bodies(after: 0, limit: 100)
      #expect(bodies.count == 20)
      #expect(try store.bodies(after: 5, limit: 3) == Array(bodies[5..<8]))
      #expect(try store.bodies(after: 20, limit: 3).isEmpty)
      #expect(bodies.compactMap { Entry.link(of: $0)?.number } == Array(1...20))
      #expect(try JournalState(of: store, signedBy: Counting.key.verificationKey).book.size == 20)
    }
  }

  @Test("a proposal repeated under its key changes nothing", arguments: StoreKind.here)
  func idempotent(_ kind: StoreKind) throws {
    try kind.withStore { open in
      let writer = try Counting.writer(try open())
      _ = writer.record(Counting.raise("a", key: "k"))
      let again = writer.record(Counting.raise("a", key: "k"))
      guard case .alreadyRecorded(1) = again else {
        Issue.record("\(again)")
        return
      }
      #expect(try writer.read { Counting.count($0, "a") } == 1)
      guard kind.lasts else { return }
      let other = try Counting.writer(try open())
      guard case .alreadyRecorded(1) = other.record(Counting.raise("a", key: "k")) else {
        Issue.record("the key was forgotten")
        return
      }
    }
  }

  private struct No: Error {}

  @Test("a refusal leaves no entry", arguments: StoreKind.here)
  func refusal(_ kind: StoreKind) throws {
    try kind.withStore { open in
      let store = try open()
      let writer = try Counting.writer(store)
      guard case .refused(let error) = writer.record(Proposal(key: "k") { _, _ in throw No() })
      else {
        Issue.record("not refused")
        return
      }
      #expect(error is No)
      #expect(try store.size() == 0)
      guard case .recorded = writer.record(Counting.raise("a", key: "k")) else {
        Issue.record("the key of a refusal is free")
        return
      }
    }
  }

  @Test("eight clients at once lose and double nothing", arguments: StoreKind.here)
  func clients(_ kind: StoreKind) throws {
    try kind.withStore { open in
      let store = try open()
      let writer = try Counting.writer(store)
      let recorded = Mutex(0)
      onThreads(8) { client in
        for index in 0..<40 {
          // Every deed is sent twice, as by a client that did not hear the answer.
          for _ in 0..<2 {
            let outcome = writer.record(Counting.raise("a", key: "\(client)-\(index)"))
            if case .recorded = outcome { recorded.withLock { $0 += 1 } }
          }
        }
      }
      #expect(recorded.withLock { $0 } == 320)
      #expect(try writer.read { Counting.count($0, "a") } == 320)
      let state = try JournalState(of: store, signedBy: Counting.key.verificationKey)
      #expect(state.book.size == 320 && Counting.count(state.book, "a") == 320)
    }
  }

  @Test(
    "two writers on one store see each other's entries",
    arguments: StoreKind.here.filter(\.lasts))
  func twoWriters(_ kind: StoreKind) throws {
    try kind.withStore { open in
      let writers = [try Counting.writer(try open()), try Counting.writer(try open())]
      let failures = Mutex<[String]>([])
      onThreads(2) { index in
        for turn in 0..<60 {
          let outcome = writers[index].record(Counting.raise("a", key: "\(index)-\(turn)"))
          guard case .recorded = outcome else {
            failures.withLock { $0.append("\(outcome)") }
            continue
          }
        }
      }
      #expect(failures.withLock { $0 } == [])
      for writer in writers { #expect(try writer.read { Counting.count($0, "a") } == 120) }
    }
  }

  @Test("a failed decision in a batch does not touch the others", arguments: StoreKind.here)
  func mixedBatch(_ kind: StoreKind) throws {
    try kind.withStore { open in
      let writer = try Counting.writer(try open())
      let refused = Mutex(0)
      onThreads(6) { client in
        for index in 0..<20 {
          let isBad = (client + index) % 3 == 0
          let key = "\(client)-\(index)"
          let proposal =
            isBad ? Proposal(key: key) { _, _ in throw No() } : Counting.raise("a", key: key)
          if case .refused = writer.record(proposal) { refused.withLock { $0 += 1 } }
        }
      }
      #expect(refused.withLock { $0 } == 40)
      #expect(try writer.read { Counting.count($0, "a") } == 80)
    }
  }

  @Test("the key of another desk opens no journal", arguments: StoreKind.here)
  func otherKey(_ kind: StoreKind) throws {
    try kind.withStore { open in
      let store = try open()
      _ = try Counting.writer(store).record(Counting.raise("a", key: "k"))
      #expect(throws: StoreFault.damaged(ChainFault(.key, entry: 1))) {
        _ = try JournalState(of: store, signedBy: SigningKey().verificationKey)
      }
    }
  }
}
