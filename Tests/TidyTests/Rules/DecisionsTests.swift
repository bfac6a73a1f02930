import Testing

/// A decision without what was rejected is only a statement. The numbers have no gaps, so that one
/// that was withdrawn is seen to be.
private func decisionFaults(_ tree: Tree) -> [Finding] {
  let decisions = tree.files.filter { $0.path.hasPrefix(folder) && $0.name != "README.md" }
  let index = tree[folder + "README.md"]
  return zip(1..., decisions).flatMap { number, file -> [Finding] in
    var faults: [Finding] = []
    let padded = String(repeating: "0", count: 4 - String(number).count) + String(number)
    if !file.name.hasPrefix("\(padded)-") || !file.name.hasSuffix(".md") {
      faults.append(file.finding(0, "its number is not \(padded)"))
    }
    if file.lines.first?.hasPrefix("# \(padded): ") != true {
      faults.append(file.finding(1, "the title does not begin with `# \(padded): `"))
    }
    if file.lines.filter({ $0.hasPrefix("## ") }) != headings {
      faults.append(file.finding(0, "headings other than \(headings.joined(separator: ", "))"))
    }
    if index?.text.contains("(\(file.name))") != true {
      faults.append(file.finding(0, "README.md of the decisions does not list it"))
    }
    return faults
  }
}

private let folder = "docs/decisions/"
private let headings = ["## Context", "## Decision", "## Rejected", "## Consequences"]

@Suite("Decisions are complete") struct DecisionsTests {
  private func faults(_ files: [String: String]) -> [String] {
    let sorted = files.sorted { $0.key < $1.key }
    return decisionFaults(
      Tree(files: sorted.map { SourceFile(path: "docs/decisions/\($0.key)", text: $0.value) })
    ).map(\.message)
  }

  private let body = "\n" + headings.joined(separator: "\n") + "\n"

  @Test("takes decisions in the form")
  func good() {
    #expect(faults(["0001-a.md": "# 0001: A\(body)", "README.md": "[a](0001-a.md)"]).isEmpty)
  }

  @Test("finds a gap, a missing heading and one that is not listed")
  func bad() {
    #expect(
      faults(["0001-a.md": "# 0001: A\n## Context\n", "README.md": "[a](0001-a.md)"]).count == 1)
    #expect(faults(["0001-a.md": "# 0001: A\(body)", "README.md": ""]).count == 1)
    #expect(
      faults(["0002-a.md": "# 0002: A\(body)", "README.md": "[a](0002-a.md)"]) == [
        "its number is not 0001", "the title does not begin with `# 0001: `",
      ])
  }

  @Test("the tree keeps to it")
  func tree() {
    #expect(Tree.current.files.contains { $0.path.hasPrefix(folder + "0001-") })
    expectNone(decisionFaults(.current))
  }
}
