import CaseFiles
import Casework
import Commands
import Formats
import Foundation
import Journal
import SQLiteStore
import Seals
import Stores

/// `talka import`: a case folder becomes a journal.
struct ImportRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let situation = try session.readCase()
    let command = DeskCommand(
      .importCase, key: UUID().uuidString, material: .tables(CaseFolder.tables(of: situation)))
    let path = session.invocation.required("JOURNAL")
    try JournalFile.checkFree(path)
    guard !session.invocation.flag("dry-run") else {
      let drafts = try decide(command)
      return tell("would record \(drafts.count) entries in \(path)", drafts.count, nil)
    }
    let key = SigningKey()
    try KeyFile(beside: path).write(key)
    do throws(Stop) {
      let count = try record(command, try JournalFile(making: path))
      return tell("recorded \(count) entries in \(path)", count, key.verificationKey)
    } catch {
      clear(path)
      throw error
    }
  }

  /// Takes away what an import that failed has made: a key that signed nothing, an empty journal.
  private func clear(_ path: String) {
    let files = JournalFile.isDatabase(path) ? [] : [path, "\(path)-wal", "\(path)-shm"]
    for file in files + [KeyFile(beside: path).path] {
      // What cannot be removed is named by the next import, which does not write over it.
      try? FileManager.default.removeItem(atPath: file)
    }
  }

  private func decide(_ command: DeskCommand) throws(Stop) -> [EntryDraft] {
    do throws(Refusal) {
      return try Casework.decide(command, by: session.actor, on: Book(), at: .now)
    } catch {
      throw .refused(error)
    }
  }

  private func record(_ command: DeskCommand, _ journal: JournalFile) throws(Stop) -> Int {
    let numbers = try Recording(journal).record(command, by: session.actor)
    return numbers.count
  }

  private func tell(_ words: String, _ count: Int, _ key: VerificationKey?) -> ExitCode {
    if session.invocation.flag("json") {
      let json: JSONValue = [
        "entries": .whole(count), "user": .string(session.actor),
        "key": .optional(key?.description),
      ]
      session.console.write(json.pretty)
    } else {
      session.console.write("\(words), as \(session.actor)\n")
      if let key { session.console.write("signed by \(key)\n") }
    }
    return .done
  }
}
