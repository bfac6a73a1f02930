/// A cell that is given: its column and its text.
public struct RowCell: Hashable, Sendable {
  /// The column.
  public var column: String
  /// What stands there, never empty.
  public var text: String

  /// Makes one.
  public init(_ column: String, _ text: String) {
    self.column = column
    self.text = text
  }
}

extension [RowCell] {
  /// The text of a cell; empty where it is not given.
  public subscript(column: String) -> String { first { $0.column == column }?.text ?? "" }

  /// Gives a cell another text; an empty one takes it away.
  public mutating func set(_ column: String, _ text: String) {
    if let index = firstIndex(where: { $0.column == column }) {
      if text.isEmpty { remove(at: index) } else { self[index].text = text }
    } else if !text.isEmpty {
      append(RowCell(column, text))
    }
  }
}
