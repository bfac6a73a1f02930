import Basics
import CaseFiles
import Casework
import Commands
import Foundation

/// `talka export`: the case that a journal tells, as a folder.
struct ExportRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let invocation = session.invocation
    let book = try session.journal().book(
      at: invocation.number("at"), asKnown: invocation.day("as-known"))
    let folder = invocation.required("FOLDER")
    let files = CaseProjection.files(of: book)
    do throws(Diagnostic) {
      try CaseFolder.write(files, to: URL(fileURLWithPath: folder))
    } catch {
      throw Stop([error], error.code == .targetExists ? .usage : .internalFault)
    }
    session.console.write("written: \(folder), \(files.count) files\n")
    return .done
  }
}
