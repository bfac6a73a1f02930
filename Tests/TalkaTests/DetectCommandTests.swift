import Commands
import Picture
import TalkaTestKit
import Testing

@Suite("talka detect") struct DetectCommandTests {
  private func table(_ count: Int, _ value: (Int) -> String) -> String {
    "period,count\n"
      + (0..<count).map { at in
        "\(2010 + at / 12)-\(at % 12 < 9 ? "0" : "")\(at % 12 + 1),\(value(at))\n"
      }.joined()
  }

  @Test(
    "every method that the command line offers is there and runs",
    arguments: DetectorMethod.allCases)
  func methods(method: DetectorMethod) throws {
    try withTemporaryFolder { folder in
      try writeFile(
        table(120) { "\(20 + $0 * 7 % 11 + ($0 > 115 ? 90 : 0))" }, to: folder + "/c.csv")
      let result = try Program.run(["detect", "c.csv", "--method", method.rawValue], in: folder)
      #expect(result.status == 0)
      let lines = result.stdout.split(separator: "\n")
      #expect(lines.first == "period,observed,expected,upper_bound,alarm,score,no_verdict")
      #expect(lines.dropFirst().contains { $0.contains(",yes,") }, "\(method)")
      let json = try Program.json(["detect", "c.csv", "-m", method.rawValue, "--json"], in: folder)
      #expect(json.items.count == lines.count - 1)
    }
  }

  @Test("no verdict says why, and a wrong setting is answered with those that there are")
  func answers() throws {
    try withTemporaryFolder { folder in
      try writeFile(table(60) { $0 == 50 ? "" : "\(20 + $0 % 5)" }, to: folder + "/c.csv")
      let ears = try Program.run(["detect", "c.csv", "-m", "ears-c1"], in: folder)
      #expect(ears.stdout.contains("2014-03,,,,,,"))
      let wrong = try Program.run(
        ["detect", "c.csv", "-m", "ears-c1", "--set", "basline=3"], in: folder)
      #expect(wrong.status == 3)
      #expect(wrong.stderr.contains("TLK0905") && wrong.stderr.contains("maybe baseline"))
      let short = try Program.run(["detect", "c.csv", "-m", "farrington-flexible"], in: folder)
      #expect(short.status == 3 && short.stderr.contains("needs more than 63"))
    }
  }
}
