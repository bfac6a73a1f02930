import Basics
import Casework
import Commands
import Documents
import Formats
import Journal
import Stores

/// `talka changes`: what changed between two versions of a row.
struct ChangesRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let journal = try session.journal()
    let book = try journal.state().book
    let name = RowFinder.row(session.invocation.required("ROW"), in: book)
    guard let row = book.latest(name) else { throw .refused(.unknownRow(name, nearest: nil)) }
    let later = session.invocation.number("to") ?? row.version
    let earlier = session.invocation.number("from") ?? max(0, later - 1)
    guard earlier < later, later <= row.version else {
      throw .rejected([
        Diagnostic(
          .badDeedValue, "there are no such versions of \(name)", found: "\(earlier) to \(later)",
          expected: "an earlier and a later one of 0 to \(row.version)")
      ])
    }
    let entries = try journal.entries()
    let cells = ChangesRun.cells(of: name, between: earlier, and: later, entries)
    session.console.write(
      session.invocation.flag("json")
        ? JSONValue.changes(name, earlier, later, cells).pretty
        : text(name, earlier, later, cells, entries))
    return .done
  }

  /// What stood in each cell at the earlier version, and what at the later.
  private static func cells(
    of name: RowName, between earlier: Int, and later: Int, _ entries: [Entry]
  ) -> [RowChange.Cell] {
    var cells: [RowChange.Cell] = []
    for change in entries.lazy.flatMap(\.draft.changes)
    where change.row == name && earlier < change.version && change.version <= later {
      for cell in change.cells {
        if let index = cells.firstIndex(where: { $0.column == cell.column }) {
          cells[index].after = cell.after
        } else {
          cells.append(cell)
        }
      }
    }
    return cells.filter { $0.before != $0.after }
  }

  private func text(
    _ name: RowName, _ earlier: Int, _ later: Int, _ cells: [RowChange.Cell], _ entries: [Entry]
  ) -> String {
    let lines = cells.map { "  \(RecordWords.cell($0, .change))\n" }
    let by = entries.filter { entry in
      entry.draft.changes.contains {
        $0.row == name && earlier < $0.version && $0.version <= later
      }
    }.map { "  by \(RecordWords.heading($0))\n" }
    return "\(name), version \(earlier) to \(later)\n" + (lines + by).joined()
  }
}
