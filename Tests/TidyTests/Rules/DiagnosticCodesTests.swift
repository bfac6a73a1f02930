import Testing

/// People look a code up years after it was printed. So a code is never used for two things, and
/// the reference names each.
private func codeFaults(_ sources: [SourceFile], reference: SourceFile?) -> [Finding] {
  var seen: Set<String> = []
  return sources.flatMap { file in
    file.swift.code.filter { isCode($0) }.compactMap { token in
      guard seen.insert(token.text).inserted else {
        return file.finding(token.line, "\(token.text) is used twice")
      }
      guard let reference, !reference.text.contains(token.text) else { return nil }
      return file.finding(token.line, "\(token.text) is not in \(reference.path)")
    }
  }
}

private func isCode(_ token: Token) -> Bool {
  token.kind == .string && token.text.wholeMatch(of: #/TLK\d{4}/#) != nil
}

@Suite("Diagnostic codes are unique and documented") struct DiagnosticCodesTests {
  @Test("finds a code that is used twice or not documented")
  func example() {
    let reference = SourceFile(path: "docs/reference/diagnostics.md", text: "TLK0101\n")
    expectMarkedLines(
      """
      let a = Code("TLK0101", "see TLK0999")
      ▸let b = Code("TLK0102")
      ▸let c = Code("TLK0101")
      """, rule: { codeFaults([$0], reference: reference) })
  }

  @Test("the tree keeps to it, the reference where it exists")
  func tree() {
    let sources = Tree.current.files.filter { $0.path.hasPrefix("Sources/Basics/Codes/") }
    #expect(!sources.isEmpty)
    expectNone(codeFaults(sources, reference: Tree.current["docs/reference/diagnostics.md"]))
  }
}
