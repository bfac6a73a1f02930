/// Text as it may be set: whatever a table held, a letter shows it or a sign in its place.
enum CleanText {
  /// Text in which a line feed begins a new line.
  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: needsCare) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(needsCare(scalar) ? stand(scalar) : scalar) }
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
