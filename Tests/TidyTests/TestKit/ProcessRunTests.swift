import Foundation
import TalkaTestKit
import Testing

@Suite("Running a program from a test") struct ProcessRunTests {
  private func shell(_ script: String, input: String = "", seconds: Double = 30) throws
    -> ProcessResult
  {
    try runProcess("/bin/sh", ["-c", script], input: input, seconds: seconds)
  }

  @Test("gives status, output and errors")
  func streams() throws {
    let result = try shell("echo a; echo b >&2; exit 3")
    #expect(result.status == 3)
    #expect(result.stdout == "a\n")
    #expect(result.stderr == "b\n")
  }

  @Test("gives input and then its end")
  func input() throws {
    #expect(try shell("cat; echo end", input: "a\n").stdout == "a\nend\n")
    #expect(try shell("cat").stdout.isEmpty)
  }

  @Test("is not stopped by more output than a pipe holds, on both streams")
  func muchOutput() throws {
    let result = try shell("head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2")
    #expect(result.output.count == 3_000_000)
    #expect(result.errors.count == 3_000_000)
  }

  @Test("runs in the folder and environment it is told")
  func surroundings() throws {
    try withTemporaryFolder { folder in
      let result = try runProcess(
        "/bin/sh", ["-c", "pwd; echo $A; echo ${HOME-none}"], in: folder, environment: ["A": "b"])
      #expect(result.stdout == "\(folder)\nb\nnone\n")
    }
  }

  @Test("kills what runs too long, with its children")
  func limit() throws {
    try withTemporaryFolder { folder in
      // The child waits for a file that nobody writes, so only a signal ends it.
      let child = "while [ ! -e \(folder)/never ]; do sleep 0.1; done"
      let script = "(\(child)) & echo $! > \(folder)/pid; echo begun; wait"
      let failure = #expect(throws: ProcessFailure.self) { try shell(script, seconds: 3) }
      #expect(failure?.description.contains("begun") == true)
      let pid = try String(contentsOfFile: "\(folder)/pid", encoding: .utf8)
      let number = try #require(Int32(pid.trimmingCharacters(in: .whitespacesAndNewlines)))
      #expect(try hasEnded(number))
    }
  }

  /// A killed orphan may wait a moment as a zombie for its new parent.
  private func hasEnded(_ pid: Int32) throws -> Bool {
    for _ in 0..<100 {
      let state = try shell("ps -o stat= -p \(pid) || cat /proc/\(pid)/stat || echo gone").stdout
      if state.hasPrefix("Z") || state.contains("gone") || state.contains(") Z ") { return true }
      usleep(50_000)
    }
    return false
  }

  @Test("tells a signal from an exit, and a missing program from both")
  func failures() throws {
    #expect(try shell("kill -KILL $$").status == 137)
    #expect(throws: ProcessFailure.self) { try runProcess("/nowhere/at/all") }
  }

  @Test("finds commands on PATH")
  func commands() {
    #expect(hasCommand("sh"))
    #expect(!hasCommand("no-such-command-anywhere"))
  }
}
