public import Basics

/// Something that keeps a case from being sound, at a row counted from 0.
public struct CaseFault: Hashable, Sendable {
  /// The table.
  public let table: TableName
  /// The row, counted from 0 in the table's order.
  public let row: Int
  /// The column to look at.
  public let column: String
  /// Other columns that the rule compares.
  public let compared: [String]
  /// Another row of the same table that is concerned, counted from 0.
  public let other: Int?
  /// The table that a reference should point into.
  public let target: TableName?
  /// What is wrong, without its place.
  public let diagnostic: Diagnostic
}

/// Collects faults up to a limit and counts the rest, so that a hopeless file cannot fill the
/// memory.
public struct FaultCollector: Sendable {
  /// The faults kept.
  public private(set) var faults: [CaseFault] = []
  /// How many were not kept.
  public private(set) var dropped = 0
  /// Whether any that was not kept is an error.
  public private(set) var droppedError = false
  /// How many are kept.
  public static let limit = 1000
  /// Above this many faults, or this many candidates, nothing is searched for a likely spelling.
  static let searchLimit = 200
  static let candidateLimit = 5000

  mutating func add(
    _ table: TableName, _ row: Int, _ column: String, compared: [String] = [],
    _ code: DiagnosticCode, _ message: String, found: String? = nil, expected: String? = nil,
    hint: String? = nil, other: Int? = nil, target: TableName? = nil
  ) {
    guard faults.count < FaultCollector.limit else {
      dropped += 1
      if code.severity == .error { droppedError = true }
      return
    }
    let diagnostic = Diagnostic(code, message, found: found, expected: expected, hint: hint)
    faults.append(
      CaseFault(
        table: table, row: row, column: column, compared: compared, other: other, target: target,
        diagnostic: diagnostic))
  }

  /// Reports `id` when `rows` has no such row.
  mutating func checkReference<Row>(
    _ id: Identifier<Row>, to target: TableName, in rows: Rows<Row>, _ table: TableName, _ row: Int,
    _ column: String
  ) {
    guard !rows.contains(id) else { return }
    var hint: String?
    if faults.count < FaultCollector.searchLimit, rows.count <= FaultCollector.candidateLimit {
      hint = nearest(to: id.text, in: rows.lazy.map(\.id.text)).map { "Maybe \($0)" }
    }
    add(
      table, row, column, .unknownReference, "\(target.file) has no row \(id)", found: id.text,
      expected: "an identifier of \(target.file)", hint: hint, target: target)
  }

  /// Reports an optional reference when it is given and `rows` has no such row.
  mutating func checkReference<Row>(
    _ id: Identifier<Row>?, to target: TableName, in rows: Rows<Row>, _ table: TableName,
    _ row: Int, _ column: String
  ) {
    if let id { checkReference(id, to: target, in: rows, table, row, column) }
  }
}
