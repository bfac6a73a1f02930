import Basics
import Journal

/// A command that its user may give, on the book as it stands.
struct Deed {
  let command: DeskCommand
  let user: User
  let book: Book
  let moment: Moment
  let object: CaseObject
  let role: Role
  let isConfirmed: Bool

  init(
    _ command: DeskCommand, _ user: User, _ book: Book, _ moment: Moment,
    isConfirmed: Bool = false
  ) throws(Refusal) {
    self.command = command
    self.user = user
    self.book = book
    self.moment = moment
    self.isConfirmed = isConfirmed
    object = try Deed.object(of: command, book)
    guard let role = Permission.role(user, command.verb, object) else {
      throw .notAllowed(
        user: user.name, command.verb, whoMay: Permission.whoMay(command.verb))
    }
    self.role = role
    try checkVersion()
    try checkState()
    guard !command.verb.needsReason || !command.reason.isEmpty else {
      throw .reasonMissing(command.verb)
    }
  }

  private func checkState() throws(Refusal) {
    let needed = Permission.states(for: command.verb)
    guard let row = object.row, !needed.isEmpty, !needed.contains(object.state) else { return }
    throw .wrongState(row.name, command.verb, state: object.state, needed: needed)
  }

  /// A person who saw another version than the one that is there is shown both.
  private func checkVersion() throws(Refusal) {
    guard let row = object.row, let seen = command.version, seen != row.version else { return }
    let yours = command.values.isEmpty ? [RowCell("state", command.verb.rawValue)] : command.values
    let theirs = yours.map { RowCell($0.column, row[$0.column]) }
    throw .changedMeanwhile(
      EditConflict(row: row.name, seen: seen, now: row.version, theirs: theirs, yours: yours))
  }

  func draft(_ changes: [RowChange]) -> EntryDraft {
    var undoes: Int?
    if case .entry(let entry) = command.material { undoes = entry.number }
    return EntryDraft(
      author: Author(name: user.name, role: role.rawValue, party: user.party),
      verb: command.verb.rawValue, key: command.key, reason: command.reason, undoes: undoes,
      changes: changes)
  }

  /// An entry for each change, so that each row has a history of its own, and a party's receipt
  /// holds its own rows only.
  func drafts(_ changes: [RowChange]) -> [EntryDraft] {
    changes.enumerated().map { index, change in
      var draft = draft([change])
      if index > 0 { draft.key += "#\(index + 1)" }
      return draft
    }
  }

  /// The row of the command, which there must be.
  func row() throws(Refusal) -> Book.Row {
    guard let row = object.row else {
      preconditionFailure("\(command.verb) is a verb for a row, and was given none")
    }
    return row
  }

  func value(_ column: String) -> String { command.values[column] }

  /// A whole number of a column, or what stands for it where it is not given.
  func whole(_ column: String, fallback: Int? = nil) throws(Refusal) -> Int {
    let text = value(column)
    if text.isEmpty, let fallback { return fallback }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
      throw .badValue(column: column, found: text, expected: "a whole number, 0 or more")
    }
    return number
  }

  /// A day of a column, or today.
  func day(_ column: String) throws(Refusal) -> Day {
    let text = value(column)
    guard !text.isEmpty else { return moment.day }
    guard let day = Day(iso: text) else {
      throw .badValue(column: column, found: text, expected: "a date, YYYY-MM-DD")
    }
    return day
  }

  /// Changes the row of the command; refused where everything is so already.
  func changing(_ cells: [RowCell]) throws(Refusal) -> [RowChange] {
    let row = try row()
    guard let change = book.changing(row, cells) else { throw .nothingToDo("\(row.name)") }
    return [change]
  }
}
