/// A name by which a place in a page is found, made from what the place is about and an identifier
/// of the case.
struct Anchor: Sendable, Hashable {
  /// The letters, digits and signs that may stand in an id and in a link to it.
  let id: String

  /// The place of a row: `source-ID`, `need-ID`.
  init(_ kind: String, _ identifier: String) {
    id = kind + "-" + Anchor.safe(identifier)
  }

  /// The place of a section or a table.
  init(_ name: String) { id = Anchor.safe(name) }

  /// Every byte that an identifier of a case cannot have as `~` and two digits, so that different
  /// identifiers keep different anchors.
  private static func safe(_ text: String) -> String {
    var safe = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F:
        safe.unicodeScalars.append(Unicode.Scalar(byte))
      default: safe += "~" + String(byte, radix: 16)
      }
    }
    return safe
  }
}
