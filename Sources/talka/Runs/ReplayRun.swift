import Basics
import CaseFiles
import Commands
import Documents
import Foresight
import Formats
import Foundation
import Planning
import Situation

/// `talka replay`: a past case day by day, beside what really came.
struct ReplayRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let situation = try session.readCase()
    let reading = DeliveriesFile.read(
      URL(fileURLWithPath: session.invocation.required("against")))
    guard let deliveries = reading.deliveries else { throw .rejected(reading.diagnostics) }
    let threads =
      session.invocation.number("threads") ?? ProcessInfo.processInfo.activeProcessorCount
    let replay = try Stop.whereFailed { () throws(Diagnostic) in
      try Replay(situation, against: deliveries) { _, planner throws(Diagnostic) in
        try planner.plan(PlanLimits(threads: threads)).lines.map(\.row)
      }
    }
    session.console.write(
      session.invocation.flag("json")
        ? JSONValue.replay(replay).pretty
        : ReplayScreen(situation, replay, style: session.style).text)
    return .done
  }
}
