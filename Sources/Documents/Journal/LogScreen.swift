public import Journal

/// What `talka log` prints: entries, each with what it changed.
public struct LogScreen: Sendable {
  private let entries: [Entry]
  private let style: TerminalStyle

  /// Makes the screen of entries in order.
  public init(_ entries: [Entry], style: TerminalStyle) {
    self.entries = entries
    self.style = style
  }

  /// The text, with a line end; empty where there are no entries.
  public var text: String {
    entries.map { entry in
      let heading = style.paint(RecordWords.heading(entry), .strong)
      let details = RecordWords.details(entry).map { style.fit("  \($0)", style.width) }
      return ([heading] + details).joined(separator: "\n") + "\n"
    }.joined()
  }
}
