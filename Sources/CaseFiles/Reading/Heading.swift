import Basics
import Formats
import Situation

/// What the first row of a table says: where each column of the schema stands.
struct Heading {
  /// For each column of the schema where it stands in the file, or nil.
  var positions: [Int?]
  /// Columns that begin with `x_`.
  var extras: [(Int, String)] = []
  /// Columns that do not stand in the file though they should: required ones and, where a name is
  /// unknown and so may be a misspelt one, all others.
  var missing: Set<String> = []
  /// Number of cells in the heading.
  let width: Int
  var diagnostics: [Diagnostic] = []

  /// Reads the heading from the row that `csv` has read.
  init(_ csv: CSVReader, _ schema: TableSchema) {
    width = csv.cells.count
    positions = schema.columns.map { _ in nil }
    let file = schema.table.file
    var seen: Set<String> = []
    for (position, cell) in csv.cells.enumerated() {
      let name = csv.text(cell, first: 1000).trimmingSpaces
      let place = Diagnostic.Place(file: file, row: 1, column: name.isEmpty ? nil : name)
      guard seen.insert(name).inserted else {
        // Of several columns without a name, the first was reported as such.
        guard !name.isEmpty else { continue }
        diagnostics.append(
          Diagnostic(
            .doubledColumn, "the column \(name) stands twice", at: place, found: name,
            expected: "each column once"))
        continue
      }
      if name.hasPrefix("x_") {
        extras.append((position, name))
      } else if let column = schema.columns.firstIndex(where: { $0.name == name }) {
        positions[column] = position
      } else {
        diagnostics.append(Heading.unknown(name, place, schema))
      }
    }
    reportMissing(schema)
    if diagnostics.contains(where: { $0.code == .unknownColumn }) {
      let absent = zip(schema.columns, positions).filter { $0.1 == nil }
      missing.formUnion(absent.map(\.0.name))
    }
  }

  private static func unknown(
    _ name: String, _ place: Diagnostic.Place, _ schema: TableSchema
  ) -> Diagnostic {
    let meant = nearest(to: name, in: schema.columns.map(\.name))
    return Diagnostic(
      .unknownColumn, name.isEmpty ? "a column without a name" : "unknown column \(name)",
      at: place, found: name, expected: schema.columns.map(\.name).joined(separator: ", "),
      hint: meant.map { "Maybe \($0)" } ?? (name.isEmpty ? nil : "Maybe x_\(name)"))
  }

  private mutating func reportMissing(_ schema: TableSchema) {
    for (column, position) in zip(schema.columns, positions)
    where column.isRequired && position == nil {
      missing.insert(column.name)
      diagnostics.append(
        Diagnostic(
          .missingColumn, "the column \(column.name) is missing",
          at: .init(file: schema.table.file, row: 1, column: column.name),
          expected: "a column \(column.name): \(column.meaning)"))
    }
  }
}

extension String {
  /// Without spaces at both ends.
  var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
