import Documents
import Testing

@testable import Typeset

@Suite("A letter as PDF")
struct LetterTests {
  @Test("says all that the paper says, letter for letter")
  func textIsWhole() throws {
    let paper = Samples.letter()
    let bytes = try Typesetter.pdf(paper)
    let lines = try PDFReading.pages(bytes, layout: true).flatMap { $0.split(separator: "\n") }
    // A paragraph may go over the foot of a page.
    let text = lines.filter { !$0.contains("puslapis iš") }.joined(separator: " ").words
    for case .paragraph(let words) in paper.blocks {
      #expect(text.contains(words.plain.words), "\(words.plain)")
    }
    for case .facts(let facts) in paper.blocks {
      for fact in facts { #expect(text.contains("\(fact.label) \(fact.text.plain)")) }
    }
    for case .list(let items) in paper.blocks {
      for item in items { #expect(text.contains("• \(item.plain)")) }
    }
    for case .signatures(let signatures) in paper.blocks {
      for signature in signatures { #expect(text.contains(signature.name)) }
    }
    for case .address(let lines) in paper.blocks {
      for line in lines { #expect(text.contains(line.plain)) }
    }
  }

  @Test(
    "holds the letters of Europe",
    arguments: [
      "ĄČĘĖĮŠŲŪŽ ąčęėįšųūž", "ĀĒĢĪĶĻŅ õäöü", "Łódź Gdańsk", "Příliš žluťoučký kůň",
      "Ελλάδα", "Україна Київ", "Reykjavík Þór", "Çanakkale İğdır", "Bjørnøya",
    ])
  func letters(words: String) throws {
    let pages = try Samples.paper([.paragraph(PaperText(words))]).pagesReadBack()
    #expect(pages[0].words.hasPrefix(words), "\(pages[0])")
  }

  @Test("says on each page whose it is and which page of how many")
  func foot() throws {
    let pages = try Samples.letter().pagesReadBack()
    #expect(pages.count == 4)
    for (index, page) in pages.enumerated() {
      #expect(page.words.contains("Nr. 1D-4471 · Talka 1.0"))
      #expect(page.words.contains("\(index + 1) puslapis iš \(pages.count)"))
    }
  }

  @Test("is the same bytes for the same paper, with no clock in them")
  func isDeterministic() throws {
    let first = try Typesetter.pdf(Samples.letter())
    let other = try Typesetter.pdf(Samples.paper([.table(Samples.table(rows: 90))]))
    let second = try Typesetter.pdf(Samples.letter())
    #expect(first == second)
    #expect(first != other)
    let info = try PDFReading.info(first)
    #expect(!info.contains("CreationDate") && !info.contains("ModDate"), "\(info)")
  }

  @Test("has its title, author, A4, a structure and no font but the letter's")
  func properties() throws {
    let bytes = try Typesetter.pdf(Samples.letter())
    let info = try PDFReading.info(bytes)
    #expect(info.contains("Title:           Prašymas suteikti pagalbą\n"))
    #expect(info.contains("Author:          Vidaus reikalų ministerija\n"))
    #expect(info.contains("(A4)"))
    #expect(info.contains("Tagged:          yes"))
    let fonts = try PDFReading.fonts(bytes).split(separator: "\n").dropFirst(2)
    #expect(fonts.count > 3)
    for font in fonts { #expect(font.contains("+DejaVuSe") || font.contains("+DejaVuSa")) }
  }

  @Test("is read aloud as headings, lists and tables")
  func structure() throws {
    let bytes = try Typesetter.pdf(Samples.letter())
    let lines = try PDFReading.info(bytes, ["-struct"]).split(separator: "\n")
      .map { $0.split(separator: " ").first.map(String.init) ?? "" }
    for (tag, least) in [("H1", 1), ("H2", 4), ("L", 1), ("LI", 3), ("Table", 1), ("Figure", 1)] {
      #expect(lines.filter { $0 == tag }.count >= least, "\(tag)")
    }
    #expect(lines.filter { $0 == "TR" }.count >= 42)
  }

  @Test("leads from a run to the row, and leaves words that lead nowhere as words")
  func links() throws {
    let table = PaperBlock.table(Samples.table(rows: 2))
    let lead = PaperText([PaperRun("there", target: "row-1"), PaperRun("nowhere", target: "gone")])
    let bytes = try Typesetter.pdf(Samples.paper([.paragraph(lead), .pageBreak, table]))
    let places = try PDFReading.info(bytes, ["-dests"])
    #expect(places.contains("place1") && places.contains("place2") && !places.contains("gone"))
    #expect(bytes.count(of: "/Subtype /Link") == 1)
    #expect(try PDFReading.pages(bytes)[0].contains("therenowhere"))
  }

  @Test("has a table of contents of its headings")
  func contents() throws {
    let bytes = try Typesetter.pdf(
      Samples.paper([
        .heading(2, "Early"), .heading(1, "Title"), .heading(3, "Deep"), .heading(2, "Late"),
      ]))
    #expect(bytes.count(of: "/Type /Outlines") == 1)
    for title in ["Early", "Title", "Deep", "Late"] {
      #expect(bytes.count(of: "/Title (\(title))") == 1)
    }
  }
}

extension Array where Element == UInt8 {
  /// How often an ASCII text stands in the bytes.
  func count(of text: String) -> Int { ranges(of: Array(text.utf8)).count }
}
