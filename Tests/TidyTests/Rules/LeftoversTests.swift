import Testing

/// A note to oneself in the code is found by nobody. What is not done goes into the tracker or,
/// where a user meets it, into docs; the code that is here is finished.
private func leftovers(_ file: SourceFile) -> [Finding] {
  if file.isSwift {
    return file.swift.all.filter { $0.kind == .comment }.flatMap { comment in
      comment.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { isLeftover($0.element) }
        .map { file.finding(comment.line + $0.offset, "a note to oneself: \($0.element)") }
    }
  }
  return file.lines.enumerated().filter { isLeftover($0.element[...]) }
    .map { file.finding($0.offset + 1, "a note to oneself") }
}

private func isLeftover(_ line: Substring) -> Bool {
  // In pieces, so that this file does not find itself.
  let words: Set<String> = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]
  return line.split { !$0.isLetter }.contains { words.contains(String($0)) }
}

@Suite("Nothing is left for later") struct LeftoversTests {
  @Test("finds notes in comments, and not the same letters in a longer word or a string")
  func example() {
    let note = "TO" + "DO"
    expectMarkedLines(
      """
      ▸// \(note): a
      ▸let b = c /* \(note) */
      let d = "\(note)"
      // \(note)S and METHODS
      /*
      ▸ \("FIX" + "ME") e
      */
      """, rule: leftovers)
  }

  @Test("finds notes anywhere in other text")
  func otherText() {
    expectMarkedLines("a\n▸# \("X" + "XX") b", path: "Makefile", rule: leftovers)
  }

  @Test("the tree keeps to it")
  func tree() { expectNone(Tree.current.findings(leftovers)) }
}
