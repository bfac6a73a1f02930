import Casework
import Commands
import Documents
import Formats
import Journal
import Stores

/// `talka log`: the entries of a journal.
struct LogRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let journal = try session.journal()
    let state = try journal.state()
    let shown = try chosen(try journal.entries(), state.book)
    session.console.write(
      session.invocation.flag("json")
        ? JSONValue.array(shown.map { .entry($0) }).pretty
        : LogScreen(shown, style: session.style).text)
    return .done
  }

  private func chosen(_ entries: [Entry], _ book: Book) throws(Stop) -> [Entry] {
    let invocation = session.invocation
    var chosen = entries
    if let party = invocation.text("party") {
      let numbers = Set(try LogRun.numbers(of: party, entries))
      chosen = chosen.filter { numbers.contains($0.number) }
    }
    if let text = invocation.text("ROW") {
      let row = RowFinder.row(text, in: book)
      guard book.latest(row) != nil else { throw .refused(.unknownRow(row, nearest: nil)) }
      chosen = chosen.filter { entry in entry.draft.changes.contains { $0.row == row } }
    }
    if let since = invocation.number("since") { chosen = chosen.filter { $0.number > since } }
    return invocation.number("last").map { Array(chosen.suffix($0)) } ?? chosen
  }

  static func numbers(of party: String, _ entries: [Entry]) throws(Stop) -> [Int] {
    do throws(ChainFault) {
      return try EntryParties.numbers(of: party, in: entries)
    } catch {
      throw .store(.damaged(error))
    }
  }
}
