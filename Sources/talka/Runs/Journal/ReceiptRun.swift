import Basics
import Casework
import Commands
import Foundation
import Journal
import Stores

/// `talka receipt`: a party's entries with the proof that they are in the journal.
struct ReceiptRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let party = session.invocation.required("PARTY")
    let journal = try session.journal()
    let book = try journal.state().book
    guard book[RowName("parties", party)] != nil else {
      throw .refused(.unknownRow(RowName("parties", party), nearest: nil))
    }
    let receipt = try made(for: party, journal, size: book.size)
    let path = session.invocation.required("output")
    try OutputFile.write(receipt.text, to: path, force: session.invocation.flag("force"))
    session.console.write("written: \(path), \(receipt.lines.count) entries of \(party)\n")
    return .done
  }

  private func made(
    for party: String, _ journal: JournalFile, size: Int
  ) throws(Stop) -> Receipt {
    let head = try Stop.whereStoreFails { () throws(StoreFault) in
      try JournalStateHead.head(of: journal)
    }
    // What came in since the head was read is left for the next receipt.
    let bodies = Array(try journal.bodies().prefix(head.head.size))
    let entries = Array(try journal.entries().prefix(head.head.size))
    let since = try session.invocation.text("since").map { path throws(Stop) in
      try ReceiptFile.read(path)
    }
    return Receipt(
      party: party, numbers: try LogRun.numbers(of: party, entries), of: bodies, head: head,
      earlier: since.map { min($0.head.head.size, bodies.count) })
  }
}
