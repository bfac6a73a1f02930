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
    let key: FairShareKey
    do throws(Diagnostic) {
      key = try FairShareKey(of: situation)
    } catch {
      throw .failed(error)
    }
    session.console.write(
      session.invocation.flag("json")
        ? JSONValue.shares(situation, key).pretty
        : ShareScreen(situation, key, style: session.style).text)
    return .done
  }
}
