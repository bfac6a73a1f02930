/// Finds bytes that are not UTF-8 (Unicode Standard, table 3-7: well-formed byte sequences).
enum UTF8Check {
  /// Where the first ill-formed sequence begins, or nil when all is UTF-8.
  static func firstInvalid(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = asciiPrefix(of: buffer, from: 0)
      while index < buffer.count {
        guard let length = sequenceLength(buffer, at: index) else { return index }
        index = asciiPrefix(of: buffer, from: index + length)
      }
      return nil
    }
  }

  /// The first position from `start` on that may not be ASCII, eight bytes at a time.
  private static func asciiPrefix(of buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(buffer)
    while index + 8 <= buffer.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < buffer.count, buffer[index] < 0x80 { index += 1 }
    return index
  }

  private static func sequenceLength(
    _ buffer: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int? {
    let first = buffer[index]
    let second: ClosedRange<UInt8>
    let length: Int
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE, 0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= buffer.count, second.contains(buffer[index + 1]) else { return nil }
    for offset in 2..<max(2, length) where !(0x80...0xBF).contains(buffer[index + offset]) {
      return nil
    }
    return length
  }
}
