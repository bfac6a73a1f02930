import Basics
import Formats
import TalkaTestKit
import Testing

/// Reads a text, for the value or the fault.
private func read(
  _ text: String, limits: Limits = Limits()
) -> Result<JSONValue, Diagnostic> {
  read(Array(text.utf8), limits: limits)
}

private func read(
  _ bytes: [UInt8], limits: Limits = Limits()
) -> Result<JSONValue, Diagnostic> {
  Result { () throws(Diagnostic) in
    try JSONReader.read(bytes, named: "a.json", limits: limits)
  }
}

private func fault(_ text: String, limits: Limits = Limits()) -> Diagnostic? {
  guard case .failure(let fault) = read(text, limits: limits) else { return nil }
  return fault
}

@Suite("Reading JSON (RFC 8259)") struct JSONReaderTests {
  @Test(
    "takes what the standard allows",
    arguments: [
      ("null", .null), ("true", true), ("false", false), ("0", 0), ("-1", -1), ("\"\"", ""),
      ("[]", []), ("{}", [:]), (" [ 1 , 2 ] ", [1, 2]), ("\t{\r\n\"a\" : 1\n}\n", ["a": 1]),
      ("[[[]]]", [[[]]]), ("{\"a\":{\"b\":[null]}}", ["a": ["b": [.null]]]), ("{\"\":0}", ["": 0]),
      ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", .string("\"\\/\u{8}\u{C}\n\r\t")),
      ("\"\\u0041\\u00e9\\u65E5\"", "Aé日"), ("\"\\uD83E\\uDDCA\"", "🧊"), ("\"\\u0000\"", "\0"),
      ("\"\\ud800\\udc00\"", "\u{10000}"), ("\"\\uDBFF\\uDFFF\"", "\u{10FFFF}"),
      ("\"\u{7F}\u{2028}é\"", "\u{7F}\u{2028}é"), ("{\"b\":1,\"a\":2}", ["b": 1, "a": 2]),
    ] as [(String, JSONValue)])
  func accepted(text: String, value: JSONValue) throws {
    #expect(try read(text).get() == value)
  }

  @Test(
    "keeps numbers as they are written",
    arguments: [
      "0", "-0", "0.0", "-0.50", "1e5", "1E+05", "1.25e-300", "12345678901234567890123456789",
      "0.10000000000000000000000000001", "1.0", "9007199254740993",
    ])
  func numbers(text: String) throws {
    #expect(try read(text).get() == .number(text))
    #expect(try read("[\(text)]").get().compact == "[\(text)]")
  }

  @Test(
    "refuses what the standard does not allow",
    arguments: [
      "", " ", "nul", "nullx", "True", "NaN", "Infinity", "-", "+1", "01", "-01", "1.", ".5",
      "1.e2",
      "1e", "1e+", "0x1", "1 2", "'a'", "\"a", "\"\n\"", "\"\t\"", "\"\\\"", "\"\\a\"", "\"\\u12\"",
      "\"\\u12G4\"", "[", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "]", "{", "{\"a\"", "{\"a\":",
      "{\"a\":1", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "{1:2}", "{,}", "[1]]", "{}{}", "// a\n1",
      "1 // a", "/* a */ 1", "\u{FEFF}1", "\u{A0}1", "\u{C}1", "[1}", "{\"a\":1]",
    ])
  func refused(text: String) {
    #expect(fault(text)?.code == .notJSON, "\(text)")
  }

  @Test(
    "refuses halves of surrogate pairs",
    arguments: [
      "\\ud800", "\\udc00", "\\ud800a", "\\ud800\\n", "\\ud800\\u0041", "\\ud800\\ud800",
      "\\udfff\\ud800", "\\ud800\\udbff", "\\uD800\\uE000", "\\ud800\\",
    ])
  func loneSurrogates(escape: String) {
    #expect(fault("\"\(escape)\"")?.code == .notJSON)
  }

  @Test("refuses a key that stands twice in one object, also when it is spelt with escapes")
  func doubledKeys() {
    let doubled = fault("{\"a\":1,\n \"\\u0061\":2}")
    #expect(doubled?.code == .doubledKey)
    #expect(doubled?.place == .init(file: "a.json", row: 2, column: "2"))
    #expect(fault("{\"a\":{\"a\":1},\"b\":{\"a\":2}}") == nil)
  }

  @Test("takes as many levels as the limit says and no more")
  func depth() {
    var limits = Limits()
    limits.depth = 3
    #expect(fault("[[[1]]]", limits: limits) == nil)
    #expect(fault("[[[[1]]]]", limits: limits)?.code == .notJSON)
    #expect(fault("[{\"a\":[]},[[]]]", limits: limits) == nil)
    #expect(fault("{\"a\":{\"a\":{\"a\":{}}}}", limits: limits)?.code == .notJSON)
    for opening in ["[", "{\"a\":"] {
      #expect(fault(String(repeating: opening, count: 1_000_000))?.code == .notJSON)
    }
  }

  @Test("takes a text of the largest size and no larger one")
  func textSize() {
    var limits = Limits()
    limits.fieldBytes = 4
    #expect(fault("\"abcd\"", limits: limits) == nil)
    #expect(fault("\"abcde\"", limits: limits)?.code == .notJSON)
    #expect(fault("\"a\u{10FFFF}\"", limits: limits)?.code == .notJSON)
    #expect(fault("\"abc\\n\"", limits: limits) == nil)
  }

  @Test(
    "names the line and the byte of a fault, and what was expected",
    arguments: [
      ("{\n  \"a\": 1,\n  \"b\" 2\n}", 3, "7", "a colon"), ("[1,\n2\n3]", 3, "1", "a comma or ]"),
      ("", 1, "1", "a value"), ("{\"a\":1}\n x", 2, "2", "the end of the file"),
      ("[\"é\", x]", 1, "8", "a value"), ("{\"a\":tru}", 1, "6", "true"),
      ("[-x]", 1, "3", "a digit"), ("{\"a\":1,\n}", 2, "1", "a key between quotation marks"),
    ])
  func places(text: String, row: Int, column: String, expected: String) {
    #expect(fault(text)?.place == .init(file: "a.json", row: row, column: column))
    #expect(fault(text)?.expected == expected)
  }

  @Test("takes any bytes", arguments: 0..<10)
  func anyBytes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces =
      [
        "{", "}", "[", "]", "\"", ":", ",", "\\", "u", "d83e", "0", "1", "-", ".", "e", " ", "\n",
        "true", "null", "a", "é",
      ].map { Array($0.utf8) } + [[0xFF], [0]]
    var taken = 0
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...8, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      switch read(bytes) {
      case .success(let value):
        taken += 1
        #expect(try read(value.compact).get().compact == value.compact)
      case .failure(let fault):
        #expect((fault.place?.row ?? 0) >= 1)
      }
    }
    #expect(taken > 0)
  }
}
