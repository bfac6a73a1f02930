/// Writes SVG, element by element. All text and all attribute values are escaped here.
struct Canvas {
  private(set) var markup = ""

  /// A leaf, with text inside it if there is any.
  mutating func draw(
    _ name: String, _ attributes: KeyValuePairs<String, String>, text: String? = nil
  ) {
    begin(name, attributes)
    if let text {
      markup += ">" + Canvas.escaped(text) + "</" + name + ">\n"
    } else {
      markup += "/>\n"
    }
  }

  /// Opens an element; `close` ends it.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    begin(name, attributes)
    markup += ">\n"
  }

  /// Ends an element.
  mutating func close(_ name: String) { markup += "</" + name + ">\n" }

  private mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    markup += "<" + name
    for (key, value) in attributes where !value.isEmpty {
      markup += " " + key + "=\"" + Canvas.escaped(value) + "\""
    }
  }

  /// Adds what another canvas holds.
  mutating func append(_ other: Canvas) { markup += other.markup }

  /// Text that may stand between tags and in attributes: `&<>"` as references, controls as spaces.
  static func escaped(_ text: String) -> String {
    var safe = ""
    safe.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": safe += " "
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// The letters, digits, hyphens and underscores of a text, led by a letter.
  static func identifier(_ text: String) -> String {
    var kept = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": kept.unicodeScalars.append(scalar)
      default: break
      }
    }
    guard let first = kept.unicodeScalars.first, first.properties.isAlphabetic else {
      return "chart-" + kept
    }
    return kept
  }
}

/// A number as an attribute's value.
func number(_ value: Double) -> String { NumberText.coordinate(value) }
