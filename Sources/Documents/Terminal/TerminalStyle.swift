import Basics

/// How a text is laid out for a terminal or a pipe.
public struct TerminalStyle: Sendable {
  /// Columns to fill.
  public var width: Int
  /// Whether colours may be used.
  public var usesColour: Bool
  /// Whether long lists and long lines are shortened; a pipe gets everything.
  public var shortens: Bool

  /// Makes a style; the width is kept between 40 and 140.
  public init(width: Int, usesColour: Bool, shortens: Bool) {
    self.width = min(140, max(40, width))
    self.usesColour = usesColour
    self.shortens = shortens
  }

  enum Tone: String {
    case strong = "1"
    case faint = "2"
    case good = "32"
    case warning = "33"
    case bad = "31"
    case heading = "1;36"
  }

  func paint(_ text: String, _ tone: Tone) -> String {
    usesColour && !text.isEmpty ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A text cut to a width with an ellipsis.
  func fit(_ text: String, _ width: Int) -> String {
    guard shortens, displayWidth(text) > width, width > 1 else { return text }
    var kept = text[...]
    while displayWidth(String(kept)) > width - 1 { kept.removeLast() }
    return kept + "…"
  }

  /// A paragraph wrapped to the width.
  public func wrapped(_ text: String) -> String { wrap(text) }

  /// A paragraph wrapped to the width, every line after the first indented.
  func wrap(_ text: String, indent: Int = 0, first: Int? = nil) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = String(repeating: " ", count: first ?? indent)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, displayWidth(line) + 1 + displayWidth(String(word)) > width {
        lines.append(line)
        line = margin
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
