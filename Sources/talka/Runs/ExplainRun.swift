import Basics
import Commands
import Documents

/// `talka explain`: what a code means.
struct ExplainRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    guard let text = session.invocation.text("CODE") else {
      let lines = DiagnosticCode.all.map { "\($0.rawValue)  \($0.title)\n" }
      session.console.write(lines.joined())
      return .done
    }
    guard let code = DiagnosticCode(text) else {
      let meant = nearest(to: text.uppercased(), in: DiagnosticCode.all.map(\.rawValue))
      throw Stop(
        [
          Diagnostic(
            .unknownCode, "there is no code \(text)", found: text, expected: "such as TLK0203",
            hint: meant.map { "Maybe \($0)" } ?? "talka explain lists them all")
        ], .usage)
    }
    let style = session.style
    session.console.write(
      "\(code.rawValue) (\(code.severity.rawValue)): \(code.title)\n\n"
        + style.wrapped(code.explanation) + "\n")
    return .done
  }
}
