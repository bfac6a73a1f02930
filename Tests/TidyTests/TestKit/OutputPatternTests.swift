import TalkaTestKit
import Testing

@Suite("Comparing an output with what a document says") struct OutputPatternTests {
  private func matches(_ pattern: String..., output: String...) -> Bool {
    OutputPattern(pattern).matches(output)
  }

  @Test("takes equal lines and no others")
  func exact() {
    #expect(matches("a", "b", output: "a", "b"))
    #expect(!matches("a", "b", output: "a"))
    #expect(!matches("a", output: "a", "b"))
    #expect(!matches("a", output: "a "))
    #expect(OutputPattern([]).matches([]))
  }

  @Test("tells letters apart that only look alike")
  func bytes() { #expect(!matches("\u{E9}", output: "e\u{301}")) }

  @Test("takes any number of lines for a gap", arguments: ["...", "…"])
  func gaps(gap: String) {
    #expect(matches("a", gap, "d", output: "a", "b", "c", "d"))
    #expect(matches("a", gap, "d", output: "a", "d"))
    #expect(matches(gap, output: "a", "b"))
    #expect(matches(gap, "b", gap, "b", output: "b", "a", "b"))
    #expect(!matches("a", gap, "d", output: "a", "d", "e"))
    #expect(!matches(gap, "b", gap, "b", output: "a", "b"))
  }

  @Test("takes any text for a gap within a line")
  func gapsWithin() {
    #expect(matches("a … c", output: "a b, b c"))
    #expect(matches("…ab", output: "aab"))
    #expect(matches("a…b…", output: "a1b2b"))
    #expect(!matches("a…c", output: "abcd"))
    #expect(!matches("ab…bc", output: "abc"))
    #expect(!matches("a…b…c", output: "ac"))
  }

  @Test("shows what differs, with a little around it")
  func difference() {
    let pattern = OutputPattern(["a", "b", "c", "…d", "e"])
    #expect(
      pattern.difference(from: ["a", "b", "x", "y", "1d", "e"])
        == "  a\n  b\n- c\n+ x\n+ y\n  …d\n  e")
  }
}

@Suite("Fenced blocks of a document") struct FencedBlockTests {
  @Test("finds tag, content and line of each")
  func blocks() {
    let found = fencedBlocks(
      in: """
        Text with ``` in it.
        ```console
        $ a

        ```
        1. A list:

           ~~~~ sh extra
           b
             ```
           ~~~~
        ```
        c
        """)
    #expect(found.map(\.tag) == ["console", "sh", ""])
    #expect(found.map(\.firstLine) == [3, 9, 13])
    #expect(found.map(\.lines) == [["$ a", ""], ["b", "  ```"], ["c"]])
  }
}
