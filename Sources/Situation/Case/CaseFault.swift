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
  /// How many errors were not kept.
  public private(set) var droppedErrors = 0
  /// How many warnings were not kept.
  public private(set) var droppedWarnings = 0
  private var errors = 0
  private let isTold: @Sendable (CaseFault) -> Bool
  /// How many errors are kept, and how many warnings: warnings never crowd out an error.
  public static let limit = 1000
  private var searches = 0
  /// After this many searches, or among more candidates, no likely spelling is searched for.
  static let searchLimit = 200
  static let candidateLimit = 5000

  init(isTold: @escaping @Sendable (CaseFault) -> Bool) { self.isTold = isTold }

  mutating func add(
    _ table: TableName, _ row: Int, _ column: String, compared: [String] = [],
    _ code: DiagnosticCode, _ message: String, found: String? = nil, expected: String? = nil,
    hint: String? = nil, other: Int? = nil, target: TableName? = nil
  ) {
    let diagnostic = Diagnostic(code, message, found: found, expected: expected, hint: hint)
    let fault = CaseFault(
      table: table, row: row, column: column, compared: compared, other: other, target: target,
      diagnostic: diagnostic)
    guard isTold(fault) else { return }
    let isError = code.severity == .error
    guard (isError ? errors : faults.count - errors) < FaultCollector.limit else {
      if isError { droppedErrors += 1 } else { droppedWarnings += 1 }
      return
    }
    if isError { errors += 1 }
    faults.append(fault)
  }

  /// Reports `id` when `rows` has no such row.
  mutating func checkReference<Row>(
    _ id: Identifier<Row>, to target: TableName, in rows: Rows<Row>, _ table: TableName, _ row: Int,
    _ column: String
  ) {
    guard !rows.contains(id) else { return }
    var hint: String?
    if searches < FaultCollector.searchLimit, rows.count <= FaultCollector.candidateLimit {
      searches += 1
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
