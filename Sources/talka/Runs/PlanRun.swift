import Basics
import Commands
import Documents
import Formats
import Foundation
import Planning
import Situation

/// `talka plan`: the plan, printed and on request written to a file.
struct PlanRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let output = session.invocation.flag("dry-run") ? nil : session.invocation.text("output")
    let force = session.invocation.flag("force")
    if let output { try OutputFile.check(output, force: force) }
    let situation = try session.readCase()
    let watch = Watch(
      seconds: session.invocation.number("seconds"),
      tellsProgress: session.console.isTerminal)
    defer { watch.finish(session.console) }
    let plan = try make(session.planner(situation), watch)
    watch.finish(session.console)
    if let output { try OutputFile.write(PlanTable(situation, plan).csv, to: output, force: force) }
    if session.invocation.flag("json") {
      session.console.write(JSONValue.plan(plan).pretty)
    } else {
      session.console.write(PlanScreen(situation, plan, style: session.style).text)
      if let output { session.console.tell("written: \(output)\n") }
    }
    if watch.wasInterrupted { return .interrupted }
    return plan.leavesLifeSavingNeedsOpen ? .needsStayOpen : .done
  }

  private func make(_ planner: Planner, _ watch: Watch) throws(Stop) -> Plan {
    let console = session.console
    let limits = PlanLimits(
      threads: session.invocation.number("threads")
        ?? ProcessInfo.processInfo.activeProcessorCount,
      isThorough: session.invocation.flag("thorough"),
      isCancelled: { watch.isOver },
      progress: { watch.show($0, console) })
    return try Stop.whereFailed { () throws(Diagnostic) in try planner.plan(limits) }
  }
}
