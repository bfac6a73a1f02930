import Situation

/// A row of a table of the case folder. `init(reading:)` and `write(to:)` take the columns in the
/// order of the schema.
protocol TableRow: Sendable {
  /// The table's columns.
  static var schema: TableSchema { get }
  /// Cells of columns that begin with `x_`.
  var extra: [ExtraCell] { get }
  /// Reads the row that `reader` stands at.
  init(reading reader: inout TableReader)
  /// Writes the cells.
  func write(to writer: inout RowWriter)
}
