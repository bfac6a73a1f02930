/// What a reader takes at most, so that no file can fill the memory of the machine.
public struct Limits: Sendable {
  /// Bytes in one file.
  public var fileBytes = 100_000_000
  /// Bytes in one cell or text.
  public var fieldBytes = 1_000_000
  /// Cells in one row.
  public var columns = 1000
  /// Rows in one table, without the heading.
  public var rows = 2_000_000
  /// Objects and arrays within each other.
  public var depth = 64

  /// The limits that the documentation names.
  public init() {}
}
