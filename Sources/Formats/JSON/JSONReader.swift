public import Basics

/// Reads JSON text strictly (RFC 8259): nothing after the value, no comments, no trailing comma,
/// each key once, numbers kept as written.
public struct JSONReader: Sendable {
  private let bytes: [UInt8]
  private let name: String
  private let limits: Limits
  private var position = 0
  private var depth = 0

  private init(_ bytes: [UInt8], _ name: String, _ limits: Limits) {
    self.bytes = bytes
    self.name = name
    self.limits = limits
  }

  /// Reads one value; `name` is the file's, for the diagnostic.
  public static func read(
    _ bytes: [UInt8], named name: String, limits: Limits = Limits()
  ) throws(Diagnostic) -> JSONValue {
    var reader = JSONReader(bytes, name, limits)
    reader.skipSpace()
    let value = try reader.value()
    reader.skipSpace()
    guard reader.position == bytes.count else { throw reader.fault("the end of the file") }
    return value
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func value() throws(Diagnostic) -> JSONValue {
    switch next {
    case 0x7B: try nested { reader throws(Diagnostic) in try reader.object() }
    case 0x5B: try nested { reader throws(Diagnostic) in try reader.array() }
    case 0x22: .string(try string())
    case 0x74: try word("true", .bool(true))
    case 0x66: try word("false", .bool(false))
    case 0x6E: try word("null", .null)
    case 0x2D, .some(0x30...0x39): try number()
    default: throw fault("a value")
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(Diagnostic) -> JSONValue
  ) throws(Diagnostic) -> JSONValue {
    depth += 1
    guard depth <= limits.depth else {
      throw fault("at most \(limits.depth) objects and lists within each other")
    }
    position += 1
    skipSpace()
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(Diagnostic) -> JSONValue {
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    if take(0x7D) { return .object([]) }
    repeat {
      skipSpace()
      guard next == 0x22 else { throw fault("a key between quotation marks") }
      let start = position
      let key = try string()
      guard keys.insert(key).inserted else {
        position = start
        throw Diagnostic(
          .doubledKey, "the key \(key) stands twice", at: place, found: key,
          expected: "each key once")
      }
      skipSpace()
      guard take(0x3A) else { throw fault("a colon") }
      skipSpace()
      members.append(JSONValue.Member(key, try value()))
      skipSpace()
    } while take(0x2C)
    guard take(0x7D) else { throw fault("a comma or }") }
    return .object(members)
  }

  private mutating func array() throws(Diagnostic) -> JSONValue {
    var values: [JSONValue] = []
    if take(0x5D) { return .array([]) }
    repeat {
      skipSpace()
      values.append(try value())
      skipSpace()
    } while take(0x2C)
    guard take(0x5D) else { throw fault("a comma or ]") }
    return .array(values)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func word(
    _ word: String, _ value: JSONValue
  ) throws(Diagnostic) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw fault(word) }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(Diagnostic) -> JSONValue {
    let start = position
    _ = take(0x2D)
    if !take(0x30) { try digits() }
    if take(0x2E) { try digits() }
    if take(0x65) || take(0x45) {
      if !take(0x2B) { _ = take(0x2D) }
      try digits()
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(Diagnostic) {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    guard position > start else { throw fault("a digit") }
  }

  private mutating func string() throws(Diagnostic) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next, byte != 0x22 {
      guard byte >= 0x20 else { throw fault("no line end or control character in a text") }
      position += 1
      if byte == 0x5C { text.append(contentsOf: try escape()) } else { text.append(byte) }
      guard text.count <= limits.fieldBytes else {
        throw fault("a text of at most \(limits.fieldBytes) bytes")
      }
    }
    guard take(0x22) else { throw fault("a closing quotation mark") }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(Diagnostic) -> [UInt8] {
    guard let byte = next else { throw fault("an escape") }
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: return [byte]
    case 0x62: return [0x08]
    case 0x66: return [0x0C]
    case 0x6E: return [0x0A]
    case 0x72: return [0x0D]
    case 0x74: return [0x09]
    case 0x75: return Array(String(Character(try unicode())).utf8)
    default:
      position -= 1
      throw fault("one of \" \\ / b f n r t u after \\")
    }
  }

  /// The scalar of `\uXXXX`, or of a pair of surrogates.
  private mutating func unicode() throws(Diagnostic) -> Unicode.Scalar {
    let high = try hexadecimal()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, take(0x5C), take(0x75) else { throw fault("a pair of surrogates") }
    let low = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw fault("a pair of surrogates") }
    return scalar
  }

  private mutating func hexadecimal() throws(Diagnostic) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("four hexadecimal digits")
      }
      value = value * 16 + UInt32(digit)
      position += 1
    }
    return value
  }

  /// Row of the place reached; the column is counted in bytes.
  private var place: Diagnostic.Place {
    let line = LinePlace(of: position, in: bytes)
    return Diagnostic.Place(file: name, row: line.row, column: String(line.column))
  }

  private func fault(_ expected: String) -> Diagnostic {
    let rest = bytes[min(position, bytes.count)...].prefix(20)
    let found = rest.isEmpty ? "the end of the file" : String(decoding: rest, as: UTF8.self)
    return Diagnostic(
      .notJSON, "this is not JSON", at: place, found: found, expected: expected)
  }
}
