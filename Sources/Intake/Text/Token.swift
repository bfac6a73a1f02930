/// A word, a run of digits or a sign, with the bytes it stands on.
struct Token: Sendable {
  enum Kind: Sendable { case word, digits, sign }

  let kind: Kind
  /// First byte, and the byte after the last.
  let start: Int
  let end: Int
  /// As written; dashes, quotes and apostrophes in one form each.
  let text: String
  /// Lower case without accents.
  let folded: String
  /// Whether white space stands before it.
  let hasGap: Bool
  /// Number of the line.
  let line: Int

  var isCapital: Bool { kind == .word && text.unicodeScalars.first?.properties.isUppercase == true }

  /// Written in capitals throughout, with more than one letter.
  var isAllCapital: Bool {
    let scalars = text.unicodeScalars
    return kind == .word && scalars.count > 1 && scalars.allSatisfy { $0.properties.isUppercase }
  }

  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
}
