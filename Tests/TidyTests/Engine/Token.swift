/// A piece of Swift source.
struct Token: Sendable {
  enum Kind: Sendable {
    /// An identifier, keyword, number or `$0`, with a leading `@` or `#` (`@Test`, `#expect`).
    case word
    /// One character of punctuation or of an operator.
    case symbol
    /// The text of a string or regex literal between its delimiters and interpolations.
    case string
    /// A whole comment, with its marks.
    case comment
  }

  let kind: Kind
  let text: String
  let line: Int
  /// The line it ends on.
  let endLine: Int
  /// Whether it follows the token before it without a space.
  let isJoined: Bool

  func isSymbol(_ text: String) -> Bool { kind == .symbol && self.text == text }
  func isWord(_ text: String) -> Bool { kind == .word && self.text == text }
}

/// The tokens of a file, and which bracket closes which.
///
/// The rules work on tokens and not on text, so that a word in a string or a comment is not taken
/// for code.
struct SwiftTokens: Sendable {
  /// Everything, comments included.
  let all: [Token]
  /// Without comments.
  let code: [Token]
  /// For each bracket of `code` the index of its partner.
  let partners: [Int: Int]

  init(_ bytes: [UInt8]) {
    var lexer = Lexer(bytes)
    all = lexer.tokens()
    code = all.filter { $0.kind != .comment }
    partners = SwiftTokens.partners(in: code)
  }

  /// The token at `index` of `code`; one that equals nothing beyond its ends.
  subscript(index: Int) -> Token {
    guard code.indices.contains(index) else {
      return Token(kind: .symbol, text: "", line: 0, endLine: 0, isJoined: false)
    }
    return code[index]
  }

  /// Indices of `code` at which these words or symbols stand one after the other.
  func places(of sequence: [String]) -> [Int] {
    code.indices.filter { start in
      sequence.indices.allSatisfy {
        self[start + $0].text == sequence[$0] && self[start + $0].kind != .string
      }
    }
  }

  private static func partners(in code: [Token]) -> [Int: Int] {
    let closing = ["(": ")", "[": "]", "{": "}"]
    var open: [(index: Int, closing: String)] = []
    var partners: [Int: Int] = [:]
    for (index, token) in code.enumerated() where token.kind == .symbol {
      if let end = closing[token.text] {
        open.append((index, end))
      } else if let last = open.last, last.closing == token.text {
        open.removeLast()
        partners[last.index] = index
        partners[index] = last.index
      }
    }
    return partners
  }
}
