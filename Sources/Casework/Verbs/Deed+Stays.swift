import Basics
import Journal

/// What was lent: how long it stays, that it may go, that it is home.
extension Deed {
  func stayChanges() throws(Refusal) -> [RowChange] {
    let line = try row()
    switch command.verb {
    case .extend:
      guard !value("until").isEmpty else {
        throw .badValue(column: "until", found: "", expected: "a date, YYYY-MM-DD")
      }
      return try [stay(line, [RowCell("until", "\(try day("until"))")])]
    case .release:
      return try changing([RowCell("state", "released")])
        + [stay(line, [RowCell("released", "\(try day("released"))")])]
    default:
      let home = try day("home")
      guard book[RowName(DeskTable.stays, line.name.key)]?["home"].isEmpty ?? true else {
        throw .nothingToDo("\(line.name) is home")
      }
      return try [stay(line, [RowCell("home", "\(home)")])]
    }
  }

  private func stay(_ line: Book.Row, _ cells: [RowCell]) throws(Refusal) -> RowChange {
    let name = RowName(DeskTable.stays, line.name.key)
    guard let row = book[name] else {
      return book.adding(name, [RowCell("line", line.name.key)] + cells)
    }
    guard let change = book.changing(row, cells) else { throw .nothingToDo("\(name)") }
    return change
  }
}
