import Formats
public import Situation

/// One table of a case as texts, in the plain form: what a journal keeps, row by row.
public struct CaseTable: Hashable, Sendable {
  /// Name of the table; `case` for what `case.json` says, whose cells are JSON texts in one row.
  public var name: String
  /// The columns in order, those that begin with `x_` last.
  public var columns: [String]
  /// The cells of each row, as many as there are columns; empty means "not given".
  public var rows: [[String]]

  /// Makes one.
  public init(_ name: String, columns: [String], rows: [[String]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// The name of the table that stands for `case.json`.
  public static let header = "case"
}

extension CaseFolder {
  /// The tables of a case, what `case.json` says first.
  public static func tables(of situation: Case) -> [CaseTable] {
    files(of: situation).map { file in
      file.name == HeaderReader.file
        ? headerTable(situation.header)
        : table(file.name.replacing(".csv", with: ""), Array(file.text.utf8))
    }
  }

  private static func headerTable(_ header: CaseHeader) -> CaseTable {
    guard case .object(let members) = header.json else {
      preconditionFailure("case.json is made as an object")
    }
    return CaseTable(
      CaseTable.header, columns: members.map(\.key), rows: [members.map(\.value.compact)])
  }

  private static func table(_ name: String, _ bytes: [UInt8]) -> CaseTable {
    var csv = CSVReader(bytes: bytes, separator: .comma, named: name)
    var rows: [[String]] = []
    while csv.next() { rows.append(csv.cells.map { csv.text($0) }) }
    return CaseTable(name, columns: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  /// The files of tables, in the plain form.
  public static func files(of tables: [CaseTable]) -> [(name: String, bytes: [UInt8])] {
    tables.map { table in
      table.name == CaseTable.header
        ? (HeaderReader.file, headerFile(table)) : ("\(table.name).csv", csv(table))
    }
  }

  private static func headerFile(_ table: CaseTable) -> [UInt8] {
    let members = zip(table.columns, table.rows.first ?? []).map { key, text in
      // Kept as JSON text when it was read, so it is read back as it was.
      JSONValue.Member(key, (try? JSONReader.read(Array(text.utf8), named: key)) ?? .null)
    }
    return Array(JSONValue.object(members).pretty.utf8)
  }

  private static func csv(_ table: CaseTable) -> [UInt8] {
    var csv = CSVWriter()
    csv.add(table.columns)
    for row in table.rows { csv.add(row) }
    return Array(csv.text.utf8)
  }
}

extension TableSchema {
  /// The schema of a table by its name.
  public static func named(_ name: String) -> TableSchema? {
    all.first { $0.table.rawValue == name }
  }

  /// The column that names a row; nil in tables whose rows have no identifier.
  public var identifier: String? {
    guard let first = columns.first, case .identifier = first.kind else { return nil }
    return first.name
  }
}
