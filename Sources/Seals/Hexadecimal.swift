/// Bytes as digits of base 16, two a byte, lower case.
public enum Hexadecimal {
  private static let digits: [UInt8] = Array("0123456789abcdef".utf8)

  /// The digits as ASCII bytes.
  public static func digits(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }

  /// The digits as text.
  public static func text(of bytes: some Sequence<UInt8>) -> String {
    String(decoding: digits(of: bytes), as: UTF8.self)
  }

  /// The bytes of digits in lower case; nil where the text is anything else.
  public static func bytes(of text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 2 == 0 else { return nil }
    let digits = Array(text)
    var bytes = [UInt8](repeating: 0, count: digits.count / 2)
    return bytes.withUnsafeMutableBytes { read(digits[...], into: $0) } ? bytes : nil
  }

  /// Reads digits in lower case, two for each byte of `out`; false where one is anything else.
  static func read(_ digits: ArraySlice<UInt8>, into out: UnsafeMutableRawBufferPointer) -> Bool {
    digits.withUnsafeBufferPointer { digits in
      for index in 0..<out.count {
        guard let high = value(of: digits[2 * index]), let low = value(of: digits[2 * index + 1])
        else { return false }
        out[index] = high << 4 | low
      }
      return true
    }
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
