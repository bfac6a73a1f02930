import Journal

/// Users, what a party wants for itself, and the second person.
extension Deed {
  func userChanges() throws(Refusal) -> [RowChange] {
    guard let name = command.row else {
      preconditionFailure("a user is a row of its own")
    }
    let roles = value("roles").split(separator: ";").map(String.init)
    for role in roles where Role(rawValue: role) == nil {
      let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badValue(column: "roles", found: role, expected: known)
    }
    let party = value("party")
    if !party.isEmpty, book[RowName("parties", party)] == nil {
      let name = RowName("parties", party)
      throw .unknownRow(name, nearest: book.nearestRow(to: name))
    }
    guard let row = book[name] else {
      guard !roles.isEmpty else {
        throw .badValue(column: "roles", found: "", expected: "at least one role")
      }
      return [book.adding(name, command.values)]
    }
    try checkAdministrators(row, roles)
    return try changing(command.values)
  }

  /// A journal without an administrator could never have one again.
  private func checkAdministrators(_ row: Book.Row, _ roles: [String]) throws(Refusal) {
    let word = Role.administrator.rawValue
    guard command.values.contains(where: { $0.column == "roles" }), !roles.contains(word) else {
      return
    }
    let others = book.rows(of: DeskTable.users).filter {
      $0.name != row.name && $0["roles"].split(separator: ";").contains { $0 == word }
    }
    guard others.isEmpty else { return }
    throw .badValue(
      column: "roles", found: roles.joined(separator: ";"), expected: "one administrator stays")
  }

  func ruleChanges() throws(Refusal) -> [RowChange] {
    guard let name = command.row else { preconditionFailure("a rule is a party's") }
    guard ["yes", "no"].contains(value("two_persons")) else {
      throw .badValue(
        column: "two_persons", found: value("two_persons"), expected: "yes or no")
    }
    guard book[RowName("parties", name.key)] != nil else {
      throw .unknownRow(RowName("parties", name.key), nearest: nil)
    }
    guard book[name] != nil else { return [book.adding(name, command.values)] }
    return try changing(command.values)
  }

  /// Whether the user's party wants a second person for this. A coordinator acts for nobody's
  /// party.
  var needsSecondPerson: Bool {
    command.verb.binds && role == .approver && !isConfirmed
      && book.wantsSecondPerson(user.party)
  }

  /// Keeps the command until a second approver of the party confirms it. It must be possible now.
  func waiting() throws(Refusal) -> [RowChange] {
    _ = try changes()
    let fixed = [
      RowCell("party", user.party), RowCell("asked_by", user.name),
      RowCell("verb", command.verb.rawValue), RowCell("row", command.row?.description ?? ""),
      RowCell("reason", command.reason), RowCell("state", "waiting"),
    ]
    let values = command.values.map { RowCell("with_\($0.column)", $0.text) }
    return [book.adding(book.nextRow(in: DeskTable.approvals), fixed + values)]
  }

  func confirming() throws(Refusal) -> [RowChange] {
    let waiting = try row()
    guard waiting["asked_by"] != user.name else { throw .samePerson(user.name) }
    guard let verb = Verb(rawValue: waiting["verb"]) else {
      throw .badValue(column: "verb", found: waiting["verb"], expected: "a verb")
    }
    let values = waiting.cells.filter { $0.column.hasPrefix("with_") }.map {
      RowCell(String($0.column.dropFirst(5)), $0.text)
    }
    let asked = DeskCommand(
      verb, RowName(waiting["row"]), values, reason: waiting["reason"], key: command.key)
    let deed = try Deed(asked, user, book, moment, isConfirmed: true)
    let done = [RowCell("state", "confirmed"), RowCell("confirmed_by", user.name)]
    return try deed.changes() + changing(done)
  }
}
