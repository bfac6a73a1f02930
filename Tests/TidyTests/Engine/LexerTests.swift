import Testing

@Suite("The lexer of the style test") struct LexerTests {
  private func code(_ text: String) -> [String] {
    SwiftTokens(Array(text.utf8)).code.filter { $0.kind != .string }.map(\.text)
  }

  @Test("leaves out strings of every form")
  func strings() {
    #expect(code(#"let a = "b! \"c! " + d"#) == ["let", "a", "=", "+", "d"])
    #expect(code("let a = \"\"\"\n  b! \" c!\n  \"\"\"\nd") == ["let", "a", "=", "d"])
    #expect(code(##"let a = #"b!" \(c!"# + d"##) == ["let", "a", "=", "+", "d"])
  }

  @Test("reads the code inside an interpolation, also a nested one")
  func interpolation() {
    #expect(code(#""a \(b!) c""#) == ["(", "b", "!", ")"])
    #expect(
      code(#""a \(b("c \(d)") + e) f" + g"#) == [
        "(", "b", "(", "(", "d", ")", ")", "+", "e", ")", "+", "g",
      ])
  }

  @Test("leaves out comments, nested ones too")
  func comments() {
    #expect(code("a // b!\nc /* d /* e */ f */ g") == ["a", "c", "g"])
  }

  @Test("tells a regex literal from a division")
  func slashes() {
    #expect(code("let a = /b!\\/ c/\nd") == ["let", "a", "=", "d"])
    #expect(code("a / b / c") == ["a", "/", "b", "/", "c"])
    #expect(code("x.match(#/ a! /#)") == ["x", ".", "match", "(", ")"])
  }

  @Test("counts lines through literals and comments")
  func lines() {
    let tokens = SwiftTokens(Array("\"\"\"\na\n\"\"\"\n/*\n*/ b\nc".utf8)).code
    #expect(tokens.last?.line == 6)
    #expect(tokens.first { $0.text == "b" }?.line == 5)
  }

  @Test("finds the partner of each bracket")
  func partners() {
    let tokens = SwiftTokens(Array("f([a], { b })".utf8))
    #expect(tokens.partners[1] == 9)
    #expect(tokens.partners[8] == 6)
  }
}
