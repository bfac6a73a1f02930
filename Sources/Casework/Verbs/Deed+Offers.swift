import Journal

/// Offers of all kinds: unasked, as an answer, under a condition, taken back.
extension Deed {
  func offerChanges() throws(Refusal) -> [RowChange] {
    switch command.verb {
    case .offer: [try offering()]
    case .meet: try changing([RowCell("status", "offered"), RowCell("condition", "")])
    default: try withdrawing()
    }
  }

  private func offering() throws(Refusal) -> RowChange {
    var cells = command.values
    if cells["status"].isEmpty {
      cells.set("status", cells["condition"].isEmpty ? "offered" : "conditional")
    }
    let name = try newName("offers")
    try RowCheck(book).check("offers", cells)
    return book.adding(name, cells)
  }

  /// What has left already cannot be taken back with its offer; what has not is cancelled with it.
  private func withdrawing() throws(Refusal) -> [RowChange] {
    let row = try row()
    let side = row.name.table == "needs" ? "need" : "offer"
    let lines = book.rows(of: "commitments").filter { $0[side] == row.name.key }
    let bound = ["dispatched", "arrived"]
    if let moving = lines.first(where: { bound.contains($0["state"]) }) {
      throw .wrongState(
        moving.name, .withdraw, state: moving["state"],
        needed: ["proposed", "accepted", "committed"])
    }
    let ended = lines.filter { ["proposed", "accepted", "committed"].contains($0["state"]) }
    let cancelled = ended.compactMap { line in
      book.changing(line, [RowCell("state", "cancelled"), RowCell("note", command.reason)])
    }
    return try changing(withdrawn(row)) + cancelled
  }

  private func withdrawn(_ row: Book.Row) -> [RowCell] { [RowCell("status", "withdrawn")] }
}
