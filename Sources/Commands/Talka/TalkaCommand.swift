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
    case .intake: .intake
    case .explain: .explain
    case .doctor: .doctor
    }
  }
}
