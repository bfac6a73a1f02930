import Testing

/// A link into the project that leads nowhere is the first thing a new reader meets. Links to other
/// sites cannot be followed here, since a test needs no network.
private func deadLinks(_ tree: Tree) -> [Finding] {
  let paths = Set(tree.files.map(\.path))
  let folders = Set(paths.flatMap { foldersAbove($0) })
  return tree.findings { file in
    guard file.path.hasSuffix(".md") else { return [] }
    return file.lines.enumerated().flatMap { index, line in
      line.matches(of: #/\]\(([^)\s]+)\)/#).map { String($0.1) }
        .filter { !$0.contains("://") && !$0.hasPrefix("#") && !$0.hasPrefix("mailto:") }
        .filter { link in
          let target = resolved(link, from: file.path)
          return !paths.contains(target) && !folders.contains(target)
        }
        .map { file.finding(index + 1, "the link to \($0) leads nowhere") }
    }
  }
}

/// The path from the root of the repository that a link in a document means.
private func resolved(_ link: String, from path: String) -> String {
  var parts = path.split(separator: "/").dropLast()
  let target = link.split(separator: "#", omittingEmptySubsequences: false)[0]
  for part in target.split(separator: "/") where part != "." {
    if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
  }
  return parts.joined(separator: "/")
}

private func foldersAbove(_ path: String) -> [String] {
  let parts = path.split(separator: "/")
  return (1..<max(2, parts.count)).map { parts.prefix($0).joined(separator: "/") }
}

@Suite("Links between documents lead somewhere") struct LinksTests {
  @Test("finds a link to a file that is not there")
  func example() {
    let page = SourceFile(
      path: "docs/b/page.md",
      text: """
        [a](../a.md#part) and [c](c.md)
        [root](../../README.md) [folder](../b) [part](#part) [site](https://example.org/a)
        [up](../README.md)
        """)
    let others = ["README.md", "docs/a.md"].map { SourceFile(path: $0, text: "a\n") }
    #expect(
      deadLinks(Tree(files: others + [page])).map(\.description) == [
        "docs/b/page.md:1: the link to c.md leads nowhere",
        "docs/b/page.md:3: the link to ../README.md leads nowhere",
      ])
  }

  @Test("the tree keeps to it")
  func tree() { expectNone(deadLinks(.current)) }
}
