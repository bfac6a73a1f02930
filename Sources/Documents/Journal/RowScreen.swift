public import Journal

/// What `talka show` prints of one row.
public struct RowScreen: Sendable {
  private let row: Book.Row
  private let style: TerminalStyle

  /// Makes the screen of a row.
  public init(_ row: Book.Row, style: TerminalStyle) {
    self.row = row
    self.style = style
  }

  /// The text, with a line end.
  public var text: String {
    let state = row.isPresent ? "" : ", taken away"
    let heading = "\(row.name), version \(row.version)\(state), changed by @\(row.entry)"
    let cells = row.cells.map {
      style.fit("  \($0.column): \(RecordWords.shown($0.text))", style.width)
    }
    return ([style.paint(heading, .strong)] + cells).joined(separator: "\n") + "\n"
  }
}
