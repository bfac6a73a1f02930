import Formats
import TalkaTestKit
import Testing

@Suite("talka picture") struct PictureCommandTests {
  private func crossings(_ asKnown: String?) throws -> JSONValue? {
    let day = asKnown.map { ["--as-known", $0] } ?? []
    let picture = try Program.json(["picture", Program.lithuania, "--json"] + day)
    return picture["series"]?.items.first {
      $0["series"]?.text == "irregular_crossings" && $0["place"]?.text == "LT-BY-BORDER"
    }
  }

  @Test("Lithuania 2021: an alarm since April, known when the months were published")
  func lithuania() throws {
    let series = try #require(try crossings(nil))
    #expect(series["level"]?.text == "alarm")
    #expect(series["since"]?.text == "2021-04")
    #expect(series["alarm_known"]?.text == "2021-07-20")
    let months = series["counts"]?.items ?? []
    let june = months.first { $0["period"]?.text == "2021-06" }
    #expect(june?["low"]?.whole == 473 && june?["high"]?.whole == 473)
    // Of the first months only the sum is known, and of those of 2020 the year.
    let may2020 = months.first { $0["period"]?.text == "2020-05" }
    #expect(may2020?["low"]?.whole == 0)
  }

  @Test("what was known on a past day is what had been published by then")
  func asKnown() throws {
    // By then a total of the first quarter was known, and nothing to compare it with.
    #expect(try crossings("2021-05-10")?["level"] == .null)
    let june = try #require(try crossings("2021-06-30"))
    #expect(june["level"] == .null)
    #expect(june["no_verdict"]?.text?.contains("needed") == true)
    let before = try #require(try crossings("2021-07-19"))
    #expect(before["alarm_known"] == .null)
    #expect(try crossings("2021-07-20")?["level"]?.text == "alarm")
  }

  @Test("the screen says it in plain words")
  func screen() throws {
    let screen = try Program.run(["picture", Program.lithuania]).stdout
    #expect(screen.contains("ALARM since"))
    #expect(screen.contains("known 2021-07-20"))
    #expect(screen.contains("Without a cause:"))
    #expect(screen.contains("no surprise"))
    #expect(screen.contains("crossings on 100 km"))
    #expect(screen.contains("no verdict ("))
  }

  @Test("a figure that comes later changes nothing of what was known before")
  func laterFigures() throws {
    let early = try Program.run(
      ["picture", Program.lithuania, "--json", "--as-known", "2021-07-25"])
    let again = try Program.run(
      ["picture", Program.lithuania, "--json", "--as-known", "2021-07-25"])
    #expect(early.output == again.output)
    #expect(!early.stdout.contains("2021-07-31\""))
  }
}
