import Commands
import Documents
import FairShare
import Planning
import Situation

/// Prints a document, or writes it where `-o` says.
struct PaperDelivery {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// Fails before any work where the file could not be written.
  func check() throws(Stop) {
    guard let path = session.invocation.text("output") else { return }
    try PaperFile.check(path, force: session.invocation.flag("force"))
  }

  func deliver(_ paper: Paper) throws(Stop) {
    guard let path = session.invocation.text("output") else {
      session.console.write(PaperScreen(paper, style: session.style).text)
      return
    }
    try PaperFile.write(paper, to: path, force: session.invocation.flag("force"))
    session.console.tell("written: \(path)\n")
  }

  /// A party that an option names; it must be in the case.
  func party(_ option: String, of situation: Case) throws(Stop) -> Party.ID? {
    guard let text = session.invocation.text(option) else { return nil }
    guard situation.parties.contains(Party.ID(text)) else {
      throw ShareFault(.unknownParty(Party.ID(text)), situation).stop
    }
    return Party.ID(text)
  }
}

/// `talka brief`: one page.
struct BriefRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let delivery = PaperDelivery(session)
    try delivery.check()
    let situation = try session.readCase()
    let plan = try PlanSource(session).plan(session.planner(situation), situation)
    try delivery.deliver(Brief(situation, plan, seal: session.seal).paper)
    return plan.leavesLifeSavingNeedsOpen ? .needsStayOpen : .done
  }
}

/// `talka notes`: what goes with the goods.
struct NotesRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let delivery = PaperDelivery(session)
    try delivery.check()
    let situation = try session.readCase()
    let giver = try delivery.party("of", of: situation)
    let plan = try PlanSource(session).plan(session.planner(situation), situation)
    let notes = DeliveryNotes(
      situation, plan, language: AppealArguments(session).language, seal: session.seal)
    try delivery.deliver(notes.paper(for: giver))
    return .done
  }
}

/// `talka thanks`: what was done with the gift.
struct ThanksRun {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws(Stop) -> ExitCode {
    let delivery = PaperDelivery(session)
    try delivery.check()
    let situation = try session.readCase()
    let language = AppealArguments(session).language
    let thanks = ThankYou(situation, language: language, seal: session.seal)
    guard let party = try delivery.party("to", of: situation),
      let paper = thanks.paper(to: party)
    else {
      throw AppealArguments.refused(
        "nothing of this party has left yet", found: session.invocation.required("to"),
        hint: "commitments.csv tells what has left, arrived or is in use")
    }
    try delivery.deliver(paper)
    return .done
  }
}
