import Formats
import Foundation
import TalkaTestKit
import Testing

@Suite("the program and damaged cases")
struct DamagedCaseTests {
  /// Kilobytes of memory that a run may write to.
  static let memoryLimit = 500_000

  @Test("ends with 3, names the place and stays below 500 MB, for 200 damaged copies")
  func damagedCopies() throws {
    let damage = CaseDamage(try example())
    var (count, seed, longLines) = (0, UInt64(0), 0)
    while count < 200 {
      defer { seed += 1 }
      let copy = damage.copy(seed: seed)
      // Fifty megabytes once are as good as ten times.
      if copy.name.contains("50 MB") { longLines += 1 }
      if copy.name.contains("50 MB"), longLines > 1 { continue }
      count += 1
      try check(copy, seed)
    }
    #expect(longLines > 1)
  }

  private func check(_ copy: DamagedCase, _ seed: UInt64) throws {
    try withTemporaryFolder { folder in
      try copy.write(to: folder + "/case")
      let command = "ulimit -d \(DamagedCaseTests.memoryLimit) && exec \"$0\" check case --json"
      let result = try runProcess(
        "/bin/sh", ["-c", command, talkaBinary], in: folder, environment: Program.environment)
      #expect(result.status == 3, "\(seed): \(copy.name): \(result.stderr)")
      let json = try JSONReader.read(result.output, named: "standard output")
      #expect(json["ok"] == false)
      let named = (json["diagnostics"]?.items ?? []).contains { diagnostic in
        diagnostic["severity"] == "error" && diagnostic["file"]?.text == copy.file
          && (copy.rows.isEmpty || diagnostic["row"]?.whole.map(copy.rows.contains) == true)
          && (copy.column == nil || diagnostic["column"]?.text == copy.column)
      }
      #expect(named, "\(seed): \(copy.name) in \(copy.file):\(copy.rows) \(copy.column ?? "")")
    }
  }

  private func example() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: Program.lithuania) {
      let file = URL(fileURLWithPath: "\(Program.lithuania)/\(name)")
      files[name] = [UInt8](try Data(contentsOf: file))
    }
    return files
  }
}
