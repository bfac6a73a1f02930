import Testing

/// Two windows side by side, and a diff that does not wrap. Prose (Markdown) is not code and may
/// run on; in code two things may be longer: a line that is short enough without its links, since a
/// link cannot be broken, and a line within a multi-line string, since its breaks may be data.
private func longLines(_ file: SourceFile) -> [Finding] {
  guard isCode(file) else { return [] }
  let data = Set(
    file.swift.code.filter { $0.kind == .string && $0.endLine > $0.line }
      .flatMap { ($0.line + 1)...$0.endLine })
  return file.lines.enumerated().compactMap { index, line in
    let columns = withoutLinks(line)
    guard columns > 100, !data.contains(index + 1) else { return nil }
    return file.finding(index + 1, "\(columns) columns; 100 are allowed")
  }
}

func isCode(_ file: SourceFile) -> Bool {
  file.name == "Makefile"
    || [".swift", ".c", ".h", ".sh", ".py"].contains { file.path.hasSuffix($0) }
}

private func withoutLinks(_ line: String) -> Int {
  let links = line.split(separator: " ").filter { $0.contains("://") }
  return line.count - links.map(\.count).reduce(0, +)
}

@Suite("Lines of code fit 100 columns") struct LineLengthTests {
  @Test("finds a long line, and lets links and data be")
  func example() {
    let long = String(repeating: "a", count: 101)
    expectMarkedLines(
      """
      let b = \(long.dropLast(9))
      ▸let b = \(long.dropLast(8))
      // See https://example.org/\(long).
      let c = \"""
        \(long)
        \"""
      ▸let d = "\(long)"
      """, rule: longLines)
  }

  @Test("the tree keeps to it")
  func tree() { expectNone(Tree.current.findings(longLines)) }
}
