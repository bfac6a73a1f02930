import Testing

/// Whoever upgrades reads one file. It has the form of keepachangelog.com 1.1.0: the newest version
/// first, each with its date, changes grouped by kind, one a bullet.
private func changelogFaults(_ file: SourceFile) -> [Finding] {
  var findings: [Finding] = []
  var versions: [(number: [Int], date: String)] = []
  var section: String?
  if file.lines.first != "# Changelog" { findings.append(file.finding(1, "no `# Changelog`")) }
  for (index, line) in file.lines.enumerated() {
    if line.hasPrefix("## ") {
      section = nil
      if line == "## Unreleased" || line == "## [Unreleased]" {
        if !versions.isEmpty { findings.append(file.finding(index + 1, "Unreleased comes first")) }
      } else if let version = version(in: line) {
        if let last = versions.last, !isOlder(version, than: last) {
          findings.append(file.finding(index + 1, "versions go from the newest to the oldest"))
        }
        versions.append(version)
      } else {
        findings.append(file.finding(index + 1, "not `## 1.2.3 - 2026-01-31` or `## Unreleased`"))
      }
    } else if line.hasPrefix("### ") {
      section = String(line.dropFirst(4))
      if !kinds.contains(section ?? "") {
        findings.append(file.finding(index + 1, "none of \(kinds.joined(separator: ", "))"))
      }
    } else if line.hasPrefix("- "), section == nil, !versions.isEmpty {
      findings.append(file.finding(index + 1, "a change outside a group such as `### Added`"))
    }
  }
  return findings
}

private let kinds = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]

/// `## 1.2.3 - 2026-01-31`, the number in brackets or not.
private func version(in line: String) -> (number: [Int], date: String)? {
  guard let match = line.wholeMatch(of: #/## \[?(\d+)\.(\d+)\.(\d+)\]? - (\d{4}-\d\d-\d\d)/#) else {
    return nil
  }
  let number = [match.1, match.2, match.3].compactMap { Int($0) }
  return (number, String(match.4))
}

private func isOlder(
  _ a: (number: [Int], date: String), than b: (number: [Int], date: String)
) -> Bool {
  a.number.lexicographicallyPrecedes(b.number) && a.date <= b.date
}

@Suite("The changelog has its form") struct ChangelogTests {
  @Test("finds what is not in the form")
  func example() {
    expectMarkedLines(
      """
      # Changelog

      ## Unreleased
      ### Added
      - A.
      ## [1.2.0] - 2026-02-01
      ▸- B.
      ▸### Improved
      ▸## 1.10.0 - 2026-01-01
      ▸## Version 1
      """, path: "CHANGELOG.md", rule: changelogFaults)
    expectMarkedLines("▸Changes", path: "CHANGELOG.md", rule: changelogFaults)
  }

  @Test(
    "CHANGELOG.md keeps to it",
    .enabled(
      if: Tree.current["CHANGELOG.md"] != nil,
      "the changelog is missing, which RequiredDocumentsTests reports"))
  func tree() throws {
    expectNone(changelogFaults(try #require(Tree.current["CHANGELOG.md"])))
  }
}
