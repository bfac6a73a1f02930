import Testing

/// What a person who has just unpacked the project looks for.
private let required = [
  "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "docs/architecture.md",
  "docs/glossary.md",
]

@Suite("The documents of the project are there") struct RequiredDocumentsTests {
  @Test("is there and says something", arguments: required)
  func document(path: String) {
    let file = Tree.current[path]
    #expect(file != nil, "\(path) is missing")
    #expect(file?.bytes.isEmpty != true, "\(path) is empty")
  }
}
