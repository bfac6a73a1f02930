/// Cuts Swift source into tokens, after "The Swift Programming Language", Lexical Structure.
///
/// It knows just enough: nested comments, strings of every form with the code in their
/// interpolations, regex literals. It need not understand operators.
struct Lexer {
  let bytes: [UInt8]
  var index = 0
  var line = 1
  var found: [Token] = []
  /// Where the last token ended, to see whether the next one is joined to it.
  private var lastEnd = -1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// All tokens of the source.
  mutating func tokens() -> [Token] {
    readCode(untilParenthesis: false)
    return found
  }

  /// Reads tokens to the end, or to the `)` that closes an interpolation.
  mutating func readCode(untilParenthesis: Bool) {
    var depth = 0
    while let byte = peek() {
      if byte == 0x29, untilParenthesis {
        if depth == 0 { return }
        depth -= 1
      }
      if byte == 0x28 { depth += 1 }
      readToken(byte)
    }
  }

  private mutating func readToken(_ byte: UInt8) {
    switch byte {
    case 0x0A, 0x20, 0x09, 0x0D: advance()
    case 0x2F where peek(1) == 0x2F: readLineComment()
    case 0x2F where peek(1) == 0x2A: readBlockComment()
    case 0x22: readString(hashes: 0)
    case 0x23 where startsRawLiteral(): readRawLiteral()
    case 0x2F where startsRegex(): readRegex(hashes: 0)
    case 0x60: readQuotedWord()
    case _ where startsWord(byte): readWord()
    default:
      let start = index
      advance()
      emit(.symbol, from: start, line: line)
    }
  }

  func peek(_ offset: Int = 0) -> UInt8? {
    index + offset < bytes.count ? bytes[index + offset] : nil
  }

  mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where index < bytes.count {
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }
  }

  /// Whether `text` stands at the index.
  func stands(_ text: [UInt8]) -> Bool { bytes[index...].starts(with: text) }

  mutating func emit(_ kind: Token.Kind, from start: Int, line startLine: Int, to end: Int? = nil) {
    let text = String(decoding: bytes[start..<(end ?? index)], as: UTF8.self)
    found.append(
      Token(kind: kind, text: text, line: startLine, endLine: line, isJoined: lastEnd == start))
    lastEnd = index
  }

  private mutating func readLineComment() {
    let start = index
    while let byte = peek(), byte != 0x0A { advance() }
    emit(.comment, from: start, line: line)
  }

  private mutating func readBlockComment() {
    let (start, startLine) = (index, line)
    var depth = 0
    repeat {
      if stands([0x2F, 0x2A]) {
        depth += 1
        advance(2)
      } else if stands([0x2A, 0x2F]) {
        depth -= 1
        advance(2)
      } else {
        advance()
      }
    } while depth > 0 && index < bytes.count
    emit(.comment, from: start, line: startLine)
  }

  private func startsWord(_ byte: UInt8) -> Bool {
    if byte == 0x40 || byte == 0x23 { return peek(1).map(Lexer.isWordByte) ?? false }
    return Lexer.isWordByte(byte)
  }

  private mutating func readWord() {
    let start = index
    advance()
    while let byte = peek(), Lexer.isWordByte(byte) { advance() }
    emit(.word, from: start, line: line)
  }

  private mutating func readQuotedWord() {
    let start = index
    advance()
    while let byte = peek(), byte != 0x60, byte != 0x0A { advance() }
    advance()
    emit(.word, from: start, line: line)
  }

  /// Letters, digits, `_`, `$` and everything beyond ASCII.
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x80...0xFF: true
    default: false
    }
  }
}
