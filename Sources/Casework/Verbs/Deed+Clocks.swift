import Journal

/// Deadlines: that a duty was done, and how long a clock runs.
extension Deed {
  func marking() throws(Refusal) -> [RowChange] {
    guard let name = command.row else { preconditionFailure("a mark names its duty") }
    guard Duty.all(of: book, at: moment).contains(where: { $0.id == name.key }) else {
      throw .unknownRow(name, nearest: nil)
    }
    return [
      book.adding(
        name, [RowCell("done", "\(try day("done"))"), RowCell("reason", command.reason)])
    ]
  }

  func clockChanges() throws(Refusal) -> [RowChange] {
    guard let name = command.row else { preconditionFailure("a clock has a name") }
    guard ClockRule.standard.contains(where: { $0.id == name.key }) else {
      throw .badValue(
        column: "clock", found: name.key,
        expected: ClockRule.standard.map(\.id).joined(separator: ", "))
    }
    for column in ["hours", "warn_hours"] { _ = try whole(column, fallback: 0) }
    guard ["", "yes", "no"].contains(value("active")) else {
      throw .badValue(column: "active", found: value("active"), expected: "yes or no")
    }
    guard book[name] != nil else { return [book.adding(name, command.values)] }
    return try changing(command.values)
  }
}
