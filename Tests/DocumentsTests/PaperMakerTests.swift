import Situation
import Testing

@testable import Documents

@Suite("Pages as documents") struct PaperMakerTests {
  @Test("headings, paragraphs, links, lists and tables come over whole")
  func blocks() {
    var table = DataTable("t", caption: "Sums & parts", [.init("What"), .number("How many")])
    table.begin("First")
    table.add(["a < b", "1"], id: Anchor("row", "1"))
    table.add(across: "said across")
    let html = HTML.joined {
      Tag.h2 { "A \"title\"" }
      Tag.p { "See \(Tag.a(.href(Anchor("row", "1"))) { "row 1" }), \(Tag.strong { "now" })." }
      Tag.ul { Tag.li { "one" } }
      table.html
    }
    let blocks = PaperMaker.blocks(of: html)
    #expect(blocks.count == 4)
    #expect(blocks[0] == .heading(2, "A \"title\""))
    #expect(
      blocks[1]
        == .paragraph(
          PaperText([
            PaperRun("See "), PaperRun("row 1", target: "row-1"), PaperRun(", "),
            PaperRun("now", isStrong: true), PaperRun("."),
          ])))
    guard case .table(let made) = blocks[3] else {
      Issue.record("no table")
      return
    }
    #expect(made.caption == "Sums & parts")
    #expect(made.columns.map(\.isNumber) == [false, true])
    #expect(made.rows.map(\.isHeading) == [true, false, false])
    #expect(made.rows.map(\.isAcross) == [true, false, true])
    #expect(made.rows[1].cells.map(\.plain) == ["a < b", "1"])
    #expect(made.rows[1].anchor == "row-1")
  }

  @Test(
    "every word of every table of the report is in its document",

    arguments: InventedCase.Name.allCases)
  func report(name: InventedCase.Name) throws {
    let planned = try InventedCase.planned(name.files)
    let report = Report(planned.situation, planned.plan, version: "1")
    let paper = report.paper(seal: "0123456789abcdef")
    let cells = Set(
      paper.blocks.flatMap { block -> [String] in
        guard case .table(let table) = block else { return [] }
        return table.rows.flatMap(\.cells).map(\.plain)
      })
    for need in planned.situation.needs { #expect(cells.contains(need.id.text), "\(need.id)") }
    let text = PaperScreen(
      paper, style: TerminalStyle(width: 120, usesColour: false, shortens: false)
    ).text
    for figure in planned.situation.sources { #expect(text.contains(figure.title)) }
    #expect(paper.footer.contains("0123456789ab"))
  }
}
