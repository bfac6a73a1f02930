import Basics
import Commands
import Documents
import FairShare
import Formats
import Situation

/// `talka share`: each party's key.
struct ShareRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let situation = try session.readCase()
    let key = try Stop.whereFailed { () throws(Diagnostic) in try FairShareKey(of: situation) }
    session.console.write(
      session.invocation.flag("json")
        ? JSONValue.shares(situation, key).pretty
        : ShareScreen(situation, key, style: session.style).text)
    return .done
  }
}
