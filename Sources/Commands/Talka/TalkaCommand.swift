/// The commands of Talka that a program has to carry out; `help`, `man` and `completions` are
/// answered from the table.
public enum TalkaCommand: String, CaseIterable, Sendable {
  /// Makes an example case, plans it and writes its report.
  case demo
  /// Finds the faults of a case folder, or judges a plan.
  case check
  /// Plans.
  case plan
  /// Each party's key.
  case share
  /// The letter that asks for help.
  case appeal
  /// A briefing of one page.
  case brief
  /// Delivery notes.
  case notes
  /// A letter of thanks.
  case thanks
  /// One HTML document.
  case report
  /// Compares two plans.
  case diff
  /// What is happening, since when, how sure.
  case picture
  /// One detector on a plain table of counts.
  case detect
  /// What may come, with and without a plan.
  case foresee
  /// A past case beside what really came.
  case replay
  /// Begins a journal with a case folder.
  case importCase = "import"
  /// Writes the case of a journal into a folder.
  case export
  /// Lists entries.
  case log
  /// Shows where everything stands.
  case show
  /// What changed between two versions of a row.
  case changes
  /// What has a deadline.
  case agenda
  /// Puts the lines of a plan to the parties.
  case propose
  /// Takes a line.
  case accept
  /// Binds the giver to a line.
  case commit
  /// A line has left.
  case dispatch
  /// What of a line arrived.
  case receive
  /// Puts other values into a row.
  case correct
  /// Takes an entry back.
  case undo
  /// Does anything else with a case.
  case act
  /// Who may act.
  case user
  /// Checks a journal or a receipt.
  case verify
  /// A party's entries with their proof.
  case receipt
  /// Copies a journal.
  case backup
  /// Makes a journal from a backup.
  case restore
  /// Reads a dispatch and proposes rows.
  case intake
  /// What a diagnostic code means.
  case explain
  /// Checks the machine.
  case doctor

  /// The command of an invocation that `CommandLineTool.talka` has read.
  public init(_ invocation: Invocation) {
    guard let command = TalkaCommand(rawValue: invocation.commandName) else {
      preconditionFailure("\(invocation.commandName) is no command of Talka")
    }
    self = command
  }

  var command: Command {
    switch self {
    case .demo: .demo
    case .check: .check
    case .plan: .plan
    case .share: .share
    case .appeal: .appeal
    case .brief: .brief
    case .notes: .notes
    case .thanks: .thanks
    case .report: .report
    case .diff: .diff
    case .picture: .picture
    case .detect: .detect
    case .foresee: .foresee
    case .replay: .replay
    case .importCase: .importing
    case .export: .export
    case .log: .log
    case .show: .show
    case .changes: .changes
    case .agenda: .agenda
    case .propose: .propose
    case .accept: .accept
    case .commit: .commit
    case .dispatch: .dispatch
    case .receive: .receive
    case .correct: .correct
    case .undo: .undo
    case .act: .act
    case .user: .user
    case .verify: .verify
    case .receipt: .receipt
    case .backup: .backup
    case .restore: .restore
    case .intake: .intake
    case .explain: .explain
    case .doctor: .doctor
    }
  }
}
