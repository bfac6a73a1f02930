/// Cuts UTF-8 into tokens in one pass. Bytes that are no text, remains of HTML, marks of direction
/// and the asterisks of Markdown are passed over; nothing is moved, so offsets stay those of the
/// input.
struct Tokenizer {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 0
  private var hasGap = true
  private var tokens: [Token] = []

  /// The tokens of a text.
  static func tokens(of bytes: [UInt8]) -> [Token] {
    var tokenizer = Tokenizer(bytes)
    while tokenizer.at < bytes.count { tokenizer.step() }
    return tokenizer.tokens
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private enum Class { case letter, digit, space, newline, skipped, sign }

  /// The scalar at a byte and how many bytes it has; a byte that is no text counts as one sign.
  private func scalar(_ index: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
    guard count > 0, index + count <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
    for offset in 1..<count {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", count)
  }

  private func kind(_ scalar: Unicode.Scalar) -> Class {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x30...0x39: .digit
    case 0x0A: .newline
    case 0x00...0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x85: .space
    case 0x2A, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFD: .skipped
    case 0x80...: scalar.properties.isAlphabetic ? .letter : .sign
    default: .sign
    }
  }

  private mutating func step() {
    let (scalar, count) = scalar(at)
    switch kind(scalar) {
    case .letter: run(.letter, .word)
    case .digit: run(.digit, .digits)
    case .newline: pass(count, newline: true)
    case .space: pass(count)
    case .skipped:
      // An asterisk before a space is the mark of a list.
      let isMark = scalar == "*" && at + 1 < bytes.count && bytes[at + 1] == 0x20
      if isMark { sign(scalar, count) } else { at += count }
    case .sign: sign(scalar, count)
    }
  }

  private mutating func pass(_ count: Int, newline: Bool = false) {
    at += count
    hasGap = true
    if newline { line += 1 }
  }

  private mutating func run(_ wanted: Class, _ form: Token.Kind) {
    let start = at
    while at < bytes.count {
      let (scalar, count) = scalar(at)
      // A word of the length of a page is none; it is cut, so that no word is looked up for long.
      guard kind(scalar) == wanted, at - start < 200 else { break }
      at += count
    }
    add(form, start, String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private mutating func sign(_ scalar: Unicode.Scalar, _ count: Int) {
    if let length = markup() { return pass(length) }
    let start = at
    at += count
    if scalar == "-", at < bytes.count, bytes[at] == 0x2D { at += 1 }
    add(.sign, start, at - start > count ? "–" : Tokenizer.plain(scalar))
  }

  /// How many bytes of HTML begin here: a tag or a named character.
  private func markup() -> Int? {
    let isTag = bytes[at] == 0x3C
    guard isTag || bytes[at] == 0x26 else { return nil }
    let limit = min(bytes.count, at + (isTag ? 200 : 10))
    guard let end = bytes[at..<limit].firstIndex(of: isTag ? 0x3E : 0x3B), end > at + 1 else {
      return nil
    }
    let next = bytes[at + 1]
    let isName = (0x41...0x5A).contains(next & 0xDF) || next == 0x2F || next == 0x23
    return isName ? end + 1 - at : nil
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "’", "‘", "ʼ", "`", "'": "'"
    case "“", "”", "„", "«", "»", "\"": "\""
    case "–", "—", "―": "–"
    case "‐", "‑", "-", "−": "-"
    default: String(scalar)
    }
  }

  private mutating func add(_ kind: Token.Kind, _ start: Int, _ text: String) {
    tokens.append(
      Token(
        kind: kind, start: start, end: at, text: text,
        folded: kind == .word ? Folding.fold(text) : text, hasGap: hasGap, line: line))
    hasGap = false
  }
}
