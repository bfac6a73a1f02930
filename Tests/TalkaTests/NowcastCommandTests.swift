import Basics
import Formats
import Foundation
import TalkaTestKit
import Testing

@Suite("talka picture, where figures come late") struct NowcastCommandTests {
  /// What was told of each week one, two and three weeks later; all of it lies before the day of
  /// the example.
  private func lateFigures(weeks: Int, final: (Int) -> Int) throws -> String {
    let last = try #require(Day(iso: "2031-02-24"))
    var lines = ""
    for week in 0..<weeks {
      let monday = last - 7 * (weeks - 1 - week)
      for (delay, percent) in [(1, 60), (2, 90), (3, 100)] {
        let published = monday + 7 * delay
        guard published <= last + 7 else { continue }
        let count = final(week) * percent / 100
        lines += "G\(week)-\(delay),irregular_crossings,OSTRA-LOW,QM,\(monday),\(monday + 6),"
        lines += "\(count),,,exact,S-CRISIS,\(published),\n"
      }
    }
    return lines
  }

  private func withLateCase(_ weeks: Int, _ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let copy = folder + "/case"
      try FileManager.default.copyItem(atPath: Program.flood, toPath: copy)
      let file = copy + "/figures.csv"
      let figures = try String(contentsOfFile: file, encoding: .utf8)
      let late = try lateFigures(weeks: weeks) { 100 + $0 * 7 % 30 }
      try (figures + late).write(toFile: file, atomically: true, encoding: .utf8)
      try body(copy)
    }
  }

  @Test("the counts to be expected stand beside those reported")
  func nowcast() throws {
    try withLateCase(30) { folder in
      let picture = try Program.json(["picture", folder, "--json"])
      let series = try #require(
        picture["series"]?.items.first { $0["series"]?.text == "irregular_crossings" })
      let nowcasts = series["nowcast"]?.items ?? []
      #expect(nowcasts.map { $0["period"]?.text } == ["2031-02-17", "2031-02-24"])
      for (nowcast, week) in zip(nowcasts, [28, 29]) {
        let final = 100 + week * 7 % 30
        let low = try #require(nowcast["low"]?.whole)
        let high = try #require(nowcast["high"]?.whole)
        let median = try #require(nowcast["median"]?.whole)
        let reported = try #require(nowcast["reported"]?.whole)
        #expect(reported < median && low <= final && final <= high)
        #expect(abs(Double(median) / Double(final) - 1) < 0.1)
      }
      let screen = try Program.run(["picture", folder]).stdout
      #expect(screen.contains("Late reports"))
    }
  }

  @Test("with few complete weeks nothing is said of late reports")
  func tooFew() throws {
    try withLateCase(9) { folder in
      let picture = try Program.json(["picture", folder, "--json"])
      let series = picture["series"]?.items.first { $0["series"]?.text == "irregular_crossings" }
      #expect(series?["nowcast"]?.items.isEmpty == true)
    }
  }
}
