import Basics
import Commands
import Documents
import Planning
import Situation

/// `talka report`: one self-contained document.
struct ReportRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let output = session.invocation.required("output")
    let force = session.invocation.flag("force")
    try PaperFile.check(output, force: force)
    let situation = try session.readCase()
    let planner = try session.planner(situation)
    let plan = try PlanSource(session).plan(planner, situation)
    let report = Report(
      situation, plan, foresight: ForesightMaking.ofReport(situation, planner, plan),
      version: CommandLineTool.talka.version)
    if output.lowercased().hasSuffix(".pdf") {
      try PaperFile.write(report.paper(seal: session.seal), to: output, force: force)
    } else {
      try OutputFile.write(report.html, to: output, force: force)
    }
    session.console.tell("written: \(output)\n")
    return plan.leavesLifeSavingNeedsOpen ? .needsStayOpen : .done
  }
}
