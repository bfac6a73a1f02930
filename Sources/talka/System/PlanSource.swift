import Basics
import Commands
import Foundation
import Planning
import Situation

/// The plan that a document is about: the one given with `--plan`, or a new one.
struct PlanSource {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func plan(_ planner: Planner, _ situation: Case) throws(Stop) -> Plan {
    let limits = PlanLimits(threads: ProcessInfo.processInfo.activeProcessorCount)
    guard let path = session.invocation.text("plan") else {
      return try Stop.whereFailed { () throws(Diagnostic) in try planner.plan(limits) }
    }
    let (rows, judgement) = try session.readFeasiblePlan(path, situation, planner)
    return try Stop.whereFailed { () throws(Diagnostic) in
      try planner.explained(rows, judgement, limits)
    }
  }
}
