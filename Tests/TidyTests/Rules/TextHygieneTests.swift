import Testing

/// Bytes nobody meant to write make diffs that nobody can read, and a large blob stays in the
/// history for ever.
private func hygiene(_ file: SourceFile) -> [Finding] {
  var findings: [Finding] = []
  if file.bytes.count > 400_000 {
    findings.append(file.finding(0, "\(file.bytes.count) bytes; 400 000 are allowed"))
  }
  // A license is kept to the letter.
  guard file.isText, file.path != "LICENSE" else { return findings }
  for (index, line) in file.lines.enumerated() {
    if line.hasSuffix("\r") { findings.append(file.finding(index + 1, "CRLF")) }
    if line.hasSuffix(" ") || line.hasSuffix("\t") {
      findings.append(file.finding(index + 1, "blanks at the end of the line"))
    }
    if line.contains("\t"), isWritten(file) {
      findings.append(file.finding(index + 1, "a tab"))
    }
  }
  if let last = file.bytes.last, last != 0x0A {
    findings.append(file.finding(file.lines.count, "no newline at the end of the file"))
  }
  return findings
}

/// Code and prose; data may be separated by tabs, and a Makefile must be indented with them.
private func isWritten(_ file: SourceFile) -> Bool {
  (isCode(file) && file.name != "Makefile")
    || [".md", ".json", ".yml", ".modulemap"].contains { file.path.hasSuffix($0) }
}

@Suite("Text is clean") struct TextHygieneTests {
  @Test("finds tabs, blanks and foreign line ends")
  func example() {
    let (tab, space, carriageReturn) = ("\t", " ", "\r")
    expectMarkedLines(
      """
      a
      ▸b\(space)
      ▸c\(tab)d
      ▸e\(carriageReturn)
      """, path: "docs/a.md", rule: hygiene)
  }

  @Test("lets a Makefile have its tabs, and data that is not text its bytes")
  func exceptions() {
    expectMarkedLines("a:\n\tb", path: "Makefile", rule: hygiene)
    expectMarkedLines("a\tb", path: "data/a.txt", rule: hygiene)
    #expect(hygiene(SourceFile(path: "a.bin", bytes: [0, 9, 32, 10, 13, 10])).isEmpty)
    #expect(hygiene(SourceFile(path: "a.md", bytes: [])).isEmpty)
  }

  @Test("finds a missing last newline and a large blob")
  func bytes() {
    #expect(hygiene(SourceFile(path: "a.md", text: "a\nb")).map(\.line) == [2])
    let blob = SourceFile(path: "a.bin", bytes: [UInt8](repeating: 0, count: 400_001))
    #expect(hygiene(blob).count == 1)
  }

  @Test("the tree keeps to it")
  func tree() { expectNone(Tree.current.findings(hygiene)) }
}
