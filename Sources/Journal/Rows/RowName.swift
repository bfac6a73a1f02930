/// What is written `needs/N-PUMP`: one row of one table of the journal.
///
/// In tables whose rows have no identifier, such as `commitments`, the key is a number that is
/// given once and never again.
public struct RowName: Hashable, Sendable, CustomStringConvertible {
  /// The table.
  public let table: String
  /// The row within the table.
  public let key: String

  /// Names a row.
  public init(_ table: String, _ key: String) {
    self.table = table
    self.key = key
  }

  /// Reads `table/key`; nil where a part is missing. A key may hold a slash, a table does not.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(String(parts[0]), String(parts[1]))
  }

  /// `table/key`.
  public var description: String { "\(table)/\(key)" }
}
