import CaseFiles
import Formats
import Foundation
import Situation
import TalkaTestKit
import Testing

@Suite("talka plan")
struct PlanCommandTests {
  @Test("gives the same bytes on one and two threads and in a second run")
  func sameBytes() throws {
    let one = try Program.run(["plan", Program.lithuania, "--json", "--threads", "1"])
    let two = try Program.run(["plan", Program.lithuania, "--json", "--threads", "2"])
    let again = try Program.run(["plan", Program.lithuania, "--json", "--threads", "2"])
    #expect(one.status == 5)
    #expect(one.output.count > 10_000)
    #expect(one.output == two.output)
    #expect(two.output == again.output)
  }

  @Test("books every open unit of the real case under exactly one cause")
  func ledgerAddsUp() throws {
    let plan = try Program.json(["plan", Program.lithuania, "--json"])
    let reading = CaseFolder.read(URL(fileURLWithPath: Program.lithuania))
    let situation = try #require(reading.situation)
    var got: [String: Int] = [:]
    for line in plan["lines"]?.items ?? [] {
      got[try #require(line["need"]?.text), default: 0] += try #require(line["amount"]?.milli)
    }
    var booked: [String: Int] = [:]
    for booking in plan["ledger"]?.items ?? [] {
      booked[try #require(booking["need"]?.text), default: 0] +=
        try #require(booking["amount"]?.milli)
    }
    var open = 0
    for need in situation.needs where need.isOpen {
      let gap = max(0, 1000 * need.quantity - got[need.id.text, default: 0])
      #expect(booked[need.id.text, default: 0] == gap, "\(need.id)")
      open += gap > 0 ? 1 : 0
    }
    #expect(open > 20)
  }

  @Test(
    "is feasible by the independent checker, which finds the same vector",
    .enabled(if: sharedFolder != nil, "the folder shared is missing"),
    .enabled(if: hasCommand("python3"), "python3 is missing"),
    arguments: [Program.lithuania, Program.flood])
  func independentChecker(_ folder: String) throws {
    try withTemporaryFolder { temporary in
      let file = temporary + "/plan.csv"
      let plan = try Program.json(["plan", folder, "--json", "-o", file])
      let checker = try #require(sharedFolder) + "/bench/check.py"
      let check = try runProcess("/usr/bin/env", ["python3", checker, folder, file, "--json"])
      #expect(check.status == 0, "\(check.stdout)\(check.stderr)")
      let judged = try JSONReader.read(check.output, named: "check.py")
      let vector = try #require(plan["vector"])
      #expect(judged["vector"] == vector)
      #expect(judged["most_burdened"] == plan["most_burdened"])
      #expect(judged["unreachable"] == plan["unreachable"])
    }
  }

  @Test("does not overwrite a file unless told to, and writes nothing on a dry run")
  func overwriting() throws {
    try withTemporaryFolder { folder in
      let file = folder + "/plan.csv"
      let dry = try Program.run(["plan", Program.flood, "-o", file, "--dry-run"])
      #expect(dry.status == 5)
      #expect(!FileManager.default.fileExists(atPath: file))
      try writeFile("precious", to: file)
      let refused = try Program.run(["plan", Program.flood, "-o", file])
      #expect(refused.status == 2)
      #expect(refused.stderr.contains("TLK0709"))
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "precious")
      let forced = try Program.run(["plan", Program.flood, "-o", file, "--force"])
      #expect(forced.status == 5)
      #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("offer,need,lots,"))
    }
  }

  @Test("ends with 0 when no life-saving need stays open")
  func nothingOpen() throws {
    try withTemporaryFolder { folder in
      let flood = folder + "/flood"
      _ = try Program.run(["demo", flood, "--example", "flood"])
      let needs = flood + "/needs.csv"
      let text = try String(contentsOfFile: needs, encoding: .utf8)
        .replacing("pump-large,4,", with: "pump-large,3,")
      try writeFile(text, to: needs)
      #expect(try Program.run(["plan", flood]).status == 0)
    }
  }

  @Test("writes no colour and nothing shortened into a pipe, even where colour is wanted")
  func plainInPipes() throws {
    let result = try runProcess(
      talkaBinary, ["plan", Program.lithuania], environment: ["TERM": "xterm-256color"])
    #expect(!result.stdout.contains("\u{1B}"))
    #expect(!result.stdout.contains("…"))
    #expect(!result.stdout.contains("--all"))
  }
}
