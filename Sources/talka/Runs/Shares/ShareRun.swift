import Basics
import CaseFiles
import Commands
import Documents
import FairShare
import Formats
import Foundation
import Planning
import Situation

/// `talka share`: each party's part, and what it offers and gives.
struct ShareRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let situation = try session.readCase()
    let arguments = ShareArguments(session, situation)
    var requests = try arguments.requests()
    let pledges = try readPool()
    for index in requests.indices {
      for pledge in pledges ?? [] where pledge.deductionPercent > 0 {
        requests[index].deductions[pledge.party] = pledge.deductionPercent
      }
    }
    var outcomes: [ShareOutcome] = []
    for request in requests { outcomes.append(try answer(request, situation)) }
    let page = SharePage(
      situation, outcomes, planned: try planned(situation),
      pool: try pool(outcomes, pledges, situation))
    try write(page)
    session.console.write(
      session.invocation.flag("json")
        ? JSONValue.shares(page).pretty : ShareScreen(page, style: session.style).text)
    return .done
  }

  private func answer(_ request: ShareRequest, _ situation: Case) throws(Stop) -> ShareOutcome {
    do throws(ShareRequestError) {
      return try ShareOutcome(request, of: situation)
    } catch {
      throw ShareFault(error, situation).stop
    }
  }

  private func readPool() throws(Stop) -> [PoolPledge]? {
    guard let path = session.invocation.text("pool") else { return nil }
    do throws(ShareFileFaults) {
      return try PoolFile.read(URL(fileURLWithPath: path))
    } catch {
      throw .rejected(error.diagnostics)
    }
  }

  private func pool(
    _ outcomes: [ShareOutcome], _ pledges: [PoolPledge]?, _ situation: Case
  ) throws(Stop) -> PoolAccount? {
    guard let pledges, let outcome = outcomes.first else { return nil }
    guard outcome.shared != nil else {
      throw Stop(
        [Diagnostic(.shareValue, "--pool needs a --total", expected: "such as --total 21000")],
        .usage)
    }
    for pledge in pledges where !situation.parties.contains(pledge.party) {
      throw ShareFault(.unknownParty(pledge.party), situation).stop
    }
    return PoolAccount(
      outcome, pledges, of: situation,
      rateEur: session.invocation.number("rate") ?? PoolAccount.unionRateEur,
      rounding: session.invocation.text("rounding").flatMap(OfficialRounding.Rule.init(rawValue:)))
  }

  /// Value that a plan sends, by party.
  private func planned(_ situation: Case) throws(Stop) -> [Party.ID: Int]? {
    guard let path = session.invocation.text("plan") else { return nil }
    let planner = try session.planner(situation)
    let rows = try session.readFeasiblePlan(path, situation, planner).rows
    return ValueAccount.planned(rows, of: situation)
  }

  private func write(_ page: SharePage) throws(Stop) {
    guard let path = session.invocation.text("output") else { return }
    try PaperFile.write(page.paper, to: path, force: session.invocation.flag("force"))
    session.console.tell("written: \(path)\n")
  }
}
