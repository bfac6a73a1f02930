import Basics
import Commands
import Documents
import Foundation
import Planning
import Situation

/// `talka report`: one self-contained document.
struct ReportRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let output = session.invocation.required("output")
    let force = session.invocation.flag("force")
    try OutputFile.check(output, force: force)
    let situation = try session.readCase()
    let plan = try plan(situation)
    let report = Report(situation, plan, version: CommandLineTool.talka.version)
    try OutputFile.write(report.html, to: output, force: force)
    session.console.tell("written: \(output)\n")
    return plan.leavesLifeSavingNeedsOpen ? .needsStayOpen : .done
  }

  /// The plan given, or a new one.
  private func plan(_ situation: Case) throws(Stop) -> Plan {
    let planner = try session.planner(situation)
    let limits = PlanLimits(threads: ProcessInfo.processInfo.activeProcessorCount)
    guard let path = session.invocation.text("plan") else {
      return try Stop.whereFailed { () throws(Diagnostic) in try planner.plan(limits) }
    }
    let rows = try session.readPlan(path)
    let judgement = planner.judge.judge(rows)
    guard judgement.isFeasible else {
      throw .rejected(judgement.diagnostics(situation, file: path))
    }
    return try Stop.whereFailed { () throws(Diagnostic) in
      try planner.explained(rows, judgement, limits)
    }
  }
}
