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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2)
    var high: UInt8?
    for digit in text {
      guard let value = value(of: digit) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
