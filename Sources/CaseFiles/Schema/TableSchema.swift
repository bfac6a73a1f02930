public import Situation

/// What a cell of a column may hold.
public enum ColumnKind: Sendable {
  /// An identifier of this table.
  case identifier
  /// Any text.
  case text
  /// A whole number within the range.
  case whole(ClosedRange<Int>)
  /// A decimal number within the range.
  case decimal(ClosedRange<Double>)
  /// A number above 0 with at most three decimals.
  case ratio
  /// A date, YYYY-MM-DD.
  case day
  /// A time of day, HH:MM.
  case time
  /// One of the words.
  case choice([String])
  /// An identifier of another table.
  case reference(TableName)
  /// Identifiers of another table, joined by semicolons.
  case references(TableName)

  /// What is expected, in words.
  public var expectation: String {
    switch self {
    case .identifier: "an identifier"
    case .text: "text"
    case .whole(let range) where range.upperBound >= ColumnKind.most:
      "a whole number, \(range.lowerBound) or more"
    case .whole(let range): "a whole number, \(range.lowerBound) to \(range.upperBound)"
    case .decimal(let range): "a number" + ColumnKind.limits(range)
    case .ratio: "a number above 0 with at most three decimals"
    case .day: "a date, YYYY-MM-DD"
    case .time: "a time, HH:MM"
    case .choice(let words): words.joined(separator: ", ")
    case .reference(let table): "an identifier of \(table.file)"
    case .references(let table): "identifiers of \(table.file) joined by ;"
    }
  }

  /// The largest whole number a cell may hold.
  public static let most = 999_999_999_999
  /// What every decimal number is smaller than in size; as a bound of a range it means none.
  static let unlimited = 1e12

  private static func limits(_ range: ClosedRange<Double>) -> String {
    func plain(_ bound: Double) -> String {
      bound == bound.rounded() ? String(Int(bound)) : "\(bound)"
    }
    if range.lowerBound > 0, range.lowerBound < 1e-8 { return " above 0" }
    if range.upperBound < unlimited {
      return " from \(plain(range.lowerBound)) to \(plain(range.upperBound))"
    }
    return range.lowerBound > -unlimited ? ", \(plain(range.lowerBound)) or more" : ""
  }
}

/// One column of a table: its name, what its cells hold and what they mean.
public struct ColumnSchema: Sendable {
  /// Name in the heading.
  public let name: String
  /// What its cells hold.
  public let kind: ColumnKind
  /// Whether every row must give it.
  public let isRequired: Bool
  /// What a blank cell stands for, in words; nil when it just means "not given".
  public let blankMeans: String?
  /// What it means, with its unit.
  public let meaning: String

  init(
    _ name: String, _ kind: ColumnKind, required: Bool = false, blank: String? = nil,
    _ meaning: String
  ) {
    self.name = name
    self.kind = kind
    isRequired = required
    blankMeans = blank
    self.meaning = meaning
  }
}

/// One table of the case folder: the single place that knows its columns. Reading, writing and the
/// reference page of the documentation are made from it.
public struct TableSchema: Sendable {
  /// The table.
  public let table: TableName
  /// What it is for, in a sentence.
  public let purpose: String
  /// Whether a folder without it can be planned.
  public let isRequired: Bool
  /// The columns in order.
  public let columns: [ColumnSchema]

  init(
    _ table: TableName, _ purpose: String, required: Bool = false, _ columns: [ColumnSchema]
  ) {
    self.table = table
    self.purpose = purpose
    isRequired = required
    self.columns = columns
  }

  /// The schemas of all tables, in order.
  public static let all: [TableSchema] = [
    Source.schema, Party.schema, Place.schema, Resource.schema, Substitute.schema, Figure.schema,
    SeriesBreak.schema, Measure.schema, Event.schema, Statement.schema, Office.schema, Need.schema,
    Offer.schema, Route.schema, Commitment.schema, Work.schema, WorkInput.schema,
  ]
}

extension ColumnKind {
  static let positive = ColumnKind.whole(1...most)
  static let count = ColumnKind.whole(0...most)
  static let amount = ColumnKind.decimal(0...unlimited)
  static let positiveAmount = ColumnKind.decimal(1e-9...unlimited)
  static let number = ColumnKind.decimal(-unlimited...unlimited)

  static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _: Choice.Type
  ) -> ColumnKind {
    .choice(Choice.allCases.map(\.rawValue))
  }
}

extension ColumnSchema {
  static let source = ColumnSchema("source", .reference(.sources), "where this comes from")
  static let note = ColumnSchema("note", .text, "remarks")
}
