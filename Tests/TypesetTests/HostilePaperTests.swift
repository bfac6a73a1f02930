import Documents
import Testing

@testable import Typeset

@Suite("A hostile paper")
struct HostilePaperTests {
  @Test("that is empty is one page with a foot")
  func empty() throws {
    let blocks: [PaperBlock] = [
      .address([]), .facts([]), .list([]), .signatures([]),
      .table(PaperTable(caption: "", columns: [], rows: [])),
    ]
    for paper in [Samples.paper([]), Samples.paper(blocks)] {
      let pages = try paper.pagesReadBack()
      #expect(pages.count == 1)
      #expect(pages[0].contains("Page 1 of 1"))
    }
  }

  @Test("with empty texts everywhere still has its pages")
  func emptyTexts() throws {
    let table = PaperTable(caption: "", columns: [.init("")], rows: [.init([""], anchor: "")])
    let paper = Paper(
      language: "", title: "", author: "", footer: "", pageNumber: "",
      blocks: [
        .address([""]), .facts([.init("", "")]), .heading(1, ""), .heading(-3, ""),
        .paragraph(PaperText([])), .notice(""), .list([""]), .table(table),
        .signatures([.init(name: "", role: "")]),
      ])
    #expect(try paper.pagesReadBack().count == 1)
  }

  @Test("with a table of no rows shows caption and head")
  func noRows() throws {
    let text = try Samples.paper([.table(Samples.table(rows: 0))]).pagesReadBack()[0]
    #expect(text.contains("All rows") && text.contains("Heading 2"))
  }

  @Test("with a word of 10 000 letters loses none of them")
  func longWord() throws {
    let word = String(repeating: "a", count: 10_000)
    let cell = PaperTable(
      caption: word, columns: [.init("x"), .init("n", isNumber: true)],
      rows: [.init([PaperText(word), PaperText(word)])])
    let blocks: [PaperBlock] = [
      .paragraph(PaperText(word)), .table(cell), .heading(1, PaperText(word)),
      .notice(PaperText(word)), .facts([.init(word, PaperText(word))]), .list([PaperText(word)]),
      .signatures([.init(name: word, role: word)]),
    ]
    for block in blocks {
      let pages = try Samples.paper([block], footer: "Foot").pagesReadBack()
      let found = pages.joined().count { $0 == "a" } - pages.count  // "Page"
      #expect(found % 10_000 == 0 && found > 0, "\(found)")
      #expect(!pages.joined().contains("-"))
    }
  }

  @Test("with a cell of 200 000 letters does not take the square of their time")
  func longCell() throws {
    let word = PaperText(String(repeating: "a", count: 200_000))
    let table = PaperTable(
      caption: "c", columns: [.init("x"), .init("y", weight: 9)], rows: [.init([word, "b"])])
    var bytes: [UInt8] = []
    let time = try ContinuousClock().measure {
      bytes = try Typesetter.pdf(Samples.paper([.table(table)]))
    }
    // About 2 seconds here; with the square of the time it would be 40.
    #expect(time < .seconds(20))
    #expect(try PDFReading.pages(bytes).joined().count { $0 == "a" } > 200_000)
  }

  @Test("with 200 columns comes to an end")
  func manyColumns() throws {
    let pages = try Samples.paper([.table(Samples.table(rows: 30, columns: 200))])
      .pagesReadBack()
    #expect(pages.count > 1)
  }

  @Test("with controls shows a sign in their place and hides nothing")
  func controls() throws {
    let text = "a\u{0}b\u{1}c\u{1B}[31md\u{7}\te\r\nf\u{2028}g\u{202E}h\u{FFFF}i\u{85}j"
    let pages = try Samples.paper([.paragraph(PaperText(text))], title: text, footer: text)
      .pagesReadBack()
    #expect(pages[0].words.hasPrefix("a�b�c�[31md� e f g�h�i j"), "\(pages[0])")
  }

  @Test("with text from right to left or of other scripts is set")
  func otherScripts() throws {
    let texts: [PaperText] = ["مرحبا 123 abc", "שלום עולם", "难民", "👩‍👩‍👧", "e\u{301}\u{323}\u{200D}"]
    let table = PaperTable(
      caption: "c", columns: [.init("x", isNumber: true)], rows: texts.map { .init([$0]) })
    let paper = Samples.paper([.list(texts), .table(table), .notice(texts[0]), .address(texts)])
    let text = try paper.pagesReadBack()[0]
    #expect(text.contains("123") && text.contains("abc"))
  }

  @Test("with anchors and targets of any text leads to the first of each name")
  func anchors() throws {
    let names = ["it's", "a' dest='b", "", "it's", "\u{0}", "ž]"]
    let table = PaperTable(
      caption: "c", columns: [.init("x")], rows: names.map { .init([""], anchor: $0) })
    let runs = PaperText(names.map { PaperRun("\($0).", target: $0) })
    let bytes = try Typesetter.pdf(Samples.paper([.paragraph(runs), .table(table)]))
    #expect(bytes.count(of: "/Subtype /Link") == names.count)
  }

  @Test(
    "with a broken picture throws, and names it",
    arguments: [
      "", "<svg", "no picture", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 9\"/>", "\u{0}",
    ])
  func brokenPicture(svg: String) throws {
    let paper = Samples.paper([.picture(svg: svg, caption: "The map", summary: "")])
    let error = #expect(throws: TypesetError.self) { try Typesetter.pdf(paper) }
    #expect(error?.description.contains("\"The map\"") == true)
  }

  @Test("with a picture that points at files draws none of them")
  func pictureReachesNothing() throws {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 9">
      <image href="file:///etc/hostname" width="9" height="9"/><text y="8">seen</text></svg>
      """
    let paper = Samples.paper([.picture(svg: svg, caption: "c", summary: "what is seen")])
    let text = try paper.pagesReadBack()[0]
    #expect(text.contains("seen") && text.contains("what is seen"))
  }
}
