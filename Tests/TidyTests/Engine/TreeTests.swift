import TalkaTestKit
import Testing

@Suite("The tree that the style test reads") struct TreeTests {
  @Test("has the files of the project and nothing that was built or fetched")
  func current() {
    #expect(Tree.current["Package.swift"]?.isSwift == true)
    #expect(Tree.current["Tests/TidyTests/Engine/TreeTests.swift"]?.testTarget == "TidyTests")
    #expect(Tree.current.files.contains { $0.room == "Basics" })
    #expect(!Tree.current.files.contains { $0.path.hasPrefix(".build/") })
    #expect(!Tree.current.files.contains { $0.path.hasPrefix(".deps/") })
  }

  @Test("is found without git, where the project was unpacked from an archive")
  func withoutGit() throws {
    try withTemporaryFolder { folder in
      try writeFile(".deps/\n/Sources/C/include/util/\n", to: "\(folder)/.gitignore")
      try writeFile("a", to: "\(folder)/Sources/A/A.swift")
      try writeFile("a", to: "\(folder)/Sources/C/include/util/a.h")
      try writeFile("a", to: "\(folder)/.build/a")
      try writeFile("a", to: "\(folder)/.deps/b/c")
      #expect(Tree(root: folder).files.map(\.path) == [".gitignore", "Sources/A/A.swift"])
    }
  }

  @Test("knows text from data")
  func text() {
    #expect(SourceFile(path: "a.md", text: "a\n").isText)
    #expect(SourceFile(path: "a.md", text: "").isText)
    #expect(!SourceFile(path: "a.bin", bytes: [1, 0, 2]).isText)
  }
}
