/// The name of one row of a table, typed by what the row is, so that a place is never taken for a
/// party. 1 to 64 of `[A-Za-z0-9._-]`; compared by bytes.
public struct Identifier<Entity>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier as written.
  public let text: String

  /// Takes a text as it is; readers check its characters before.
  public init(_ text: String) { self.text = text }

  /// By bytes: for the characters that identifiers have, the order of Swift's texts is that.
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }

  /// As written.
  public var description: String { text }
}

/// A column that is not part of the format (its name begins with `x_`) and what a row has in it.
public struct ExtraCell: Hashable, Sendable {
  /// Name of the column.
  public var column: String
  /// What stands there, never empty.
  public var text: String

  /// Makes one.
  public init(column: String, text: String) {
    self.column = column
    self.text = text
  }
}

/// A row of a table with an identifier of its own.
public protocol Identified {
  /// The identifier, unique in its table.
  var id: Identifier<Self> { get }
}

/// The rows of one table in their order, with look-up by identifier.
public struct Rows<Row: Identified & Sendable>: Sendable {
  /// The rows in the order of the table.
  public let rows: [Row]
  private let positions: [Identifier<Row>: Int32]

  /// Indexes the rows; of two with the same identifier the first is found.
  public init(_ rows: [Row]) {
    self.rows = rows
    var positions: [Identifier<Row>: Int32] = [:]
    positions.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() where positions[row.id] == nil {
      positions[row.id] = Int32(index)
    }
    self.positions = positions
  }

  /// The row named `id`.
  public subscript(id: Identifier<Row>) -> Row? { position(of: id).map { rows[$0] } }

  /// Where the row named `id` stands, counted from 0.
  public func position(of id: Identifier<Row>) -> Int? { positions[id].map(Int.init) }

  /// Whether there is such a row.
  public func contains(_ id: Identifier<Row>) -> Bool { positions[id] != nil }
}

extension Rows: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { rows.count }
  /// The row at a position counted from 0.
  public subscript(position: Int) -> Row { rows[position] }
}
