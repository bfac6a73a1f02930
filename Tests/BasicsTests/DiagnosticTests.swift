import Basics
import Testing

@Suite("A diagnostic") struct DiagnosticTests {
  @Test("is printed as compilers do, with what was found, expected and the hint below")
  func wholeForm() {
    let diagnostic = Diagnostic(
      .ambiguousNumber, "quantity can be read in two ways",
      at: .init(file: "needs.csv", row: 3, column: "quantity"), found: "1,250",
      expected: "digits", hint: "Write 1250")
    #expect(
      diagnostic.description == """
        needs.csv:3:quantity: error TLK0203: quantity can be read in two ways
          found: 1,250
          expected: digits
          hint: Write 1250
        """)
  }

  @Test("leaves out what it does not have")
  func shortForms() {
    #expect(Diagnostic(.duplicate, "a").description == "error TLK0301: a")
    #expect(
      Diagnostic(.markSkipped, "b", at: .init(file: "c.csv")).description
        == "c.csv: note TLK0118: b")
    #expect(
      Diagnostic(.missingValue, "d", at: .init(file: "e.csv", row: 2), found: "").description
        == "e.csv:2: error TLK0201: d\n  found: nothing")
  }

  @Test("has the severity of its code unless it is given another")
  func severity() {
    #expect(Diagnostic(.duplicate, "a").severity == .error)
    #expect(Diagnostic(.personalData, "a").severity == .warning)
    #expect(Diagnostic(.moreFaults, "a", severity: .warning).severity == .warning)
    #expect([Diagnostic(.personalData, "a"), Diagnostic(.markSkipped, "b")].hasErrors == false)
    #expect([Diagnostic(.markSkipped, "b"), Diagnostic(.duplicate, "a")].hasErrors)
  }

  @Test(
    "shortens what was found and lets no control or hidden character through",
    arguments: [
      (String(repeating: "a", count: 61), String(repeating: "a", count: 60) + "…"),
      (String(repeating: "a", count: 60), String(repeating: "a", count: 60)),
      ("a\nb\tc\0", #"a\u{a}b\u{9}c\u{0}"#), ("\u{1B}[31m", #"\u{1b}[31m"#),
      ("\u{9B}31m", #"\u{9b}31m"#), ("1\u{A0}250", #"1\u{a0}250"#),
      ("\u{202E}evil", #"\u{202e}evil"#), ("LT\u{200B}", #"LT\u{200b}"#), ("žalia", "žalia"),
    ])
  func excerpt(text: String, shown: String) {
    #expect(Diagnostic(.duplicate, "a", found: text).found == shown)
  }

  @Test("keeps names from a file on one line of bounded length wherever they stand")
  func names() {
    let name = "\u{1B}[2J\n" + String(repeating: "x", count: 1_000_000)
    let diagnostic = Diagnostic(
      .unknownColumn, "unknown column \(name)",
      at: .init(file: name, row: 1, column: name), found: name, expected: name,
      hint: "Maybe \(name)")
    let lines = diagnostic.description.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.count < 1500 })
    #expect(!diagnostic.description.contains("\u{1B}"))
  }
}
