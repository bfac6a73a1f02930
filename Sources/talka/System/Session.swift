import Basics
import CaseFiles
import Commands
import Documents
import Foundation
import Planning
import Situation

/// Why a command ends early.
struct Stop: Error {
  let diagnostics: [Diagnostic]
  let code: ExitCode

  init(_ diagnostics: [Diagnostic], _ code: ExitCode) {
    self.diagnostics = diagnostics
    self.code = code
  }

  /// The input is rejected.
  static func rejected(_ diagnostics: [Diagnostic]) -> Stop { Stop(diagnostics, .inputRejected) }

  /// The machine or the program fails.
  static func failed(_ diagnostic: Diagnostic) -> Stop {
    Stop([diagnostic], diagnostic.code == .amountsTooLarge ? .inputRejected : .internalFault)
  }

  /// Runs work whose failures end the command.
  static func whereFailed<Value>(
    _ work: () throws(Diagnostic) -> Value
  ) throws(Stop) -> Value {
    do throws(Diagnostic) {
      return try work()
    } catch {
      throw .failed(error)
    }
  }
}

/// One run of one command: what was asked and where answers go.
struct Session {
  let invocation: Invocation
  let console: Console
  let style: TerminalStyle
  /// How many diagnostics are shown.
  static let shownDiagnostics = 20

  init(_ invocation: Invocation, _ console: Console) {
    self.invocation = invocation
    self.console = console
    let command = TalkaCommand(invocation)
    let hasAll =
      command == .check || command == .plan || command == .picture
      || command == .foresee
    style = console.style(
      noColour: invocation.flag("no-color"), all: hasAll && invocation.flag("all"))
  }

  /// Reads the case that the command names; its faults end the command.
  func readCase(_ name: String = "CASE") throws(Stop) -> Case {
    let reading = CaseFolder.read(URL(fileURLWithPath: invocation.required(name)))
    guard let situation = reading.situation else {
      throw .rejected(reading.diagnostics.filter { $0.severity == .error })
    }
    return situation
  }

  /// The seal of the case that the command names; empty where it cannot be read any more.
  var seal: String {
    CaseSeal(of: URL(fileURLWithPath: invocation.required("CASE")))?.description ?? ""
  }

  /// Makes a case ready for planning.
  func planner(_ situation: Case) throws(Stop) -> Planner {
    try Stop.whereFailed { () throws(Diagnostic) in try Planner(situation) }
  }

  /// Reads a plan file.
  func readPlan(_ path: String) throws(Stop) -> [PlanRow] {
    do throws(PlanFileFaults) {
      return try PlanFile.read(URL(fileURLWithPath: path))
    } catch {
      throw .rejected(error.diagnostics)
    }
  }

  /// Reads a plan file and judges it; a plan that breaks a rule ends the command.
  func readFeasiblePlan(
    _ path: String, _ situation: Case, _ planner: Planner
  ) throws(Stop) -> (rows: [PlanRow], judgement: Judgement) {
    let rows = try readPlan(path)
    let judgement = planner.judge.judge(rows)
    guard judgement.isFeasible else {
      throw .rejected(judgement.diagnostics(situation, file: path))
    }
    return (rows, judgement)
  }

  /// Tells diagnostics as messages, the first ones whole.
  func complain(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics.prefix(Session.shownDiagnostics) { console.complain(diagnostic) }
    let more = diagnostics.count - Session.shownDiagnostics
    if more > 0 { console.tell("talka: and \(more) more; talka check shows them with --all\n") }
    if let first = diagnostics.first {
      console.tell("talka: talka explain \(first.code.rawValue) says more\n")
    }
  }
}
