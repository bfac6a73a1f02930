import Basics
import CaseFiles
import Commands
import Documents
import FairShare
import Formats
import Foundation
import Planning
import Situation

/// `talka appeal`: the letter, its check, or its wording.
struct AppealRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let arguments = AppealArguments(session)
    if session.invocation.flag("print-template") {
      session.console.write(LetterTemplate.builtIn(arguments.language) + "\n")
      return .done
    }
    let situation = try session.readCase()
    let maker = try AppealMaker(session, situation, arguments)
    if let path = session.invocation.text("check") {
      return try check(path, maker, situation)
    }
    let record = maker.record
    if let path = session.invocation.text("output") {
      try AppealFiles(session, maker).write(to: path)
    } else if session.invocation.flag("json") {
      session.console.write(JSONValue.appeal(record).pretty)
    } else {
      let paper = maker.letter.paper(to: try maker.addressee())
      session.console.write(PaperScreen(paper, style: session.style).text)
    }
    return .done
  }

  /// Holds a letter against the case as it is now.
  private func check(
    _ path: String, _ maker: AppealMaker, _ situation: Case
  ) throws(Stop) -> ExitCode {
    let old = try AppealMaker.read(path)
    let changes = AppealDifference(from: old, to: maker.record).changes
    guard !changes.isEmpty else {
      session.console.write(
        "Letter \(old.reference) of \(old.date) still says what the case says.\n")
      return .done
    }
    let file = URL(fileURLWithPath: path).lastPathComponent
    throw .rejected(
      changes.map { AppealCheckWords(situation, file: file).diagnostic($0) })
  }
}

/// A change as what keeps a letter from being sent.
struct AppealCheckWords {
  private let situation: Case
  private let file: String

  init(_ situation: Case, file: String) {
    self.situation = situation
    self.file = file
  }

  func diagnostic(_ change: AppealDifference.Change) -> Diagnostic {
    switch change {
    case .fact(let old, let new): fact(old, new)
    case .need(let old, let new):
      diagnostic(
        "needs", "need \((new ?? old)?.need.text ?? "") has changed",
        old.map { "\($0.asked) by \($0.due)" }, new.map { "\($0.asked) by \($0.due)" })
    case .ask(let old, let new):
      diagnostic(
        "asks",
        "what \((new ?? old)?.party.text ?? "") is asked for need "
          + "\((new ?? old)?.need.text ?? "") has changed",
        old.map { "\($0.units)" }, new.map { "\($0.units)" })
    }
  }

  private func fact(_ old: LetterFact?, _ new: LetterFact?) -> Diagnostic {
    let fact = new ?? old
    let by = new.map { " by \($0.figures.map(\.text).joined(separator: ", "))" } ?? ""
    return diagnostic(
      "figures", "the number for \(fact?.key ?? "") has been superseded\(by)",
      old.map(words), new.map(words))
  }

  private func words(_ fact: LetterFact) -> String {
    "\(fact.value) from \(fact.from) to \(fact.to), known \(fact.known)"
  }

  private func diagnostic(
    _ column: String, _ message: String, _ old: String?, _ new: String?
  ) -> Diagnostic {
    Diagnostic(
      .supersededNumber, message, at: .init(file: file, column: column),
      found: old ?? "nothing", expected: new ?? "nothing",
      hint: "Do not send it; make a new letter with --since \(file)")
  }
}
