import Casework
import Commands
import Documents
import Formats
import Journal
import Stores

/// `talka show`: where everything stands, one row, or one entry.
struct ShowRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let journal = try session.journal()
    let what = session.invocation.text("WHAT")
    if let what, what.hasPrefix("@") { return show(try journal.entry(what)) }
    let book = try journal.book(
      at: session.invocation.number("at"), asKnown: session.invocation.day("as-known"))
    guard let what else { return show(book) }
    let name = RowFinder.row(what, in: book)
    guard let row = book.latest(name) else { throw .refused(.unknownRow(name, nearest: nil)) }
    session.console.write(
      isJSON ? JSONValue.row(row).pretty : RowScreen(row, style: session.style).text)
    return .done
  }

  private var isJSON: Bool { session.invocation.flag("json") }

  private func show(_ entry: Entry) -> ExitCode {
    session.console.write(
      isJSON ? JSONValue.entry(entry).pretty : LogScreen([entry], style: session.style).text)
    return .done
  }

  private func show(_ book: Book) -> ExitCode {
    session.console.write(
      isJSON ? JSONValue.book(book).pretty : DeskScreen(book, style: session.style).text)
    return .done
  }
}
