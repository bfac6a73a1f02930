import Commands
import Foundation

extension Session {
  /// The journal that the command names.
  func journal() throws(Stop) -> JournalFile { try JournalFile(invocation.required("JOURNAL")) }

  /// As whom the command acts.
  var actor: String {
    invocation.text("as") ?? ProcessInfo.processInfo.environment["TALKA_USER"] ?? "desk"
  }
}
