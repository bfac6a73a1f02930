import Basics
import Commands
import Documents
import FairShare
import Foundation
import Planning
import Situation

/// Makes what a letter says from a case: its plan, the ask, the record and the words.
struct AppealMaker {
  let record: AppealRecord
  let letter: AppealLetter
  private let session: Session
  private let situation: Case

  init(_ session: Session, _ situation: Case, _ arguments: AppealArguments) throws(Stop) {
    self.session = session
    self.situation = situation
    let request = try ShareArguments(session, situation).bases()[0]
    let keys = try AppealMaker.keys(request, situation)
    let planner = try session.planner(situation)
    let plan = try PlanSource(session).plan(planner, situation)
    var options = Ask.Options(prefersHolders: session.invocation.flag("holders"), keys: keys)
    if let notice = session.invocation.number("notice") { options.noticeDays = notice }
    let ask = try Stop.whereFailed { [options] () throws(Diagnostic) in
      try Ask(planner, plan, options)
    }
    let day = session.invocation.day("date") ?? situation.header.asOf
    record = AppealRecord(
      situation, plan, ask,
      reference: session.invocation.text("reference") ?? "\(situation.header.id)/\(day)",
      date: day, seal: session.seal)
    let earlier = try session.invocation.text("since").map { path throws(Stop) in
      try AppealMaker.read(path)
    }
    if let earlier, earlier.reference == record.reference {
      throw AppealArguments.refused(
        "the new letter has the reference of the one that it replaces", found: earlier.reference,
        hint: "Give it its own with --reference")
    }
    letter = AppealLetter(
      situation, plan, record, replacing: earlier, keys: keys,
      AppealLetter.Settings(
        language: arguments.language, template: try arguments.template(),
        signatories: try arguments.signatories(situation, on: day),
        legalBasis: session.invocation.text("legal-basis") ?? "", key: request.formula))
  }

  /// The party of `--to`; nil for all.
  func addressee() throws(Stop) -> Party.ID? {
    guard let text = session.invocation.text("to") else { return nil }
    let party = Party.ID(text)
    guard situation.parties.contains(party) else {
      throw ShareFault(.unknownParty(party), situation).stop
    }
    let asks = situation.needs.contains { $0.isOpen && $0.party == party }
    guard !asks else {
      throw AppealArguments.refused("\(party) asks itself and is not written to", found: text)
    }
    return party
  }

  static func read(_ path: String) throws(Stop) -> AppealRecord {
    try AppealArguments.rejecting { () throws(Diagnostic) in try AppealRecordFile.read(path) }
  }

  private static func keys(_ request: ShareRequest, _ situation: Case) throws(Stop) -> [Int] {
    do throws(ShareRequestError) {
      return try ShareOutcome(request, of: situation).partsPerMillion
    } catch .key(.nobody) {
      return situation.parties.map { _ in 0 }
    } catch {
      throw ShareFault(error, situation).stop
    }
  }
}
