public import Basics
import Formats
import Foundation
import Situation

/// A small table with a column `party` that stands beside a case: its rows by name of column.
struct ShareTable {
  private let name: String
  private let heading: [String]
  private(set) var rows: [Row] = []
  private(set) var faults: [Diagnostic] = []

  /// One row, and its number as a spreadsheet counts.
  struct Row {
    var number: Int
    var cells: [String: String]
  }

  /// Reads a file; `columns` must be there, `others` may be.
  init(_ file: URL, columns: [String], others: [String] = []) {
    name = file.lastPathComponent
    let text: TextFile
    do throws(Diagnostic) {
      text = try TextFile.read(file, named: name)
    } catch {
      heading = []
      faults = [error]
      return
    }
    let separator = CSVSeparator.recognised(in: text.bytes)
    var csv = CSVReader(bytes: text.bytes, separator: separator, named: name)
    heading = csv.next() ? csv.cells.map { csv.text($0).trimmingSpaces } : []
    faults = text.diagnostics.filter { $0.severity == .error }
    checkHeading(columns, others)
    while csv.next() { read(&csv) }
    faults += csv.faults
    checkParties()
  }

  private mutating func checkHeading(_ columns: [String], _ others: [String]) {
    for column in columns where !heading.contains(column) {
      faults.append(
        Diagnostic(
          .shareColumns, "the table has no column \(column)", at: .init(file: name, row: 1),
          found: heading.joined(separator: ","), expected: columns.joined(separator: ", "),
          hint: nearest(to: column, in: heading).map { "Maybe \($0) should be \(column)" }))
    }
    for column in heading where !(columns + others).contains(column) && !column.hasPrefix("x_") {
      faults.append(
        Diagnostic(
          .shareColumns, "the table has a column that is not known",
          at: .init(file: name, row: 1, column: column), found: column,
          expected: (columns + others).joined(separator: ", "),
          hint: nearest(to: column, in: columns + others).map { "Maybe it should be \($0)" }))
    }
  }

  private mutating func read(_ csv: inout CSVReader) {
    if csv.cells.allSatisfy({ $0.start == $0.end }) { return }
    guard csv.cells.count == heading.count else {
      fault(
        Diagnostic(
          .rowWidth, "the row has \(csv.cells.count) cells", at: .init(file: name, row: csv.row),
          expected: "\(heading.count) cells"))
      return
    }
    let cells = csv.cells.map { csv.text($0, first: 1_000).trimmingSpaces }
    rows.append(
      Row(
        number: csv.row,
        cells: Dictionary(zip(heading, cells), uniquingKeysWith: { first, _ in first })))
  }

  private mutating func checkParties() {
    var seen: Set<String> = []
    for row in rows {
      let party = row.cells["party"] ?? ""
      if party.isEmpty || !seen.insert(party).inserted {
        refuse(row, "party", party, "each party once", "party is blank or stands twice")
      }
    }
  }

  /// Notes a cell that cannot be read.
  mutating func refuse(
    _ row: Row, _ column: String, _ found: String, _ expected: String, _ message: String
  ) {
    fault(
      Diagnostic(
        .shareValue, message, at: .init(file: name, row: row.number, column: column),
        found: found, expected: expected))
  }

  private mutating func fault(_ diagnostic: Diagnostic) {
    if faults.count < FaultCollector.limit { faults.append(diagnostic) }
  }
}

/// What keeps a table for a share from being read: every fault.
public struct ShareFileFaults: Error, Sendable {
  /// Every fault.
  public let diagnostics: [Diagnostic]
}
