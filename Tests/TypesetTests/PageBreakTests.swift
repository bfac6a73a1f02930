import Documents
import Testing

@testable import Typeset

@Suite("Pages of a PDF")
struct PageBreakTests {
  private func lines(_ count: Int) -> PaperBlock {
    // Addresses have one line each, and no space between them within a block.
    .list((0..<count).map { PaperText("line \($0)") })
  }

  @Test("begin where they are asked to, and never empty")
  func pageBreak() throws {
    let paper = Samples.paper([
      .pageBreak, .paragraph("One"), .pageBreak, .pageBreak, .paragraph("Two"), .pageBreak,
    ])
    let pages = try paper.pagesReadBack()
    #expect(pages.count == 2)
    #expect(pages[0].contains("One") && pages[1].contains("Two"))
  }

  @Test("repeat the head of a table above each part, and hold each row once")
  func tableHead() throws {
    let pages = try Samples.paper([.table(Samples.table(rows: 500))]).pagesReadBack(layout: true)
    #expect(pages.count > 8)
    for page in pages {
      #expect(page.words.ranges(of: "Heading 0 Heading 1 Heading 2").count == 1)
    }
    let words = pages.joined(separator: " ").split(whereSeparator: \.isWhitespace)
    #expect(
      words.filter { $0.hasPrefix("r") && $0.hasSuffix("c0") }.map(String.init)
        == (0..<500).map { "r\($0)c0" })
    #expect(pages[0].contains("All rows") && !pages[1].contains("All rows"))
  }

  @Test("keep a heading with what follows, wherever the page ends", arguments: 40..<60)
  func noOrphanHeading(count: Int) throws {
    let paper = Samples.paper([
      lines(count), .heading(2, "Orphan"),
      .paragraph(PaperText(String(repeating: "word ", count: 80))),
    ])
    let page = try #require(try paper.pagesReadBack().first { $0.contains("Orphan") })
    let after = page.ranges(of: "word").count
    #expect(after >= 2 * 10, "\(page)")
  }

  @Test("leave no line of a paragraph alone", arguments: 44..<56)
  func noWidow(count: Int) throws {
    let text = PaperText(String(repeating: "word ", count: 70))
    let pages = try Samples.paper([lines(count), .paragraph(text)]).pagesReadBack()
    for page in pages {
      let rows = page.split(separator: "\n").filter { $0.contains("word") }
      #expect(rows.count != 1, "\(page)")
    }
  }

  @Test("keep a caption with the first rows, and the last two rows together", arguments: 36..<56)
  func captionStays(count: Int) throws {
    let pages = try Samples.paper([lines(count), .table(Samples.table(rows: 12))]).pagesReadBack()
    for page in pages {
      let rows = (0..<12).filter { page.contains("r\($0)c0") }
      #expect(rows.count != 1)
      if page.contains("All rows") { #expect(rows.contains(0) && rows.contains(1)) }
    }
  }

  @Test("keep signatures together and with words above", arguments: 40..<56)
  func signaturesStay(count: Int) throws {
    let people = (0..<3).map { PaperSignature(name: "Name\($0)", role: "Role\($0)") }
    let paper = Samples.paper([
      lines(count), .paragraph("Yours sincerely"), .signatures(people),
    ])
    let page = try #require(try paper.pagesReadBack().first { $0.contains("Name0") })
    for word in ["Name2", "Role0", "Role2", "Yours sincerely", "line \(count - 1)"] {
      #expect(page.contains(word))
    }
  }

  @Test("hold four to sign in two rows, all of them")
  func manySignatures() throws {
    let people = (0..<7).map { PaperSignature(name: "Name\($0)", role: "Role\($0)") }
    let text = try Samples.paper([.signatures(people)]).pagesReadBack(layout: true)[0]
    let rows = text.split(separator: "\n").filter { $0.contains("Name") }
    #expect(rows.map { $0.ranges(of: "Name").count } == [3, 3, 1])
  }
}
