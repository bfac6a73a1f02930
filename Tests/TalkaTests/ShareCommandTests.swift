import Formats
import Foundation
import TalkaTestKit
import Testing

@Suite("talka share") struct ShareCommandTests {
  @Test("shares a total under two keys; units add up, and what moves is told")
  func keys() throws {
    let arguments = [
      "share", Program.lithuania, "-k", "reference", "-k", "population", "--total", "1000",
      "--exclude", "LT",
    ]
    let rows = try Program.json(arguments + ["--json"]).items
    for key in 0..<2 {
      let units = rows.compactMap { $0["keys"]?.items[key]["units"]?.whole }
      #expect(units.reduce(0, +) == 1000)
      #expect(units.count == 26)
    }
    let screen = try Program.run(arguments).stdout
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(screen.contains("Under population: 85 units move; Germany bears 33 units less"))
  }

  @Test("a pool: share, freed, due, pledged and delivered stand apart")
  func pool() throws {
    try withTemporaryFolder { folder in
      let file = folder + "/pledges.csv"
      try writeFile(
        """
        party,class,decision,deduction_percent,pledged_relocations,pledged_eur,delivered_relocations
        DE,at risk,2025/2323,,225,,10
        AT,significant situation,2025/2642,100,,,

        """, to: file)
      let rows = try Program.json([
        "share", Program.lithuania, "--total", "1000", "--pool", file, "--rounding", "up",
        "--exclude", "LT", "--json",
      ]).items
      let germany = try #require(rows.first { $0["party"]?.text == "DE" }?["pool"])
      #expect(germany["share"]?.whole == 221)
      #expect(germany["pledged_eur"]?.whole == 4_500_000)
      #expect(germany["delivered_eur"]?.whole == 200_000)
      let austria = try #require(rows.first { $0["party"]?.text == "AT" }?["pool"])
      #expect(austria["deduction"]?.whole == austria["share"]?.whole)
      #expect(austria["due"]?.whole == 0)
    }
  }

  @Test("writes chart and table as page and PDF")
  func documents() throws {
    try withTemporaryFolder { folder in
      for name in ["s.html", "s.pdf"] {
        let run = try Program.run(["share", Program.lithuania, "-o", "\(folder)/\(name)"])
        #expect(run.status == 0, "\(run.stderr)")
      }
      let page = try String(contentsOfFile: folder + "/s.html", encoding: .utf8)
      #expect(page.contains("<svg"))
    }
  }

  @Test(
    "what cannot be shared is refused in words",
    arguments: [
      (["--total", "3", "--min", "1"], "TLK1004"), (["--total", "30", "--cap", "1"], "TLK1004"),
      (["--exclude", "QQ"], "TLK1002"), (["-k", "2015"], "TLK1003"), (["-k", "0/0"], "TLK1007"),
      (["-k", "offered:tents"], "TLK1001"),
      (["--total", "9", "--method", "quota", "--min", "1"], "TLK1004"),
      (["--deduct", "50", "--total", "9"], "TLK1007"), (["--pool", "none.csv"], "TLK"),
    ])
  func refusals(arguments: [String], code: String) throws {
    let run = try Program.run(["share", Program.lithuania] + arguments)
    #expect(run.status != 0)
    #expect(run.stderr.contains(code), "\(run.stderr)")
  }

  @Test("faults of a table of weights or pledges are all named, with row and column")
  func tables() throws {
    try withTemporaryFolder { folder in
      let weights = folder + "/w.csv"
      try writeFile("party,weight\nDE,1.5\nFR,-2\nDE,3\nPL,much\n", to: weights)
      let run = try Program.run(["share", Program.lithuania, "-k", weights])
      #expect(run.status == 3)
      for place in ["w.csv:3:weight", "w.csv:4:party", "w.csv:5:weight"] {
        #expect(run.stderr.contains(place), "\(run.stderr)")
      }
      let pledges = folder + "/p.csv"
      try writeFile("party,clas,deduction_percent\nDE,x,101\n", to: pledges)
      let pool = try Program.run([
        "share", Program.lithuania, "--total", "9", "--pool", pledges,
      ])
      #expect(pool.stderr.contains("Maybe it should be class"))
      #expect(pool.stderr.contains("p.csv:2:deduction_percent"))
    }
  }
}
