import Basics
import Casework
import Commands
import Documents
import Formats
import Journal
import Stores

/// `talka agenda`: what has a deadline.
struct AgendaRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let book = try session.journal().state().book
    let end = session.invocation.day("on").map { Moment(startOf: $0).adding(hours: 24) }
    let party = session.invocation.text("party")
    let duties = Duty.all(of: book, at: end ?? .now).filter {
      party == nil || $0.party == party
    }
    session.console.write(
      session.invocation.flag("json")
        ? JSONValue.array(duties.map { .duty($0) }).pretty
        : AgendaScreen(duties, style: session.style).text)
    return .done
  }
}
