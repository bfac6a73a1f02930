import Basics
import Commands
import Documents
import Formats
import Foundation
import Intake

/// `talka intake`: reads a dispatch and shows what its words propose.
struct IntakeRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let file = try text()
    let reading = IntakeReading(of: file.bytes, date: session.invocation.day("date"))
    session.console.write(JSONValue.intake(reading).pretty)
    return .done
  }

  /// The text of a file or of standard input; what is not UTF-8 is refused with its place.
  private func text() throws(Stop) -> TextFile {
    let path = session.invocation.required("FILE")
    let isInput = path == "-"
    do throws(Diagnostic) {
      let file = try TextFile.read(
        URL(fileURLWithPath: isInput ? "/dev/stdin" : path),
        named: isInput ? "standard input" : path)
      if let fault = file.diagnostics.first(where: { $0.severity == .error }) { throw fault }
      return file
    } catch {
      throw .rejected([error])
    }
  }
}
