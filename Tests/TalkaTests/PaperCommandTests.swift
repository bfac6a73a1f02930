import Foundation
import TalkaTestKit
import Testing

@Suite("talka brief, notes, thanks, report as PDF") struct PaperCommandTests {
  private func pages(_ path: String) throws -> Int {
    let info = try runProcess("/usr/bin/pdfinfo", [path]).stdout
    let line = info.split(separator: "\n").first { $0.hasPrefix("Pages:") }
    return Int(line?.split(separator: " ").last ?? "") ?? 0
  }

  private func text(_ path: String) throws -> String {
    try runProcess("/usr/bin/pdftotext", ["-layout", path, "-"]).stdout
  }

  @Test("the briefing is one page", arguments: [Program.lithuania, Program.flood])
  func brief(folder: String) throws {
    try withTemporaryFolder { out in
      let made = try Program.run(["brief", folder, "-o", out + "/b.pdf"])
      #expect(made.status == 0 || made.status == 5, "\(made.stderr)")
      #expect(try pages(out + "/b.pdf") == 1)
      #expect(try text(out + "/b.pdf").contains("Page 1 of 1"))
    }
  }

  @Test("the report as PDF has number and seal on every page")
  func report() throws {
    try withTemporaryFolder { out in
      let made = try Program.run(["report", Program.flood, "-o", out + "/r.pdf"])
      #expect(made.status == 0 || made.status == 5, "\(made.stderr)")
      let count = try pages(out + "/r.pdf")
      let pages = try text(out + "/r.pdf").split(separator: "\u{C}").prefix(count)
      #expect(pages.count == count && count > 3)
      for (number, page) in pages.enumerated() {
        #expect(page.contains("Page \(number + 1) of \(count)"))
        #expect(page.contains(#/case [0-9a-f]{12}/#))
      }
    }
  }

  @Test("each consignment has its page, and all that the plan sends is in one")
  func notes() throws {
    try withTemporaryFolder { out in
      let plan = out + "/plan.csv"
      _ = try Program.run(["plan", Program.lithuania, "-o", plan])
      let made = try Program.run([
        "notes", Program.lithuania, "--plan", plan, "-o", out + "/n.pdf",
      ])
      #expect(made.status == 0, "\(made.stderr)")
      let text = try text(out + "/n.pdf")
      #expect(try pages(out + "/n.pdf") == text.matches(of: #/Delivery note \S+-\d+/#).count)
      let rows = try String(contentsOfFile: plan, encoding: .utf8).split(separator: "\n")
        .dropFirst()
      for row in rows {
        let offer = String(row.prefix { $0 != "," })
        #expect(text.contains(offer) || row.contains("N-MONEY"), "\(offer)")
      }
    }
  }

  @Test("thanks tell what is there; who sent nothing yet is not thanked")
  func thanks() throws {
    let english = try Program.run(["thanks", Program.lithuania, "--to", "EE"])
    #expect(english.stdout.contains("10 × Border guard officer"))
    let lithuanian = try Program.run(["thanks", Program.lithuania, "--to", "AT", "--lang", "lt"])
    #expect(lithuanian.stdout.contains("Dar pakeliui: 13 ×"))
    let none = try Program.run(["thanks", Program.lithuania, "--to", "DE"])
    #expect(none.status == 3)
    #expect(none.stderr.contains("TLK1011"))
  }
}
