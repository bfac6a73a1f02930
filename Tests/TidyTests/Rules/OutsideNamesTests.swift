import Testing

/// The project must build and pass on a machine that has nothing but the project: it names no
/// folder of the machine it was written on and no host that packages are fetched from (the tools
/// that fetch know theirs, and a mirror must be enough).
private func outsideNames(_ file: SourceFile) -> [Finding] {
  file.lines.enumerated().flatMap { index, line in
    let folders = folders.filter { names($0, in: line) }
    let hosts = hosts.filter { line.contains($0) }
    return (folders + hosts).map { file.finding(index + 1, "names \($0)") }
  }
}

// In pieces, so that this file does not find itself.
private let folders = ["work", "root", "tmp", "home", "opt/swift"].map { "/" + $0 }
private let hosts = [
  ["py" + "pi", "org"], ["python" + "hosted", "org"], ["npm" + "js", "org"], ["npm" + "js", "com"],
  ["crates", "io"], ["proxy", "golang", "org"], ["ruby" + "gems", "org"], ["deb", "debian", "org"],
  ["maven", "org"], ["ghcr", "io"], ["docker", "io"],
].map { $0.joined(separator: ".") }

/// The folder as the beginning of a path: no letter before it, as in a link or a relative path, and
/// none after it.
private func names(_ folder: String, in line: String) -> Bool {
  var rest = line[...]
  while let range = rest.firstRange(of: folder) {
    let before =
      range.lowerBound > line.startIndex ? line[line.index(before: range.lowerBound)] : " "
    let after = range.upperBound < line.endIndex ? line[range.upperBound] : " "
    if !continuesPath(before), !(after.isLetter || after.isNumber || "-_.".contains(after)) {
      return true
    }
    rest = rest[range.upperBound...]
  }
  return false
}

private func continuesPath(_ character: Character) -> Bool {
  character.isLetter || character.isNumber || ".-_~})*".contains(character)
}

@Suite("Nothing outside the project is named") struct OutsideNamesTests {
  @Test("finds folders of a machine, but not the same word in a link or a relative path")
  func folders() {
    let (a, b) = ("/" + "work", "/" + "tmp")
    expectMarkedLines(
      """
      ▸cd \(a)/main
      ▸let path = "\(b)"
      ▸file://\(b)/c
      https://example.org\(a)/programme
      $HOME\(b)/c, build\(b)/d
      \(a)shops
      """, path: "docs/a.md", rule: outsideNames)
  }

  @Test("finds hosts of package registries")
  func hosts() {
    expectMarkedLines(
      "▸https://\("py" + "pi").org/simple\n▸--index files.\("python" + "hosted").org\nexample.org",
      path: "scripts/a.sh", rule: outsideNames)
  }

  @Test("the tree keeps to it")
  func tree() { expectNone(Tree.current.findings(outsideNames)) }
}
