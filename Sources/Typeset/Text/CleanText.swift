/// Text as it may be set: whatever a table held, a letter shows it or a sign in its place.
enum CleanText {
  /// No word of any language is as long; Pango takes time with the square of a word's length.
  private static let longestWord = 4000

  /// Text in which a line feed begins a new line.
  static func text(_ text: String) -> String {
    let isShort = text.utf8.count <= longestWord
    if isShort, !text.unicodeScalars.contains(where: needsCare) { return text }
    var (clean, length) = (String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars {
      let scalar = needsCare(scalar) ? stand(scalar) : scalar
      clean.append(scalar)
      length = scalar == " " || scalar == "\n" ? 0 : length + 1
      guard length == longestWord else { continue }
      // Where such a word breaks matters to nobody.
      clean.append("\n")
      length = 0
    }
    return String(clean)
  }

  /// Text on one line.
  static func line(_ text: String) -> String {
    CleanText.text(text).split(separator: "\n").joined(separator: " ")
  }

  /// Controls, marks that turn the order of what follows (a name with one could turn a number
  /// behind it) and what is no character.
  private static func needsCare(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFC: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }

  private static func stand(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: "\n"
    case 0x09, 0x0D: " "
    default: "\u{FFFD}"
    }
  }
}
