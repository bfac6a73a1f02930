import Basics
import Formats
import Situation

/// What became of one table: its rows, where each stood, and what there is to say.
struct TableReading<Row: TableRow> {
  var rows: [Row] = []
  /// For each row its number as a spreadsheet shows it.
  var rowNumbers: [Int32] = []
  /// Columns with a fault of their own, by row counted from 0; an empty set means the whole row.
  var faulty: [Int: Set<String>] = [:]
  var extraColumns: [String] = []
  var diagnostics: [Diagnostic] = []
  /// Whether rows may be missing, so that references into this table cannot be judged.
  var isCutShort = false
  /// Columns that the heading does not have though it should.
  var missingColumns: Set<String> = []

  /// Reads a table from its text.
  init(_ file: TextFile, limits: Limits) {
    let name = Row.schema.table.file
    diagnostics = file.diagnostics
    isCutShort = file.bytes.isEmpty && file.diagnostics.hasErrors
    let separator = CSVSeparator.recognised(in: file.bytes)
    var csv = CSVReader(bytes: file.bytes, separator: separator, named: name, limits: limits)
    guard csv.next() else {
      if csv.faults.isEmpty, !isCutShort {
        diagnostics.append(
          Diagnostic(
            .emptyFile, "the table has no heading", at: .init(file: name), found: "",
            expected: Row.schema.columns.filter(\.isRequired).map(\.name).joined(separator: ", ")))
      }
      diagnostics += csv.faults
      isCutShort = true
      return
    }
    if separator != .comma {
      diagnostics.append(
        Diagnostic(
          .separatorAssumed, "read with \(separator.name) between cells", at: .init(file: name)))
    }
    let heading = Heading(csv, Row.schema)
    diagnostics += heading.diagnostics
    extraColumns = heading.extras.map(\.1)
    missingColumns = heading.missing
    var reader = TableReader(
      schema: Row.schema, csv: csv, positions: heading.positions, extras: heading.extras,
      separator: separator)
    readRows(&reader, width: heading.width)
    finish(reader)
  }

  private mutating func readRows(_ reader: inout TableReader, width: Int) {
    let size = reader.csv.bytes.count
    rows.reserveCapacity(min(size / max(40, 4 * width), 200_000))
    var blank = 0
    while reader.csv.next() {
      if reader.isBlank {
        blank += 1
        continue
      }
      if reader.csv.row == 2, reader.isHashtagRow {
        diagnostics.append(
          Diagnostic(
            .hashtagsSkipped, "a row of HXL hashtags was skipped",
            at: .init(file: Row.schema.table.file, row: 2)))
        continue
      }
      reader.begin()
      if reader.csv.cells.count != width { reader.reportWidth(width) }
      let row = Row(reading: &reader)
      if reader.isMisshapen { faulty[rows.count] = [] }
      if !reader.faultyColumns.isEmpty { faulty[rows.count] = reader.faultyColumns }
      rows.append(row)
      rowNumbers.append(Int32(reader.csv.row))
    }
    if blank > 0 {
      diagnostics.append(
        Diagnostic(
          .blankSkipped, "\(blank) empty row\(blank == 1 ? " was" : "s were") skipped",
          at: .init(file: Row.schema.table.file)))
    }
  }

  private mutating func finish(_ reader: TableReader) {
    let name = Row.schema.table.file
    isCutShort = isCutShort || reader.csv.isCutShort
    if reader.csv.sawCarriageReturn {
      diagnostics.append(
        Diagnostic(
          .lineEndsAssumed, "read with carriage returns at the line ends", at: .init(file: name)))
    }
    if reader.trimmed > 0 {
      diagnostics.append(
        Diagnostic(
          .spaceTrimmed,
          "spaces around \(reader.trimmed) value\(reader.trimmed == 1 ? "" : "s") "
            + "were ignored", at: .init(file: name)))
    }
    diagnostics += (reader.csv.faults + reader.faults).sorted {
      ($0.place?.row ?? 0) < ($1.place?.row ?? 0)
    }
    let dropped = reader.droppedFaults + reader.csv.droppedFaults
    if dropped > 0 {
      let isError = reader.droppedError || reader.csv.droppedFaults > 0
      diagnostics.append(
        Diagnostic(
          .moreFaults, "\(dropped) more fault\(dropped == 1 ? " is" : "s are") not shown",
          severity: isError ? .error : .warning, at: .init(file: name)))
    }
  }
}

extension TableReading {
  /// Whether a row, or the identifier of a row, could not be read, so that a reference to it cannot
  /// be judged.
  var lacksIdentifiers: Bool {
    guard case .identifier = Row.schema.columns[0].kind else { return false }
    let name = Row.schema.columns[0].name
    return missingColumns.contains(name)
      || faulty.values.contains { $0.isEmpty || $0.contains(name) }
  }
}

extension TableReader {
  /// Whether the row that was read has no content at all; spaces are none.
  var isBlank: Bool {
    csv.cells.allSatisfy { cell in
      cell.start == cell.end
        || csv.bytes[cell.start] == 0x20
          && csv.bytes[cell.start..<cell.end].allSatisfy { $0 == 0x20 }
    }
  }

  /// Whether every cell of the row is an HXL hashtag or empty.
  var isHashtagRow: Bool {
    csv.cells.allSatisfy { cell in
      cell.start == cell.end
        || csv.bytes[cell.start] == 0x23 && cell.end > cell.start + 1
          && (0x61...0x7A).contains(csv.bytes[cell.start + 1] | 0x20)
    }
  }

  /// Reports a row with the wrong number of cells; nothing more is said of it.
  mutating func reportWidth(_ width: Int) {
    if faults.count < FaultCollector.limit {
      let count = csv.cells.count
      faults.append(
        Diagnostic(
          .rowWidth, "the row has \(count) cell\(count == 1 ? "" : "s")",
          at: .init(file: schema.table.file, row: csv.row),
          found: csv.cells.prefix(6).map { shortText($0) }.joined(separator: ","),
          expected: "\(width) cells as in the heading",
          hint: count < width
            ? "Maybe the row was cut off" : "Maybe a cell with a comma lacks quotation marks"))
    } else {
      droppedFaults += 1
      droppedError = true
    }
    isMisshapen = true
  }
}
