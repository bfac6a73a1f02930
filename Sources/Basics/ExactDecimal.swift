/// A decimal number exactly as it was written: no binary rounding, trailing zeros kept. Zeros that
/// lead and the sign of a nought mean nothing and are dropped.
///
/// At most 18 significant digits, at most nine of them behind the point, and below 10^12 in size,
/// so that sums and products of a case's numbers can be formed exactly in 128 bits.
public struct ExactDecimal: Sendable {
  /// All digits as one whole number, with the sign.
  public let mantissa: Int64
  /// How many of the digits stand behind the point, 0 to 9.
  public let decimals: Int

  /// The most digits behind the point.
  public static let maximumDecimals = 9
  /// Numbers must be smaller than this in size.
  public static let limit: Int64 = 1_000_000_000_000

  /// The number `mantissa / 10^decimals`.
  public init(mantissa: Int64, decimals: Int = 0) {
    precondition((0...ExactDecimal.maximumDecimals).contains(decimals), "decimals out of range")
    self.mantissa = mantissa
    self.decimals = decimals
  }

  /// Why a text is not a number that can be taken.
  public enum Fault: Error, Sendable {
    /// It is not digits with at most one point (an optional minus before them).
    case notANumber
    /// It has more than 18 digits, or is 10^12 or more in size.
    case tooLarge
    /// It has more than nine digits behind the point.
    case tooFine
  }

  /// Reads plain notation such as `-12.50`: digits, at most one point, digits on both sides of it.
  public init(bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
    let negative = bytes.first == 0x2D
    var mantissa: Int64 = 0
    var decimals = -1
    var digits = 0
    for index in (negative ? 1 : 0)..<bytes.count {
      let byte = bytes[index]
      if byte == 0x2E, decimals < 0, digits > 0 {
        decimals = 0
        continue
      }
      guard (0x30...0x39).contains(byte) else { throw .notANumber }
      digits += 1
      if mantissa >= 100_000_000_000_000_000 {
        // Read to the end first: a text that is no number at all is named as such.
        try ExactDecimal.checkRest(bytes, from: index, pointSeen: decimals >= 0)
        throw decimals >= ExactDecimal.maximumDecimals ? .tooFine : .tooLarge
      }
      mantissa = mantissa * 10 + Int64(byte - 0x30)
      if decimals >= 0 { decimals += 1 }
    }
    guard digits > 0, decimals != 0 else { throw .notANumber }
    guard decimals <= ExactDecimal.maximumDecimals else { throw .tooFine }
    self.init(mantissa: negative ? -mantissa : mantissa, decimals: max(0, decimals))
    guard abs(mantissa) / ExactDecimal.power(self.decimals) < ExactDecimal.limit else {
      throw .tooLarge
    }
  }

  /// Reads plain notation.
  public init(_ text: String) throws(Fault) {
    var text = text
    let result = text.withUTF8 { bytes in
      Result { () throws(Fault) in try ExactDecimal(bytes: bytes) }
    }
    self = try result.get()
  }

  private static func checkRest(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, pointSeen: Bool
  ) throws(Fault) {
    var pointSeen = pointSeen
    for byte in bytes[start...] where !(0x30...0x39).contains(byte) {
      guard byte == 0x2E, !pointSeen else { throw .notANumber }
      pointSeen = true
    }
  }

  /// 10 to the power `exponent`, 0 to 18.
  public static func power(_ exponent: Int) -> Int64 {
    var power: Int64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// The number times `10^decimals`, which must be at least as many decimals as it has.
  public func scaled(to decimals: Int) -> Int128 {
    precondition(decimals >= self.decimals, "scaling would lose digits")
    return Int128(mantissa) * Int128(ExactDecimal.power(decimals - self.decimals))
  }

  /// The nearest binary number, for charts and route lengths, never for a decision.
  public var double: Double { Double(mantissa) / Double(ExactDecimal.power(decimals)) }

  /// Nought, however written.
  public static let zero = ExactDecimal(mantissa: 0)
}

extension ExactDecimal: Hashable, Comparable {
  /// 1.5 and 1.50 are equal.
  public static func == (a: ExactDecimal, b: ExactDecimal) -> Bool {
    a.scaled(to: maximumDecimals) == b.scaled(to: maximumDecimals)
  }

  /// By value.
  public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    a.scaled(to: maximumDecimals) < b.scaled(to: maximumDecimals)
  }

  /// Equal numbers hash alike, however written.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(scaled(to: ExactDecimal.maximumDecimals))
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// As written: `-12.50`.
  public var description: String {
    guard decimals > 0 else { return String(mantissa) }
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -decimals)
    return (mantissa < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
  }
}
