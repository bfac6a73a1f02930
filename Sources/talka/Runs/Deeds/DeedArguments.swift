import Basics
import Casework
import Commands
import Foundation
import Journal
import Seals
import Situation
import Stores

/// Makes a command of the desk from a command line.
struct DeedArguments {
  private let session: Session
  private let journal: JournalFile
  private var invocation: Invocation { session.invocation }

  init(_ session: Session, _ journal: JournalFile) {
    self.session = session
    self.journal = journal
  }

  func command() throws(Stop) -> DeskCommand {
    switch invocation.commandName {
    case "propose": made(.propose, nil, [], .plan(try plan()))
    case "undo": made(.undo, nil, [], .entry(try journal.entry(invocation.required("ENTRY"))))
    case "user": made(.user, RowName(DeskTable.users, invocation.required("NAME")), user)
    case "correct":
      made(
        .correct, try row(invocation.required("ROW"), .correct),
        try cells(invocation.texts("COLUMN=VALUE")))
    case "act": try act()
    default: try line()
    }
  }

  private func made(
    _ verb: Verb, _ row: RowName?, _ values: [RowCell], _ material: DeskCommand.Material = .none
  ) -> DeskCommand {
    DeskCommand(
      verb, row, values, reason: invocation.text("reason") ?? "",
      version: invocation.number("seen"), key: invocation.text("key") ?? UUID().uuidString,
      material: material)
  }

  private func row(_ text: String, _ verb: Verb) throws(Stop) -> RowName {
    RowFinder.row(text, for: verb, in: try journal.state().book)
  }

  /// `accept`, `commit`, `dispatch` and `receive`.
  private func line() throws(Stop) -> DeskCommand {
    guard let verb = Verb(rawValue: invocation.commandName) else {
      preconditionFailure("\(invocation.commandName) is no verb")
    }
    let values: [RowCell] =
      switch verb {
      case .commit: days("departs", "arrives")
      case .dispatch: days("departs", "arrives") + [RowCell("note", invocation.text("note") ?? "")]
      case .receive: numbers("usable", "damaged") + days("arrives")
      default: []
      }
    return made(
      verb, try row(invocation.required("LINE"), verb), values.filter { !$0.text.isEmpty })
  }

  private func days(_ names: String...) -> [RowCell] {
    names.compactMap { name in invocation.day(name).map { RowCell(name, "\($0)") } }
  }

  private func numbers(_ names: String...) -> [RowCell] {
    names.compactMap { name in invocation.number(name).map { RowCell(name, "\($0)") } }
  }

  private var user: [RowCell] {
    let party = invocation.text("party").map { [RowCell("party", $0)] } ?? []
    let roles = invocation.texts("role")
    return party + (roles.isEmpty ? [] : [RowCell("roles", roles.joined(separator: ";"))])
  }

  private func plan() throws(Stop) -> [DeskCommand.PlanLine] {
    let path = invocation.required("PLAN")
    return try session.readPlan(path).map { row throws(Stop) in
      guard let lots = row.lots else {
        throw .rejected([
          Diagnostic(
            .badDeedValue, "lots is not a whole number",
            at: .init(file: path, row: row.row, column: "lots"), found: row.lotsText,
            expected: "a whole number, 1 or more")
        ])
      }
      return DeskCommand.PlanLine(offer: row.offer.text, need: row.need.text, lots: lots)
    }
  }

  /// `act VERB [ROW] [COLUMN=VALUE...]`.
  private func act() throws(Stop) -> DeskCommand {
    guard let verb = Verb(rawValue: invocation.required("VERB")) else {
      preconditionFailure("the command line offers only verbs that there are")
    }
    var words = invocation.texts("WHAT")
    let makesRow = verb == .draft || verb == .offer
    guard !makesRow else { return made(verb, nil, try cells(words)) }
    guard !words.isEmpty, words.first?.contains("=") == false else {
      throw Stop(
        [
          Diagnostic(
            .missingArgument, "\(verb.rawValue) needs to know what it is about",
            hint: "talka help act")
        ], .usage)
    }
    return made(verb, try row(words.removeFirst(), verb), try cells(words))
  }

  /// `quantity=280`.
  private func cells(_ words: [String]) throws(Stop) -> [RowCell] {
    try words.map { word throws(Stop) in
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw Stop(
          [
            Diagnostic(
              .badDeedValue, "a value is given as column=value", found: word,
              expected: "such as quantity=280")
          ], .usage)
      }
      return RowCell(String(parts[0]), String(parts[1]))
    }
  }
}
