import Basics
import TalkaTestKit
import Testing

@Suite("An exact decimal number") struct ExactDecimalTests {
  private func fault(_ text: String) -> ExactDecimal.Fault? {
    do throws(ExactDecimal.Fault) {
      _ = try ExactDecimal(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "is written as it was read",
    arguments: [
      "0", "1", "-1", "12.5", "12.50", "-12.50", "0.0", "0.000000001", "-0.5", "1.000000000",
      "999999999999", "-999999999999", "999999999999.999999", "123456789.123456789", "100",
      "54.687",
    ])
  func roundTrip(text: String) throws {
    #expect(try ExactDecimal(text).description == text)
  }

  @Test(
    "drops zeros that lead and the sign of nought",
    arguments: [
      ("007", "7"), ("00.5", "0.5"), ("-0", "0"), ("-0.00", "0.00"),
    ])
  func meaninglessParts(text: String, plain: String) throws {
    #expect(try ExactDecimal(text).description == plain)
  }

  @Test(
    "refuses what is no plain number",
    arguments: [
      "", "-", ".", ".5", "5.", "-.5", "1.2.3", "1,5", "1 000", "+1", "--1", "1e3", "0x10", "abc",
      "1-", "１２", "1.\u{660}", " 1", "1 ", "NaN", "inf", "123456789012345678901234567890x",
    ])
  func notNumbers(text: String) { #expect(fault(text) == .notANumber) }

  @Test(
    "refuses what is too large",
    arguments: [
      "1000000000000", "-1000000000000", "1" + String(repeating: "0", count: 30),
      "1000000000000.0", "9223372036854775808", "999999999999.9999999",
      String(repeating: "9", count: 5000),
    ])
  func tooLarge(text: String) { #expect(fault(text) == .tooLarge) }

  @Test(
    "refuses what is too fine, however many digits it has",
    arguments: [
      "0.0000000001", "1.1234567890", "-0.1234567890", "0.333333333333333333333333333",
      "0." + String(repeating: "0", count: 5000),
    ])
  func tooFine(text: String) { #expect(fault(text) == .tooFine) }

  @Test("1.5 and 1.50 are one number, 1.5 and 1.05 are two")
  func equality() throws {
    let (short, long) = (try ExactDecimal("1.5"), try ExactDecimal("1.50"))
    #expect(short == long)
    #expect(short.hashValue == long.hashValue)
    #expect(Set([short, long]).count == 1)
    #expect(try short != ExactDecimal("1.05"))
    #expect(try ExactDecimal("-0.0") == .zero)
    #expect(!(short < long) && !(long < short))
  }

  @Test("compares, scales and adds as whole numbers do")
  func againstWholeNumbers() throws {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2000 {
      let (a, b) = (ExactDecimalTests.random(&random), ExactDecimalTests.random(&random))
      let (x, y) = (try ExactDecimal(a.text), try ExactDecimal(b.text))
      #expect(x.scaled(to: 9) == a.billionths, "\(a.text)")
      #expect((x < y) == (a.billionths < b.billionths), "\(a.text) \(b.text)")
      #expect((x == y) == (a.billionths == b.billionths), "\(a.text) \(b.text)")
      #expect(x.description == a.text)
      #expect(abs(x.double - Double(a.billionths) / 1e9) <= abs(x.double) * 1e-15 + 1e-300)
    }
  }

  /// A number as text, and in billionths by another way.
  private static func random(
    _ random: inout SplitMix64
  ) -> (text: String, billionths: Int128) {
    let whole = Int64.random(
      in: 0..<(Bool.random(using: &random) ? 3 : 999_999_999), using: &random)
    let decimals = Int.random(in: 0...9, using: &random)
    let digits = (0..<decimals).map { _ in Int.random(in: 0...9, using: &random) }
    var fraction: Int128 = 0
    for place in 0..<9 { fraction = fraction * 10 + Int128(place < decimals ? digits[place] : 0) }
    let size = Int128(whole) * 1_000_000_000 + fraction
    let sign = size > 0 && Bool.random(using: &random) ? -1 : 1
    let tail = decimals == 0 ? "" : "." + digits.map(String.init).joined()
    return ((sign < 0 ? "-" : "") + "\(whole)" + tail, Int128(sign) * size)
  }

  @Test("shows even the largest negative mantissa")
  func extremes() {
    #expect(ExactDecimal(mantissa: .min, decimals: 9).description == "-9223372036.854775808")
    #expect(ExactDecimal(mantissa: .max, decimals: 0).description == "9223372036854775807")
  }
}
