import Basics
import Formats
import Situation

/// Reads the rows of one table by its schema. Each reading function takes the next column of the
/// schema, so a row's `init(reading:)` names them in the order of the schema.
///
/// A cell that cannot be read is reported and a harmless value put in its place, so that one fault
/// does not hide the next; a row with a fault never leaves this room as part of a case.
struct TableReader: Sendable {
  let schema: TableSchema
  var csv: CSVReader
  /// For each column of the schema where it stands in the file, or nil.
  let positions: [Int?]
  /// Columns that are kept as they are: where they stand and what they are called.
  let extras: [(position: Int, name: String)]
  let separator: CSVSeparator
  var faults: [Diagnostic] = []
  /// How many faults were not kept, and whether any of them was an error.
  var droppedFaults = 0
  var droppedError = false
  /// Columns of the row being read that had a fault.
  var faultyColumns: Set<String> = []
  /// Whether the row being read has the wrong number of cells: nothing more is said of it.
  var isMisshapen = false
  var trimmed = 0
  var next = 0
  let ranges: [ClosedRange<Int>]

  init(
    schema: TableSchema, csv: CSVReader, positions: [Int?], extras: [(Int, String)],
    separator: CSVSeparator
  ) {
    self.schema = schema
    self.csv = csv
    self.positions = positions
    self.extras = extras.map { (position: $0.0, name: $0.1) }
    self.separator = separator
    ranges = schema.columns.map { column in
      if case .whole(let range) = column.kind { range } else { 0...ColumnKind.most }
    }
  }

  /// Goes to the first column of the row that `csv` has read.
  mutating func begin() {
    next = 0
    isMisshapen = false
    if !faultyColumns.isEmpty { faultyColumns.removeAll() }
  }

  // MARK: Cells

  /// The next column's cell without spaces around it; nil when it is blank or not in the file.
  mutating func cell() -> CSVReader.Cell? {
    defer { next += 1 }
    guard let position = positions[next], position < csv.cells.count else { return nil }
    var cell = csv.cells[position]
    guard cell.start < cell.end else { return nil }
    let before = cell
    while cell.start < cell.end, csv.bytes[cell.start] == 0x20 { cell.start += 1 }
    while cell.start < cell.end, csv.bytes[cell.end - 1] == 0x20 { cell.end -= 1 }
    guard cell.start < cell.end else { return nil }
    if before.start != cell.start || before.end != cell.end { trimmed += 1 }
    return cell
  }

  /// Runs `read` on the bytes of a cell.
  func with<Value, Fault: Error>(
    _ cell: CSVReader.Cell, _ read: (UnsafeBufferPointer<UInt8>) throws(Fault) -> Value
  ) throws(Fault) -> Value {
    let result = csv.bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(Fault) in
        try read(UnsafeBufferPointer(rebasing: buffer[cell.start..<cell.end]))
      }
    }
    return try result.get()
  }

  /// The column read last.
  var column: ColumnSchema { schema.columns[next - 1] }

  /// Reports the cell of the column read last.
  mutating func report(
    _ code: DiagnosticCode, _ message: String, _ cell: CSVReader.Cell? = nil,
    expected: String? = nil, hint: String? = nil
  ) {
    let column = column
    keep(
      code, message, column: column.name, found: cell.map { shortText($0) } ?? "",
      expected: expected ?? column.kind.expectation, hint: hint)
  }

  /// Keeps a fault of the row being read, up to a limit.
  mutating func keep(
    _ code: DiagnosticCode, _ message: String, column: String, found: String, expected: String?,
    hint: String?
  ) {
    guard !isMisshapen else { return }
    // A warning does not keep the value from being judged further.
    if code.severity == .error { faultyColumns.insert(column) }
    guard faults.count < FaultCollector.limit else {
      droppedFaults += 1
      if code.severity == .error { droppedError = true }
      return
    }
    let place = Diagnostic.Place(file: schema.table.file, row: csv.row, column: column)
    faults.append(
      Diagnostic(code, message, at: place, found: found, expected: expected, hint: hint))
  }

  /// The beginning of a cell; a cell may be a megabyte.
  func shortText(_ cell: CSVReader.Cell) -> String { csv.text(cell, first: 200) }

  /// Reports that the column read last must be given, unless the whole column is missing.
  mutating func reportMissing() {
    guard positions[next - 1] != nil else { return }
    report(.missingValue, "\(column.name) is empty")
  }
}
