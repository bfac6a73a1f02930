import Testing

/// Shows that a rule fails where it must, and only there: the example's bad lines begin with `▸`,
/// which is removed before the rule reads it.
///
/// A rule that is never seen to fail may be a rule that finds nothing.
func expectMarkedLines(
  _ example: String, path: String = "Sources/Planning/Example.swift",
  sourceLocation: SourceLocation = #_sourceLocation, rule: (SourceFile) -> [Finding]
) {
  var marked: [Int] = []
  var lines: [String] = []
  for (index, line) in example.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
  {
    if line.hasPrefix("▸") { marked.append(index + 1) }
    lines.append(String(line.hasPrefix("▸") ? line.dropFirst() : line))
  }
  let file = SourceFile(path: path, text: lines.joined(separator: "\n") + "\n")
  let found = Set(rule(file).map(\.line)).sorted()
  #expect(found == marked, "lines found, lines marked", sourceLocation: sourceLocation)
}
