/// Strings and regex literals.
extension Lexer {
  /// `#"`, `##"""`, `#/` and the like.
  func startsRawLiteral() -> Bool {
    var offset = 0
    while peek(offset) == 0x23 { offset += 1 }
    return peek(offset) == 0x22 || peek(offset) == 0x2F
  }

  mutating func readRawLiteral() {
    var hashes = 0
    while peek(hashes) == 0x23 { hashes += 1 }
    let isString = peek(hashes) == 0x22
    advance(hashes)
    isString ? readString(hashes: hashes) : readRegex(hashes: hashes)
  }

  /// Reads a string from its opening quote: each piece between interpolations becomes a token, and
  /// so does the code within them.
  mutating func readString(hashes: Int) {
    let fence = [UInt8](repeating: 0x23, count: hashes)
    let isLong = stands([0x22, 0x22, 0x22])
    let quotes = [UInt8](repeating: 0x22, count: isLong ? 3 : 1)
    advance(quotes.count)
    var (start, startLine) = (index, line)
    while index < bytes.count {
      if stands(quotes + fence) {
        emit(.string, from: start, line: startLine)
        advance(quotes.count + hashes)
        return
      } else if stands([0x5C] + fence + [0x28]) {
        emit(.string, from: start, line: startLine)
        advance(hashes + 1)
        readInterpolation()
        (start, startLine) = (index, line)
      } else if stands([0x5C] + fence) {
        advance(hashes + 2)
      } else if !isLong, peek() == 0x0A {
        return
      } else {
        advance()
      }
    }
  }

  private mutating func readInterpolation() {
    let opening = index
    advance()
    emit(.symbol, from: opening, line: line)
    readCode(untilParenthesis: true)
    let closing = index
    advance()
    if closing < bytes.count { emit(.symbol, from: closing, line: line) }
  }

  /// Whether the slash at the index opens a regex literal: it stands where a value begins, is not
  /// followed by a space, and another slash ends it on the same line.
  func startsRegex() -> Bool {
    guard let next = peek(1), next != 0x20, next != 0x0A, next != 0x3D else { return false }
    if let last = found.last(where: { $0.kind != .comment }) {
      let opensValue =
        last.kind == .symbol ? !")]}>".contains(last.text) : Lexer.introducers.contains(last.text)
      guard opensValue, last.kind != .string else { return false }
    }
    var offset = 1
    while let byte = peek(offset), byte != 0x0A {
      if byte == 0x5C { offset += 1 } else if byte == 0x2F { return true }
      offset += 1
    }
    return false
  }

  /// Words after which a value follows.
  private static let introducers: Set<String> = [
    "return", "in", "case", "let", "try", "await", "if", "where", "while", "switch", "else",
  ]

  mutating func readRegex(hashes: Int) {
    let fence = [0x2F] + [UInt8](repeating: 0x23, count: hashes)
    advance()
    let (start, startLine) = (index, line)
    while index < bytes.count, !stands(fence) {
      if hashes == 0, peek() == 0x0A { return }
      advance(peek() == 0x5C ? 2 : 1)
    }
    emit(.string, from: start, line: startLine)
    advance(fence.count)
  }
}
