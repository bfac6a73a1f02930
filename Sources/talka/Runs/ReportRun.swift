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
    let plan = try plan(session.planner(situation))
    let report = Report(situation, plan, version: CommandLineTool.talka.version)
    try OutputFile.write(report.html, to: output, force: force)
    session.console.tell("written: \(output)\n")
    return plan.leavesLifeSavingNeedsOpen ? .needsStayOpen : .done
  }

  private func plan(_ planner: Planner) throws(Stop) -> Plan {
    let limits = PlanLimits(threads: ProcessInfo.processInfo.activeProcessorCount)
    do throws(Diagnostic) {
      guard let path = session.invocation.text("plan") else { return try planner.plan(limits) }
      let rows: [PlanRow]
      do throws(Stop) {
        rows = try session.readPlan(path)
      } catch {
        throw error
      }
      let judgement = planner.judge.judge(rows)
      guard judgement.isFeasible else {
        throw Stop.rejected(judgement.diagnostics(file: path))
      }
      return try planner.explained(rows, judgement, limits)
    } catch {
      throw .failed(error)
    }
  }
}
