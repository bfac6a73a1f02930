import Commands
import Foundation
import Testing

/// What people and packages read, kept as files so that a change to it is seen in review. Run with
/// `TALKA_WRITE_SNAPSHOTS=1` to write the files anew.
@Suite struct SnapshotTests {
  static let snapshots: [(file: String, answer: Answer)] = [
    ("overview.txt", .overview), ("help.txt", .commands), ("help-plan.txt", .command("plan")),
    ("help-exit-codes.txt", .section("exit-codes")), ("talka.1", .manualPage),
    ("commands.md", .markdown), ("talka.bash", .completions(.bash)),
    ("_talka", .completions(.zsh)), ("talka.fish", .completions(.fish)),
  ]

  @Test("is as the snapshot has it", arguments: snapshots)
  func snapshot(file: String, answer: Answer) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Snapshots").appending(path: file)
    let text = CommandLineTool.talka.text(of: answer, width: 80)
    if ProcessInfo.processInfo.environment["TALKA_WRITE_SNAPSHOTS"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: url, encoding: .utf8)
    #expect(text == kept)
  }
}
