import Foundation
import TalkaTestKit
import Testing

/// What the program prints for the examples, kept as files. `TALKA_UPDATE_EXPECTED=1 swift test
/// --filter ExpectedOutputTests` writes them anew; look at the difference before you commit it.
@Suite("expected output")
struct ExpectedOutputTests {
  static let folder = repositoryRoot + "/Tests/TalkaTests/Expected"

  @Test(
    "is as kept",
    arguments: [
      ("lithuania-2021.screen.txt", ["plan", Program.lithuania]),
      ("lithuania-2021.plan.json", ["plan", Program.lithuania, "--json"]),
      ("lithuania-2021.share.txt", ["share", Program.lithuania]),
      ("flood.screen.txt", ["plan", Program.flood]),
      ("flood.plan.json", ["plan", Program.flood, "--json"]),
      ("codes.txt", ["explain"]),
    ])
  func output(_ file: String, _ arguments: [String]) throws {
    let result = try Program.run(arguments)
    let path = ExpectedOutputTests.folder + "/" + file
    if ProcessInfo.processInfo.environment["TALKA_UPDATE_EXPECTED"] == "1" {
      try writeFile(result.stdout, to: path)
    }
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(result.stdout == kept, "\(file) differs")
  }

  @Test("of the plan file is as kept", arguments: ["lithuania-2021", "flood"])
  func planFile(_ example: String) throws {
    try withTemporaryFolder { folder in
      let file = folder + "/plan.csv"
      _ = try Program.run(["plan", repositoryRoot + "/Examples/" + example, "-o", file])
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let path = ExpectedOutputTests.folder + "/\(example).plan.csv"
      if ProcessInfo.processInfo.environment["TALKA_UPDATE_EXPECTED"] == "1" {
        try writeFile(text, to: path)
      }
      #expect(try text == String(contentsOfFile: path, encoding: .utf8))
    }
  }

  @Test("of the reference of commands is as the program prints it")
  func commandReference() throws {
    let printed = try Program.run(["man", "--markdown"]).stdout
    let path = repositoryRoot + "/docs/reference/commands.md"
    if ProcessInfo.processInfo.environment["TALKA_UPDATE_EXPECTED"] == "1" {
      try writeFile(printed, to: path)
    }
    #expect(try printed == String(contentsOfFile: path, encoding: .utf8))
  }
}
