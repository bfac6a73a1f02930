import Casework
import Commands
import Documents
import Formats
import Journal
import Seals
import Stores

/// The commands that do something with a case in a journal.
struct DeedRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let journal = try session.journal()
    if session.invocation.commandName == "user", session.invocation.text("NAME") == nil {
      return try listUsers(journal)
    }
    let command = try DeedArguments(session, journal).command()
    if session.invocation.flag("dry-run") { return try show(command, journal) }
    let numbers = try Recording(journal).record(command, by: session.actor)
    let entries = try journal.entries()[(numbers.lowerBound - 1)..<numbers.upperBound]
    tell(Array(entries), isDry: false)
    return .done
  }

  /// What would be recorded, if nobody comes in between.
  private func show(_ command: DeskCommand, _ journal: JournalFile) throws(Stop) -> ExitCode {
    let book = try journal.state().book
    do throws(Refusal) {
      let drafts = try Casework.decide(command, by: session.actor, on: book, at: .now)
      let entries = drafts.enumerated().map { index, draft in
        Entry(number: book.size + 1 + index, previous: .none, moment: .now, draft: draft)
      }
      tell(entries, isDry: true)
      return .done
    } catch {
      throw .refused(error)
    }
  }

  private func tell(_ entries: [Entry], isDry: Bool) {
    if session.invocation.flag("json") {
      session.console.write(JSONValue.deed(entries, isDry: isDry).pretty)
      return
    }
    let text = LogScreen(entries, style: session.style).text
    session.console.write((isDry ? "would record " : "recorded ") + text)
    for change in entries.flatMap(\.draft.changes) where change.row.table == DeskTable.approvals {
      guard change.kind == .add else { continue }
      session.console.write(
        "It waits for a second person: talka act \(session.invocation.required("JOURNAL")) "
          + "confirm \(change.row.key) --as USER\n")
    }
  }

  private func listUsers(_ journal: JournalFile) throws(Stop) -> ExitCode {
    let users = try journal.state().book.rows(of: DeskTable.users)
    if session.invocation.flag("json") {
      session.console.write(JSONValue.array(users.map { .row($0) }).pretty)
    } else {
      let lines = users.map { row in
        let party = row["party"].isEmpty ? "" : " of \(row["party"])"
        return "\(row.name.key): \(row["roles"].replacing(";", with: ", "))\(party)\n"
      }
      session.console.write(lines.joined())
    }
    return .done
  }
}
