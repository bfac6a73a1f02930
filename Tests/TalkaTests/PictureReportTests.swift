import Foundation
import TalkaTestKit
import Testing

@Suite("The chapter on what is happening") struct PictureReportTests {
  @Test("has a chart with since and known, its numbers as a table, and what has no verdict")
  func chapter() throws {
    try withTemporaryFolder { folder in
      let made = try Program.run(
        ["report", Program.lithuania, "-o", folder + "/r.html"], seconds: 120)
      #expect(made.status == 0 || made.status == 5)
      let page = try String(contentsOfFile: folder + "/r.html", encoding: .utf8)
      let start = try #require(page.range(of: "id=\"section-picture\""))
      let rest = page[start.upperBound...]
      let end = try #require(rest.range(of: "</section>"))
      let chapter = String(rest[..<end.lowerBound])
      #expect(chapter.contains("ALARM since 2021-04, known 2021-07-20"))
      #expect(chapter.contains("chart-counts"))
      #expect(chapter.contains("<td>2021-06-30</td>"))
      #expect(chapter.contains("Series without a verdict"))
    }
  }
}
