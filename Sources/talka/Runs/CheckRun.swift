import Basics
import CaseFiles
import Commands
import Documents
import Formats
import Foundation
import Planning
import Situation

/// `talka check`: all faults of a folder; with a plan, the judge's word on it.
struct CheckRun {
  private let session: Session
  private let reading: CaseReading

  init(_ session: Session) {
    self.session = session
    reading = CaseFolder.read(URL(fileURLWithPath: session.invocation.required("CASE")))
  }

  func run() throws(Stop) -> ExitCode {
    guard let path = session.invocation.text("plan"), let situation = reading.situation else {
      if session.invocation.flag("json") {
        session.console.write(JSONValue.check(reading).pretty)
      } else {
        session.console.write(folderText)
      }
      return reading.situation == nil ? .inputRejected : .done
    }
    return try judge(situation, path)
  }

  private var folderText: String {
    let limit = session.invocation.flag("all") ? Int.max : Session.shownDiagnostics
    // What refuses the case comes first; within a kind the order of the files stays.
    let ordered = Diagnostic.Severity.allCases.flatMap { severity in
      reading.diagnostics.filter { $0.severity == severity }
    }
    var lines = ordered.prefix(limit).map { "\($0)\n" }
    if ordered.count > limit { lines.append("... and \(ordered.count - limit) more: --all\n") }
    lines.append(summary + "\n")
    return lines.joined()
  }

  private var summary: String {
    let counts = Diagnostic.Severity.allCases.compactMap { severity -> String? in
      let count = reading.diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let verdict = reading.situation == nil ? "rejected" : "sound"
    return "\(verdict): \(reading.tableCount) tables, \(reading.rowCount) rows"
      + (counts.isEmpty ? "" : ", ") + counts.joined(separator: ", ")
  }

  private func judge(_ situation: Case, _ path: String) throws(Stop) -> ExitCode {
    let planner = try session.planner(situation)
    let rows = try session.readPlan(path)
    let judgement = planner.judge.judge(rows)
    let isJSON = session.invocation.flag("json")
    guard judgement.isFeasible else {
      session.console.write(
        isJSON
          ? JSONValue.check(reading, judgement, []).pretty
          : PlanVerdict(situation, judgement, file: path).text)
      return .inputRejected
    }
    let ledger = planner.ledger(of: rows, judgement)
    if isJSON {
      let exchange = planner.bestExchange(in: rows)
      session.console.write(JSONValue.check(reading, judgement, ledger, exchange).pretty)
    } else {
      let plan = try explained(planner, rows, judgement)
      session.console.write(PlanVerdict(situation, judgement, file: path).text + "\n")
      session.console.write(PlanScreen(situation, plan, style: session.style).text)
    }
    let overview = planner.overview(of: rows, judgement)
    return overview.needs.contains(where: \.isLifeSavingOpen) ? .needsStayOpen : .done
  }

  private func explained(
    _ planner: Planner, _ rows: [PlanRow], _ judgement: Judgement
  ) throws(Stop) -> Plan {
    try Stop.whereFailed { () throws(Diagnostic) in try planner.explained(rows, judgement) }
  }
}
