import Basics
import Commands
import Formats
import Journal
import SQLiteStore
import Seals
import Stores

/// `talka verify`: a journal or a receipt, against itself and against an earlier receipt.
struct VerifyRun {
  private let session: Session
  private let path: String

  init(_ session: Session) {
    self.session = session
    path = session.invocation.required("FILE")
  }

  func run() throws(Stop) -> ExitCode {
    let since = try session.invocation.text("since").map { path throws(Stop) in
      let receipt = try ReceiptFile.read(path)
      _ = try checked(receipt, path)
      return receipt
    }
    return ReceiptFile.isReceipt(path) ? try verifyReceipt(since) : try verifyJournal(since)
  }

  private func verifyReceipt(_ since: Receipt?) throws(Stop) -> ExitCode {
    let receipt = try ReceiptFile.read(path)
    let entries = try checked(receipt, path)
    if let since {
      try sound(path) { () throws(ReceiptFault) in try receipt.continues(since) }
    }
    return try tell(
      "\(path): \(entries.count) entries of \(receipt.party), in a journal of "
        + "\(receipt.head.head.size) entries", receipt.head, entries.count, since)
  }

  private func checked(_ receipt: Receipt, _ path: String) throws(Stop) -> [Entry] {
    try sound(path) { () throws(ReceiptFault) in try receipt.entries() }
  }

  private func sound<Value>(
    _ path: String, _ work: () throws(ReceiptFault) -> Value
  ) throws(Stop) -> Value {
    do throws(ReceiptFault) {
      return try work()
    } catch {
      throw .rejected([error.diagnostic(path)])
    }
  }

  private func verifyJournal(_ since: Receipt?) throws(Stop) -> ExitCode {
    let journal = try JournalFile(path)
    let (size, head) = try whereDamageRejects { () throws(StoreFault) in
      if let damage = try journal.file?.damage() { throw .foreign(damage) }
      let state = try JournalState(of: journal.store, signedBy: nil)
      if let since { try check(since, against: try journal.store.bodies(after: 0, limit: .max)) }
      return (state.book.size, try JournalStateHead.head(of: journal))
    }
    return try tell("\(path): \(size) entries", head, size, since)
  }

  /// What was tampered with is rejected; what cannot be read is a fault of the store.
  private func whereDamageRejects<Value>(
    _ work: () throws(StoreFault) -> Value
  ) throws(Stop) -> Value {
    do throws(StoreFault) {
      return try work()
    } catch {
      guard case .damaged(let damage) = error else { throw .store(error) }
      throw .rejected([damage.diagnostic])
    }
  }

  /// Holds an earlier receipt against the journal: its root must be the one the journal had then.
  private func check(_ old: Receipt, against bodies: [[UInt8]]) throws(StoreFault) {
    let head = old.head.head
    guard let first = bodies.first, Digest(of: first) == head.journal else {
      throw .damaged(ChainFault(.head, entry: 1))
    }
    guard head.size <= bodies.count else {
      throw .damaged(ChainFault(.head, entry: bodies.count + 1))
    }
    let tree = MerkleTree(bodies.prefix(head.size).lazy.map { Digest(of: $0) })
    guard tree.root == head.root else { throw .damaged(firstDifference(old, bodies)) }
  }

  /// The first entry of the receipt that stands otherwise in the journal; the root tells no more.
  private func firstDifference(_ old: Receipt, _ bodies: [[UInt8]]) -> ChainFault {
    for line in old.lines {
      guard let number = Entry.link(of: line.body)?.number, bodies[number - 1] != line.body else {
        continue
      }
      return ChainFault(.head, entry: number)
    }
    return ChainFault(.head, entry: 1)
  }

  private func tell(
    _ words: String, _ head: SignedHead, _ count: Int, _ since: Receipt?
  ) throws(Stop) -> ExitCode {
    if let wanted = session.invocation.text("signed-by"), wanted != head.key.description {
      throw .rejected([
        Diagnostic(
          .otherKey, "it is signed with another key", at: .init(file: path),
          found: head.key.description, expected: wanted)
      ])
    }
    session.console.write(
      session.invocation.flag("json")
        ? JSONValue.verified(head, count, since).pretty : text(words, head, since))
    return .done
  }

  private func text(_ words: String, _ head: SignedHead, _ since: Receipt?) -> String {
    let old = since.map {
      "holds all \($0.head.head.size) entries of the earlier receipt, unchanged\n"
    }
    return "sound: \(words), the last of \(head.head.moment)\nsigned by \(head.key)\n\(old ?? "")"
  }
}

extension ReceiptFault {
  func diagnostic(_ path: String) -> Diagnostic {
    Diagnostic(.receiptUnsound, words, at: .init(file: path))
  }

  private var words: String {
    switch self {
    case .signature: "the signature is not that of the key"
    case .notAnEntry(let line): "entry \(line) of the receipt is no entry"
    case .notIncluded(let entry): "entry @\(entry) is not in the journal that was signed"
    case .order(let entry): "entry @\(entry) does not stand in its place"
    case .otherJournal: "the earlier receipt is of another journal"
    case .otherKey: "the earlier receipt is signed with another key"
    case .notContinued(let size):
      "it does not prove that the first \(size) entries are unchanged; "
        + "talka receipt --since makes one that can"
    }
  }
}
