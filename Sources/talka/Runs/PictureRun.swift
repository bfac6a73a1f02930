import Basics
import Commands
import Documents
import Formats
import Picture
import Situation

/// `talka picture`: what is happening, since when, how sure.
struct PictureRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let situation = try session.readCase()
    let picture = Picture(situation, asKnown: session.invocation.day("as-known"))
    session.console.write(
      session.invocation.flag("json")
        ? JSONValue.picture(picture, situation).pretty
        : PictureScreen(situation, picture, style: session.style).text)
    return .done
  }
}
