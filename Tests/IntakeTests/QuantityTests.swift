import Basics
import Situation
import Testing

@testable import Intake

@Suite("Numbers and quantities") struct QuantityTests {
  @Test(
    "thousands in every style, decimals and words",
    arguments: [
      ("9,380 people", 9380.0), ("76 654 people", 76654), ("8.114 people", 8114),
      ("12'500 people", 12500), ("283.6 km", 283.6), ("3½ tonnes", 3.5),
      ("thirty-five people", 35), ("two hundred and six people", 206),
      ("Seventy-three thousand hectares", 73000), ("1.6 billion people", 1_600_000_000),
      ("a dozen boats", 12), ("half a million people", 500_000), ("€20m", 20_000_000),
      ("eleven thousand two hundred people", 11200),
    ])
  func numbers(text: String, value: Double) {
    #expect(quantities(text).first?.value == value, "\(text)")
  }

  @Test("hedges make bounds")
  func hedges() {
    let cases: [(String, Exactness)] = [
      ("more than 40 people", .atLeast), ("well over 40 people", .atLeast),
      ("up to 40 people", .atMost), ("fewer than 40 people", .atMost), ("some 40 people", .about),
      ("40-odd people", .about), ("40 people or more", .atLeast), ("just 40 people", .exact),
    ]
    for (text, exactness) in cases {
      #expect(quantities(text).first?.exactness == exactness, "\(text)")
      #expect(quantities(text).first?.value == 40, "\(text)")
    }
  }

  @Test("vague words and ranges are intervals")
  func intervals() {
    let cases = [
      ("several hundred people", 300.0, 900.0), ("dozens of people", 24, 99),
      ("a few dozen people", 36, 108), ("between 8 and 12 boats", 8, 12), ("35–40 boats", 35, 40),
      ("most of them", 50, 100),
    ]
    for (text, low, high) in cases {
      let quantity = quantities(text).first
      #expect(quantity?.low == low && quantity?.high == high, "\(text)")
      #expect(quantity?.value == nil)
    }
  }

  @Test("shares, changes and multiples are told apart")
  func kinds() {
    #expect(quantities("one in three").first?.kind == .percent)
    #expect(quantities("12 per cent fewer than before").first?.kind == .change)
    #expect(quantities("12 per cent fewer than before").first?.value == -12)
    #expect(quantities("four times as many").first?.kind == .times)
    #expect(quantities("a fifth package").isEmpty)
  }

  @Test("digits of a name are no number")
  func names() {
    #expect(quantities("the A63 and the Mi-17").isEmpty)
  }
}
