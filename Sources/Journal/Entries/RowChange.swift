/// What one entry does to one row, cell by cell.
public struct RowChange: Hashable, Sendable {
  /// What happens to the row as a whole.
  public enum Kind: String, Hashable, Sendable {
    /// The row was not there and is now; every given cell is listed.
    case add
    /// Some cells have another text; only these are listed.
    case change
    /// The row was there and is no more; every given cell is listed.
    case remove
  }

  /// One cell of it; an empty text means "not given".
  public struct Cell: Hashable, Sendable {
    /// The column.
    public var column: String
    /// What stood there before.
    public var before: String
    /// What stands there after.
    public var after: String

    /// Makes one.
    public init(_ column: String, _ before: String, _ after: String) {
      self.column = column
      self.before = before
      self.after = after
    }
  }

  /// The row.
  public var row: RowName
  /// What happens to it.
  public var kind: Kind
  /// The version that the row has afterwards: 1 for the first, one more each time.
  public var version: Int
  /// The cells, in the order of the table.
  public var cells: [Cell]

  /// Makes one.
  public init(_ row: RowName, _ kind: Kind, version: Int, cells: [Cell]) {
    self.row = row
    self.kind = kind
    self.version = version
    self.cells = cells
  }
}
