public import CaseFiles
public import Journal
import Situation

/// The case that a journal tells: from tables to rows of the journal and back, without loss.
public enum CaseProjection {
  /// The rows of a table as a journal keeps them, and one that keeps the order of its columns.
  static func rows(
    of table: CaseTable, in book: Book
  ) -> [(name: RowName, cells: [RowCell])] {
    let heading = table.columns.enumerated().map { RowCell($1, String($0 + 1)) }
    let identifier = TableSchema.named(table.name)?.identifier
    let column = identifier.flatMap { table.columns.firstIndex(of: $0) }
    let rows = table.rows.enumerated().map { index, cells in
      (
        name: RowName(table.name, key(cells, index, column, table.name)),
        cells: zip(table.columns, cells).filter { !$0.1.isEmpty }.map { RowCell($0, $1) }
      )
    }
    return [(name: RowName(DeskTable.headings, table.name), cells: heading)] + rows
  }

  private static func key(
    _ cells: [String], _ index: Int, _ column: Int?, _ table: String
  ) -> String {
    if table == CaseTable.header { return CaseTable.header }
    return column.map { cells[$0] } ?? String(index + 1)
  }

  /// The tables of the case, what `case.json` says first, rows and columns in their order.
  public static func tables(of book: Book) -> [CaseTable] {
    ([CaseTable.header] + TableSchema.all.map(\.table.rawValue)).compactMap { name in
      let rows = book.rows(of: name)
      let heading = book[RowName(DeskTable.headings, name)]
      guard heading != nil || !rows.isEmpty else { return nil }
      let columns = columns(of: name, heading, rows)
      return CaseTable(
        name, columns: columns, rows: rows.map { row in columns.map { row[$0] } })
    }
  }

  /// Those of the import, then those of the format that are new, then further `x_` columns.
  private static func columns(
    of table: String, _ heading: Book.Row?, _ rows: [Book.Row]
  ) -> [String] {
    var columns = (heading?.cells ?? []).sorted { (Int($0.text) ?? 0) < (Int($1.text) ?? 0) }
      .map(\.column)
    let known = TableSchema.named(table)?.columns.map(\.name) ?? []
    for column in known + rows.flatMap({ $0.cells.map(\.column) }) where !columns.contains(column) {
      columns.append(column)
    }
    return columns
  }

  /// The files of the case folder.
  public static func files(of book: Book) -> [(name: String, bytes: [UInt8])] {
    CaseFolder.files(of: tables(of: book))
  }

  /// The case itself, read and checked as a folder is.
  public static func reading(of book: Book) -> CaseReading {
    CaseFolder.read(
      files: Dictionary(
        files(of: book).map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
  }
}
