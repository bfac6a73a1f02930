import Basics
import Formats
import TalkaTestKit
import Testing

@Suite("Writing JSON") struct JSONWriterTests {
  @Test("writes on one line or on many")
  func forms() {
    let value: JSONValue = ["a": [1, "b"], "c": [:], "d": [], "e": .null, "f": true]
    #expect(value.compact == #"{"a":[1,"b"],"c":{},"d":[],"e":null,"f":true}"#)
    #expect(
      value.pretty == """
        {
          "a": [
            1,
            "b"
          ],
          "c": {},
          "d": [],
          "e": null,
          "f": true
        }

        """)
  }

  @Test("escapes what a text may not hold, and nothing else")
  func escapes() {
    let text = "\"\\/\n\r\t\u{0}\u{1F}\u{7F}é\u{2028}🧊"
    #expect(
      JSONValue.string(text).compact
        == "\"\\\"\\\\/\\n\\r\\t\\u0000\\u001f\u{7F}é\u{2028}🧊\"")
  }

  @Test("any value reads back as it was, in both forms", arguments: 0..<20)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let value = JSONWriterTests.value(&random, depth: 0)
      for text in [value.compact, value.pretty] {
        let again = try JSONReader.read(Array(text.utf8), named: "a.json")
        #expect(again == value)
        // Swift calls texts equal that look alike; the bytes must agree too.
        #expect(Array(again.compact.utf8) == Array(value.compact.utf8))
      }
    }
  }

  private static func value(_ random: inout SplitMix64, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth < 4 ? 7 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2:
      return .number(
        ["0", "-0.50", "1e5", "123456789012345678901"].randomElement(using: &random) ?? "0")
    case 3, 4: return .string(text(&random))
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in value(&random, depth: depth + 1) })
    default:
      let keys = (0..<Int.random(in: 0...4, using: &random)).map { "\($0)" + text(&random) }
      return .object(keys.map { .init($0, value(&random, depth: depth + 1)) })
    }
  }

  private static func text(_ random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let ranges: [ClosedRange<UInt32>] = [
        0...0x1F, 0x20...0x7F, 0x80...0x7FF, 0x800...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF,
      ]
      let range = ranges.randomElement(using: &random) ?? 0x20...0x7F
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
