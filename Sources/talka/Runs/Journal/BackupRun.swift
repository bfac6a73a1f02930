import Basics
import Commands
import Foundation
import Journal
import SQLiteStore
import Stores

/// `talka backup` and `talka restore`: a journal and its key, copied and checked.
struct BackupRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func backUp() throws(Stop) -> ExitCode {
    try copy(
      from: session.invocation.required("JOURNAL"), to: session.invocation.required("FILE"),
      isDry: false)
  }

  func restore() throws(Stop) -> ExitCode {
    try copy(
      from: session.invocation.required("FILE"), to: session.invocation.required("JOURNAL"),
      isDry: session.invocation.flag("dry-run"))
  }

  private func copy(from: String, to: String, isDry: Bool) throws(Stop) -> ExitCode {
    try OutputFile.check(to, force: false)
    let source = try JournalFile(from)
    guard let file = source.file, !JournalFile.isDatabase(to) else {
      throw Stop(
        [
          Diagnostic(
            .badOptionValue, "only a journal in a file is copied this way",
            hint: "A database is backed up and restored by pg_dump and pg_restore")
        ], .usage)
    }
    guard !isDry else {
      session.console.write("would make \(to) with \(try source.state().book.size) entries\n")
      return .done
    }
    try Stop.whereStoreFails { () throws(StoreFault) in try file.backUp(to: to) }
    let count = try JournalFile(to).state().book.size
    if KeyFile(beside: from).exists {
      try KeyFile(beside: to).write(try KeyFile(beside: from).read())
    }
    session.console.write("made: \(to), \(count) entries, checked\n")
    return .done
  }
}
