import CaseFiles
import Journal
import Seals
import Situation

/// Putting right what was entered wrongly, and taking back an entry.
extension Deed {
  /// Puts other texts into cells of a row of the case, which must stay a sound row.
  func correcting() throws(Refusal) -> [RowChange] {
    let row = try row()
    guard let schema = TableSchema.named(row.name.table) else {
      throw .badValue(
        column: "row", found: "\(row.name)", expected: "a row of a table of the case")
    }
    for cell in command.values where fixed(schema).contains(cell.column) {
      throw .badValue(
        column: cell.column, found: cell.text, expected: "as it is: a verb of its own changes it")
    }
    var cells = row.cells
    for cell in command.values { cells.set(cell.column, cell.text) }
    try RowCheck(book).check(row.name.table, cells)
    return try allotted(try changing(command.values))
  }

  /// The columns that a correction does not touch: names, and what only a verb of the life of a
  /// line may change.
  private func fixed(_ schema: TableSchema) -> [String] {
    let identifier = [schema.identifier].compactMap { $0 }
    return switch schema.table {
    case .commitments: ["offer", "need", "lots", "state"]
    case .needs: identifier + ["party", "status"]
    case .offers: identifier + ["party", "status", "condition"]
    default: identifier
    }
  }

  /// Takes an entry back by a new one: each cell that it changed gets its old text. Where somebody
  /// has changed such a cell since, it is not for this person to overwrite.
  func undoing() throws(Refusal) -> [RowChange] {
    guard case .entry(let entry) = command.material else {
      throw .badValue(column: "entry", found: "", expected: "the number of an entry")
    }
    let number = entry.number
    let frame = [CaseTable.header, DeskTable.headings]
    guard number > 1, !entry.draft.changes.contains(where: { frame.contains($0.row.table) }) else {
      throw .cannotUndo(number, why: "it is the beginning of the journal")
    }
    guard let verb = Verb(rawValue: entry.draft.verb), Permission.role(user, verb, object) != nil
    else { throw .cannotUndo(number, why: "\(user.name) may not \(entry.draft.verb)") }
    if let later = book.moved(since: entry) {
      throw .cannotUndo(number, why: "\(later.name) was changed since, by entry @\(later.entry)")
    }
    let changes = entry.draft.changes.compactMap { undoing($0) }
    for change in changes { try checkUndone(change, number) }
    return try allotted(changes)
  }

  /// A row that goes must not be pointed to; one that stays must be sound.
  private func checkUndone(_ change: RowChange, _ number: Int) throws(Refusal) {
    if change.kind == .remove, let other = RowCheck(book).referrer(to: change.row) {
      throw .cannotUndo(number, why: "\(other) points to \(change.row)")
    }
    guard change.kind == .change, let row = book[change.row] else { return }
    var cells = row.cells
    for cell in change.cells { cells.set(cell.column, cell.after) }
    try RowCheck(book).check(change.row.table, cells)
  }

  /// Refuses changes after which an offer would be given out twice.
  private func allotted(_ changes: [RowChange]) throws(Refusal) -> [RowChange] {
    guard changes.contains(where: { ["commitments", "offers"].contains($0.row.table) }) else {
      return changes
    }
    var after = book
    let entry = Entry(
      number: book.size + 1, previous: .none, moment: moment, draft: draft(changes))
    do throws(ChainFault) {
      try after.apply(entry)
    } catch {
      preconditionFailure("changes were made that do not follow from the book: \(error)")
    }
    for offer in after.rows(of: "offers") {
      let left = LineAmounts(after).lotsLeft(offer)
      guard left < 0, left < book[offer.name].map({ LineAmounts(book).lotsLeft($0) }) ?? 0 else {
        continue
      }
      throw .tooManyLots(offer: offer.name.key, wanted: -left, left: 0)
    }
    return changes
  }

  private func undoing(_ change: RowChange) -> RowChange? {
    switch change.kind {
    case .add: book[change.row].map { book.removing($0) }
    case .remove: book.adding(change.row, change.cells.map { RowCell($0.column, $0.before) })
    case .change:
      book[change.row].flatMap { row in
        book.changing(row, change.cells.map { RowCell($0.column, $0.before) })
      }
    }
  }
}

extension Book {
  /// A row in which not everything is as the entry left it.
  fileprivate func moved(since entry: Entry) -> Row? {
    for change in entry.draft.changes {
      guard let row = latest(change.row) else { continue }
      let isAsLeft =
        row.isPresent == (change.kind != .remove)
        && (change.kind != .add || row.version == change.version)
        && (change.kind == .remove || change.cells.allSatisfy { row[$0.column] == $0.after })
      if !isAsLeft { return row }
    }
    return nil
  }
}
