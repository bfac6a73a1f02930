import Basics
import CaseFiles
import Commands
import Documents
import Foundation
import Planning
import Situation

/// `talka demo`: an example case in a new folder, planned, with its report.
struct DemoRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let path = session.invocation.required("FOLDER")
    let folder = URL(fileURLWithPath: path)
    let name = session.invocation.required("example")
    let example = Example(name)
    let reading = CaseFolder.read(files: example.files)
    guard let situation = reading.situation else {
      throw Stop(reading.diagnostics, .internalFault)
    }
    let planner = try session.planner(situation)
    let plan = try plan(planner)
    var files = example.ordered
    files.append(("x_plan.csv", Array(PlanTable(situation, plan).csv.utf8)))
    let report = Report(
      situation, plan, foresight: ForesightMaking.ofReport(situation, planner, plan),
      version: CommandLineTool.talka.version)
    files.append(("report.html", Array(report.html.utf8)))
    do throws(Diagnostic) {
      try CaseFolder.write(files, to: folder)
    } catch {
      throw Stop([error], error.code == .targetExists ? .usage : .internalFault)
    }
    session.console.write(PlanScreen(situation, plan, style: session.style).text)
    session.console.write(next(path))
    return .done
  }

  private func plan(_ planner: Planner) throws(Stop) -> Plan {
    try Stop.whereFailed { () throws(Diagnostic) in
      try planner.plan(PlanLimits(threads: ProcessInfo.processInfo.activeProcessorCount))
    }
  }

  private func next(_ path: String) -> String {
    """

    The case is in \(path), one table a file. Change a number in a spreadsheet, then
      talka plan \(path)
    The report: open \(path)/report.html in a browser; it prints on A4.

    """
  }
}
