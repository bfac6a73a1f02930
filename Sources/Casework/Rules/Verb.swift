/// Everything that can be done with a case, once.
public enum Verb: String, CaseIterable, Hashable, Sendable {
  /// Takes a case folder into an empty journal.
  case importCase = "import"
  /// Enters a need that is not published yet.
  case draft
  /// Agrees to a draft of a need.
  case approve
  /// Asks the others for a need: it becomes part of the case.
  case publish
  /// Takes a need or an offer back.
  case withdraw
  /// Says that nothing more is wanted for a need.
  case close
  /// Offers something, asked or unasked.
  case offer
  /// Says that the condition of an offer is met.
  case meet
  /// Answers a need with a reasoned no.
  case decline
  /// Puts lines of a plan to the parties.
  case propose
  /// The asking party takes a line.
  case accept
  /// Either side turns a line down, with a reason.
  case refuse
  /// The giving party binds itself to a line.
  case commit
  /// It has left.
  case dispatch
  /// It is at the place.
  case arrive
  /// It was counted: what is usable, damaged, short.
  case receive
  /// What became of a shortfall.
  case settle
  /// What was lent may stay longer.
  case extend
  /// It is no longer needed, and may go home.
  case release
  /// What was lent is back.
  case home
  /// Puts other texts into cells of a row.
  case correct
  /// Takes back an entry.
  case undo
  /// The second person agrees to what waits.
  case confirm
  /// Makes or changes a user.
  case user
  /// Says what a party wants for itself.
  case rule
  /// Says that a duty with a deadline was done.
  case mark
  /// Changes a deadline.
  case clock

  /// Whether it binds a party, so that the party may want two persons for it.
  public var binds: Bool {
    switch self {
    case .publish, .withdraw, .offer, .meet, .accept, .refuse, .commit, .extend, .release: true
    default: false
    }
  }

  /// Whether it cannot be done without saying why.
  public var needsReason: Bool {
    switch self {
    case .withdraw, .decline, .refuse, .undo, .settle: true
    default: false
    }
  }
}
