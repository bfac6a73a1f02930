import Formats
import Foundation
import TalkaTestKit
import Testing

@Suite("commands")
struct CommandTests {
  @Test("talka alone says in at most twelve lines what it is and what next")
  func overview() throws {
    let result = try Program.run([])
    #expect(result.status == 0)
    #expect(result.stdout.split(separator: "\n", omittingEmptySubsequences: false).count <= 13)
    #expect(result.stdout.contains("talka demo"))
  }

  @Test(
    "ends with 2 and says what was meant when the command line is wrong",
    arguments: [
      (["paln", "x"], "Maybe `plan`"), (["plan", "x", "--secnds", "3"], "Maybe `--seconds`"),
      (["plan"], "TLK0703"), (["explain", "TLK9999"], "TLK0708"),
      (["plan", "x", "--threads", "none"], "TLK0704"),
    ])
  func usage(_ arguments: [String], _ said: String) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 2)
    #expect(result.stderr.contains(said), "\(result.stderr)")
    #expect(result.stdout.isEmpty)
  }

  @Test("demo makes a sound case with plan and report, and never overwrites one")
  func demo() throws {
    try withTemporaryFolder { folder in
      let first = try Program.run(["demo"], in: folder)
      #expect(first.status == 0)
      let check = try Program.run(["check", "talka-demo"], in: folder)
      #expect(check.stdout.hasSuffix("sound: 17 tables, 876 rows, 8 notes\n"))
      #expect(check.status == 0)
      let judged = try Program.run(
        ["check", "talka-demo", "--plan", "talka-demo/x_plan.csv"], in: folder)
      #expect(judged.stdout.hasPrefix("feasible\n"))
      let report = try String(contentsOfFile: folder + "/talka-demo/report.html", encoding: .utf8)
      #expect(report.contains("<html") && report.contains("N-SHELTER-MED"))
      let second = try Program.run(["demo"], in: folder)
      #expect(second.status == 2)
      #expect(second.stderr.contains("TLK0709"))
    }
  }

  @Test("check names every fault at once, with file, row and column, and ends with 3")
  func check() throws {
    try withTemporaryFolder { folder in
      _ = try Program.run(["demo", "case", "--example", "flood"], in: folder)
      let needs = folder + "/case/needs.csv"
      let text = try String(contentsOfFile: needs, encoding: .utf8)
        .replacing("bed,300,2031-03-04", with: "bed,\"1,250\",04.03.2031")
        .replacing("N-BOAT,QM,", with: "N-BOAT,QN,")
      try writeFile(text, to: needs)
      let result = try Program.run(["check", "case"], in: folder)
      #expect(result.status == 3)
      for place in ["needs.csv:4:quantity", "needs.csv:4:due", "needs.csv:5:party"] {
        #expect(result.stdout.contains(place), "\(place)")
      }
      let json = try Program.json(["check", "case", "--json"], in: folder)
      #expect(json["ok"] == false)
      #expect(json["diagnostics"]?.items.count == 3)
      let first = try #require(json["diagnostics"]?.items.first)
      #expect(first["code"] == "TLK0203")
      #expect(first["row"] == 4)
    }
  }

  @Test("explain knows every code that the list names")
  func explain() throws {
    let codes = try Program.run(["explain"]).stdout.split(separator: "\n").map { $0.prefix(7) }
    #expect(codes.count > 60)
    for code in codes.enumerated().filter({ $0.offset % 9 == 0 }).map(\.element) {
      let result = try Program.run(["explain", code.lowercased()])
      #expect(result.status == 0)
      #expect(result.stdout.hasPrefix(code))
    }
  }

  @Test("doctor finds this machine sound")
  func doctor() throws {
    let json = try Program.json(["doctor", "--json"])
    #expect(json["ok"] == true)
    #expect(json["findings"]?.items.count == 4)
  }

  @Test("runs from any folder without any environment")
  func anywhere() throws {
    let result = try runProcess(
      talkaBinary, ["plan", Program.flood], in: "/", environment: [:])
    #expect(result.status == 5)
    #expect(result.stdout.contains("N-PUMP"))
  }

  @Test("ends quietly when the reader of a pipe goes away")
  func brokenPipe() throws {
    let command = "\(talkaBinary) plan \(Program.lithuania) | head -n 1"
    let result = try runProcess("/bin/sh", ["-c", command])
    #expect(result.status == 0)
    #expect(result.stderr.isEmpty)
  }

  @Test("diff says which plan is better, where, and which lines differ")
  func diff() throws {
    try withTemporaryFolder { folder in
      _ = try Program.run(["plan", Program.flood, "-o", "a.csv"], in: folder)
      let lines = try String(contentsOfFile: folder + "/a.csv", encoding: .utf8)
        .split(separator: "\n").filter { !$0.hasPrefix("O-RX-BED") }
      try writeFile(lines.joined(separator: "\n") + "\n", to: folder + "/b.csv")
      let json = try Program.json(["diff", Program.flood, "a.csv", "b.csv", "--json"], in: folder)
      #expect(json["better"] == "a")
      #expect(json["decided_at"] == "floor_2")
      #expect(json["changes"]?.items.count == 1)
      #expect(json["changes"]?.items.first?["lots_b"] == 0)
    }
  }
}
