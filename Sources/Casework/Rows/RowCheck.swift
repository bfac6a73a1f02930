import Basics
import CaseFiles
import Journal
import Situation

/// Checks one row as the reader of a case folder would, together with the few rows it points to.
struct RowCheck {
  private let book: Book

  init(_ book: Book) { self.book = book }

  /// Refuses a row that would make the case unsound: a cell that cannot be read, a row that is not
  /// there, dates that contradict each other.
  func check(_ table: String, _ cells: [RowCell]) throws(Refusal) {
    guard let schema = TableSchema.named(table) else { return }
    let known = Set(schema.columns.map(\.name))
    if let stray = cells.first(where: { !known.contains($0.column) && !$0.column.hasPrefix("x_") })
    {
      throw .badValue(
        column: stray.column, found: stray.text,
        expected: "one of the columns " + schema.columns.map(\.name).joined(separator: ", "))
    }
    let faults = faults(schema, cells)
    guard faults.isEmpty else { throw .rowFaults(faults) }
  }

  private func faults(_ schema: TableSchema, _ cells: [RowCell]) -> [Diagnostic] {
    let name = schema.table.rawValue
    var rows: [String: [[RowCell]]] = [name: [cells]]
    var seen: Set<RowName> = []
    collect(schema, cells, &rows, &seen)
    var tables = TableSchema.all.filter { $0.isRequired || rows[$0.table.rawValue] != nil }
      .map { table($0, rows[$0.table.rawValue] ?? []) }
    if let header = book.rows(of: CaseTable.header).first {
      tables.append(
        CaseTable(
          CaseTable.header, columns: header.cells.map(\.column), rows: [header.cells.map(\.text)]))
    }
    let files = CaseFolder.files(of: tables).map { ($0.name, $0.bytes) }
    let reading = CaseFolder.read(files: Dictionary(files, uniquingKeysWith: { first, _ in first }))
    return reading.diagnostics.filter {
      $0.severity == .error && $0.place?.file == schema.table.file
    }.map { withoutRow($0, name) }
  }

  /// The rows that these cells point to, and those that they point to in turn.
  private func collect(
    _ schema: TableSchema, _ cells: [RowCell], _ rows: inout [String: [[RowCell]]],
    _ seen: inout Set<RowName>
  ) {
    for column in schema.columns {
      for name in references(column.kind, cells[column.name]) where seen.insert(name).inserted {
        guard let row = book[name], let next = TableSchema.named(name.table) else { continue }
        rows[name.table, default: []].append(row.cells)
        collect(next, row.cells, &rows, &seen)
      }
    }
    // Whether the one resource stands for the other is a row of its own.
    if schema.table == .commitments {
      rows["substitutes"] = book.rows(of: "substitutes").map(\.cells)
    }
  }

  private func references(_ kind: ColumnKind, _ text: String) -> [RowName] {
    switch kind {
    case .reference(let table) where !text.isEmpty: [RowName(table.rawValue, text)]
    case .references(let table):
      text.split(separator: ";").map { RowName(table.rawValue, String($0)) }
    default: []
    }
  }

  /// A row of the case that points to this one.
  func referrer(to name: RowName) -> RowName? {
    for schema in TableSchema.all {
      let columns = schema.columns.filter { column in
        switch column.kind {
        case .reference(let table), .references(let table): table.rawValue == name.table
        default: false
        }
      }
      let row = book.rows(of: schema.table.rawValue).first { row in
        columns.contains { references($0.kind, row[$0.name]).contains(name) }
      }
      if let row { return row.name }
    }
    return nil
  }

  private func table(_ schema: TableSchema, _ rows: [[RowCell]]) -> CaseTable {
    let columns = schema.columns.map(\.name)
    return CaseTable(
      schema.table.rawValue, columns: columns,
      rows: rows.map { cells in columns.map { cells[$0] } })
  }

  private func withoutRow(_ diagnostic: Diagnostic, _ table: String) -> Diagnostic {
    var told = diagnostic
    told.place = Diagnostic.Place(file: table, column: diagnostic.place?.column)
    return told
  }
}
