import Journal

extension Deed {
  /// What a command is about: the row it names, or the party it makes a row for.
  static func object(of command: DeskCommand, _ book: Book) throws(Refusal) -> CaseObject {
    guard let name = command.row else { return unmade(command, book) }
    guard let row = book[name] else {
      switch command.verb {
      case .rule: return CaseObject(asking: name.key, giving: name.key)
      case .user, .clock: return CaseObject()
      case .mark: return dutyObject(name.key, book)
      default: break
      }
      throw .unknownRow(name, nearest: book.nearestRow(to: name))
    }
    var object = CaseObject(
      row: row, asking: book.asking(row), giving: book.giving(row), state: state(of: row))
    switch (command.verb, name.table) {
    case (.decline, _): object.giving = command.values["party"]
    case (_, DeskTable.partyRules): (object.asking, object.giving) = (name.key, name.key)
    case (_, DeskTable.approvals): (object.asking, object.giving) = (row["party"], row["party"])
    default: break
    }
    return object
  }

  /// A duty is that of the object behind the `@` in its name.
  private static func dutyObject(_ duty: String, _ book: Book) -> CaseObject {
    let parts = duty.split(separator: "@", maxSplits: 1)
    guard let row = parts.last.flatMap({ RowName(String($0)) }).flatMap({ book[$0] }) else {
      return CaseObject()
    }
    return CaseObject(asking: book.asking(row), giving: book.giving(row))
  }

  /// A row that is only made by the command.
  private static func unmade(_ command: DeskCommand, _ book: Book) -> CaseObject {
    if case .entry(let entry) = command.material {
      let party = entry.draft.author.party
      return CaseObject(asking: party, giving: party)
    }
    let party = command.values["party"]
    return CaseObject(
      asking: command.verb == .draft ? party : "", giving: command.verb == .offer ? party : "")
  }

  static func state(of row: Book.Row) -> String {
    switch row.name.table {
    case "needs": row["status"].isEmpty ? "open" : row["status"]
    case "offers": row["status"].isEmpty ? "offered" : row["status"]
    case "commitments", DeskTable.shortfalls, DeskTable.approvals, DeskTable.needDrafts:
      row["state"]
    default: ""
    }
  }
}
