import Basics
import Commands
import Documents
import Formats
import Planning
import Situation

/// `talka diff`: two plans of one case side by side.
struct DiffRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let situation = try session.readCase()
    let planner = try session.planner(situation)
    let first = try judged("PLAN-A", situation, planner)
    let second = try judged("PLAN-B", situation, planner)
    let difference = PlanDifference(situation, from: first.rows, to: second.rows)
    session.console.write(
      session.invocation.flag("json")
        ? JSONValue.difference(difference, first.judgement, second.judgement).pretty
        : DifferenceScreen(
          situation, difference, first.judgement, second.judgement, style: session.style
        ).text)
    return .done
  }

  private func judged(
    _ name: String, _ situation: Case, _ planner: Planner
  ) throws(Stop) -> (rows: [PlanRow], judgement: Judgement) {
    try session.readFeasiblePlan(session.invocation.required(name), situation, planner)
  }
}
