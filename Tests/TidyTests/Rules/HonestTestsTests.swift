import Testing

/// A test that is switched off, expected to fail, or cannot fail is worse than none: it is counted.
private func dishonestTests(_ file: SourceFile) -> [Finding] {
  guard file.isSwift, file.testTarget != nil else { return [] }
  let swift = file.swift
  let off = swift.places(of: [".", "disabled", "("]).map {
    file.finding(swift[$0].line, "a test that is switched off")
  }
  let known = swift.places(of: ["withKnownIssue"]).map {
    file.finding(swift[$0].line, "a test that is expected to fail")
  }
  let tests = swift.places(of: ["@Test"])
  let idle = swift.functions.filter { isTest($0, tests, in: swift) }
    .filter { !canFail($0, in: swift) }
    .map { file.finding($0.firstLine, "`\($0.name)` expects nothing") }
  return off + known + idle
}

/// Whether the nearest `@Test` before the function belongs to it: no brace opens in between.
private func isTest(_ function: FunctionSpan, _ tests: [Int], in swift: SwiftTokens) -> Bool {
  guard let start = swift.code.indices.first(where: { isHead($0, of: function, in: swift) }),
    let test = tests.last(where: { $0 < start })
  else { return false }
  let between = swift.code[test..<start]
  return !between.contains { $0.isWord("func") || $0.isWord("struct") || $0.isSymbol("}") }
}

private func isHead(_ index: Int, of function: FunctionSpan, in swift: SwiftTokens) -> Bool {
  swift[index].isWord("func") && swift[index].line == function.firstLine
    && swift[index + 1].text == function.name
}

/// An expectation, a helper named after one, or something that may throw.
private func canFail(_ function: FunctionSpan, in swift: SwiftTokens) -> Bool {
  swift.code[function.body].contains { token in
    guard token.kind == .word else { return false }
    return ["#expect", "#require", "Issue", "try", "confirmation"].contains(token.text)
      || ["expect", "check", "verify", "assert", "require"].contains { token.text.hasPrefix($0) }
  }
}

@Suite("Every test can fail") struct HonestTestsTests {
  @Test("finds tests that are off, known to fail, or empty")
  func example() {
    expectMarkedLines(
      """
      ▸@Test("a", .disabled("later")) func a() { #expect(b) }
      @Test("c") func c() {
      ▸  withKnownIssue { #expect(d) }
      }
      ▸@Test("e") func e() {}
      @Test("f")
      ▸func f() {
        let g = 1
      }
      @Test("h", arguments: [1, 2]) func h(i: Int) throws { try j(i) }
      @Test("k") func k() { expectEqual(l, m) }
      func helper() {}
      """, path: "Tests/PlanningTests/ExampleTests.swift", rule: dishonestTests)
  }

  @Test("the tree keeps to it")
  func tree() { expectNone(Tree.current.findings(dishonestTests)) }
}
