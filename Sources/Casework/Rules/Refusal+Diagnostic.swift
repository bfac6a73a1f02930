public import Basics
import Journal

extension Refusal {
  /// What the person is told, one or more.
  public var diagnostics: [Diagnostic] {
    switch self {
    case .rowFaults(let faults): faults
    default: [diagnostic]
    }
  }

  /// Whether it is about what the user may do.
  public var isAboutRights: Bool {
    switch self {
    case .notAllowed, .unknownUser, .samePerson: true
    default: false
    }
  }

  private var diagnostic: Diagnostic {
    switch self {
    case .unknownUser, .notAllowed, .samePerson: rightsDiagnostic
    case .unknownRow, .alreadyThere, .wrongState, .changedMeanwhile: rowDiagnostic
    default: valueDiagnostic
    }
  }

  private var rightsDiagnostic: Diagnostic {
    switch self {
    case .unknownUser(let name, let nearest):
      Diagnostic(
        .unknownUser, "there is no user \(name)", found: name,
        hint: nearest.map { "Maybe \($0)" } ?? "talka user lists them; --as says who you are")
    case .notAllowed(let user, let verb, let whoMay):
      Diagnostic(
        .deedNotAllowed, "\(user) may not \(verb.rawValue) this", found: user, expected: whoMay)
    default:
      Diagnostic(
        .samePerson, "whoever asked for it cannot be the second person too",
        expected: "another approver of the party")
    }
  }

  private var rowDiagnostic: Diagnostic {
    switch self {
    case .unknownRow(let row, let nearest):
      Diagnostic(
        .unknownRow, "there is no row \(row)", found: "\(row)", hint: nearest.map { "Maybe \($0)" })
    case .alreadyThere(let row):
      Diagnostic(.rowThere, "there is a row \(row) already", found: "\(row)")
    case .wrongState(let row, let verb, let state, let needed):
      Diagnostic(
        .wrongState, "\(row) is \(state), so it cannot be done: \(verb.rawValue)", found: state,
        expected: needed.joined(separator: ", "))
    case .changedMeanwhile(let conflict):
      Diagnostic(
        .changedMeanwhile,
        "\(conflict.row) was changed while you worked: "
          + "you saw version \(conflict.seen), it has version \(conflict.now)")
    default: valueDiagnostic
    }
  }

  private var valueDiagnostic: Diagnostic {
    switch self {
    case .badValue(let column, let found, let expected):
      Diagnostic(
        .badDeedValue, "\(column) cannot be this", found: found, expected: expected)
    case .reasonMissing(let verb):
      Diagnostic(
        .reasonMissing, "\(verb.rawValue) needs a reason", hint: "Give one with --reason")
    case .tooManyLots(let offer, let wanted, let left):
      Diagnostic(
        .offerExhausted, "\(offer) has not so many lots left", found: "\(wanted)",
        expected: "at most \(max(0, left))")
    case .unfit(let offer, let need, let why):
      Diagnostic(.unfitPair, "\(offer) cannot serve \(need): \(why)")
    case .cannotUndo(let entry, let why):
      Diagnostic(.cannotUndo, "entry @\(entry) cannot be taken back: \(why)")
    case .nothingToDo(let what):
      Diagnostic(.nothingToDo, "nothing to do: \(what)")
    default:
      preconditionFailure("every other refusal has its words above")
    }
  }
}
