import Seals

/// Where bytes are not in the canonical form.
struct CanonicalFault: Error, Hashable {
  /// Counted from 0.
  let offset: Int
}

/// Reads canonical JSON from its bytes. It takes one spelling of each value and no other, so that
/// what is read and written again gives the same bytes.
struct CanonicalScanner {
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  /// Whether exactly these bytes come next; they are passed then.
  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - offset >= count else { return false }
    let isNext = bytes.withUnsafeBufferPointer { here in
      for index in 0..<count where here[offset + index] != text.utf8Start[index] { return false }
      return true
    }
    guard isNext else { return false }
    offset += count
    return true
  }

  mutating func expect(_ text: StaticString) throws(CanonicalFault) {
    guard skip(text) else { throw CanonicalFault(offset: offset) }
  }

  /// A whole number, 0 or more, without leading zeros and of at most 18 digits.
  mutating func number() throws(CanonicalFault) -> Int {
    let start = offset
    var value = 0
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]), offset - start < 18 {
      value = value * 10 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    let isCanonical = offset - start == 1 || offset > start && bytes[start] != 0x30
    guard isCanonical else { throw CanonicalFault(offset: start) }
    return value
  }

  mutating func digest() throws(CanonicalFault) -> Digest {
    let start = offset
    let end = start + 2 * Digest.size
    guard end <= bytes.count, let digest = Digest(digits: bytes[start..<end]) else {
      throw CanonicalFault(offset: start)
    }
    offset = end
    return digest
  }

  /// A string with its quotation marks.
  mutating func string() throws(CanonicalFault) -> String {
    try expect("\"")
    let start = offset
    offset = bytes.withUnsafeBufferPointer { here in
      var end = start
      while end < here.count, here[end] != 0x22, here[end] != 0x5C, here[end] >= 0x20 { end += 1 }
      return end
    }
    guard offset < bytes.count, bytes[offset] != 0x22 else {
      return try text(bytes[start..<offset], start)
    }
    return try escapedString(from: start)
  }

  private mutating func text(
    _ raw: ArraySlice<UInt8>, _ start: Int
  ) throws(CanonicalFault) -> String {
    let read = raw.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
    guard let text = read else { throw CanonicalFault(offset: start) }
    try expect("\"")
    return text
  }

  private mutating func escapedString(from start: Int) throws(CanonicalFault) -> String {
    var raw = Array(bytes[start..<offset])
    while offset < bytes.count, bytes[offset] != 0x22 {
      guard bytes[offset] >= 0x20 else { throw CanonicalFault(offset: offset) }
      if bytes[offset] == 0x5C {
        raw.append(try escape())
      } else {
        raw.append(bytes[offset])
        offset += 1
      }
    }
    return try text(raw[...], start)
  }

  private static let escapes: [UInt8: UInt8] = [
    0x22: 0x22, 0x5C: 0x5C, 0x62: 0x08, 0x74: 0x09, 0x6E: 0x0A, 0x66: 0x0C, 0x72: 0x0D,
  ]

  private mutating func escape() throws(CanonicalFault) -> UInt8 {
    let start = offset
    offset += 1
    guard offset < bytes.count else { throw CanonicalFault(offset: start) }
    if let plain = CanonicalScanner.escapes[bytes[offset]] {
      offset += 1
      return plain
    }
    guard skip("u00"), offset + 2 <= bytes.count,
      let value = Hexadecimal.bytes(of: bytes[offset..<offset + 2])?.first, value < 0x20,
      !CanonicalScanner.escapes.values.contains(value)
    else { throw CanonicalFault(offset: start) }
    offset += 2
    return value
  }
}
