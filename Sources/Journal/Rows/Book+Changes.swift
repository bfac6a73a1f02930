/// Making changes that follow from the rows as they stand.
extension Book {
  /// Adds a row that is not there.
  public func adding(_ name: RowName, _ cells: [RowCell]) -> RowChange {
    RowChange(
      name, .add, version: (latest(name)?.version ?? 0) + 1,
      cells: cells.filter { !$0.text.isEmpty }.map { .init($0.column, "", $0.text) })
  }

  /// Gives cells of a row other texts; those that have the text already are left out. Nil where
  /// nothing would change.
  public func changing(_ row: Row, _ cells: [RowCell]) -> RowChange? {
    let changed = cells.filter { row[$0.column] != $0.text }
    guard !changed.isEmpty else { return nil }
    return RowChange(
      row.name, .change, version: row.version + 1,
      cells: changed.map { .init($0.column, row[$0.column], $0.text) })
  }

  /// Takes a row away.
  public func removing(_ row: Row) -> RowChange {
    RowChange(
      row.name, .remove, version: row.version + 1,
      cells: row.cells.map { .init($0.column, $0.text, "") })
  }

  /// The name of a new row in a table whose rows have no identifier; `offset` counts further ones
  /// that the same entry adds.
  public func nextRow(in table: String, offset: Int = 0) -> RowName {
    RowName(table, String(rowsEver(in: table) + 1 + offset))
  }
}
