import Journal

/// A need from draft to closed.
extension Deed {
  func needChanges() throws(Refusal) -> [RowChange] {
    switch command.verb {
    case .draft: [try drafting()]
    case .approve: try changing([RowCell("state", "approved")])
    case .publish: try publishing()
    case .close: try changing([RowCell("status", "closed")])
    default: [try declining()]
    }
  }

  /// The identifier that the command gives a new row, which must be free in each of the tables.
  func newName(_ table: String, free others: [String] = []) throws(Refusal) -> RowName {
    let id = value("id")
    let isSound =
      (1...64).contains(id.utf8.count)
      && id.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || [0x2D, 0x2E, 0x5F].contains($0)
      }
    guard isSound else {
      throw .badValue(column: "id", found: id, expected: "1 to 64 of A-Z a-z 0-9 . _ -")
    }
    for table in [table] + others where book.latest(RowName(table, id)) != nil {
      throw .alreadyThere(RowName(table, id))
    }
    return RowName(table, id)
  }

  private func drafting() throws(Refusal) -> RowChange {
    let name = try newName(DeskTable.needDrafts, free: ["needs"])
    try RowCheck(book).check("needs", command.values)
    return book.adding(name, command.values + [RowCell("state", "draft")])
  }

  /// The draft goes, the need comes: so a folder that is exported never holds a draft.
  private func publishing() throws(Refusal) -> [RowChange] {
    let draft = try row()
    let cells = draft.cells.filter { $0.column != "state" }
    try RowCheck(book).check("needs", cells)
    return [
      book.removing(draft),
      book.adding(RowName("needs", draft.name.key), cells + [RowCell("status", "open")]),
    ]
  }

  private func declining() throws(Refusal) -> RowChange {
    let need = try row()
    let party = value("party")
    guard book[RowName("parties", party)] != nil else {
      throw .unknownRow(RowName("parties", party), nearest: nil)
    }
    return book.adding(
      book.nextRow(in: DeskTable.replies),
      [
        RowCell("need", need.name.key), RowCell("party", party), RowCell("answer", "declined"),
        RowCell("reason", command.reason),
      ])
  }
}
