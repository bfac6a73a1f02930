import Basics
import CaseFiles
import Situation
import Testing

@Suite("Many faults at once") struct ManyFaultsTests {
  @Test("are told by file in the order of the format, then by row")
  func order() {
    var small = SmallCase()
    small.files["extra.csv"] = ""
    small.setCell("needs.csv", 3, "quantity", "x")
    small.setCell("needs.csv", 2, "due", "2021-08-16")
    small.setCell("sources.csv", 3, "id", "S1")
    small.setCell("sources.csv", 2, "reliability", "9")
    small.setCell("work_inputs.csv", 2, "work", "W9")
    small.setCell("parties.csv", 2, "population", "0")
    small.files["offers.csv"] = nil
    // Of the two rows with the identifier S1, the second was S2, which others point to.
    #expect(
      small.said == [
        "extra.csv TLK0113", "sources.csv:2:reliability TLK0205", "sources.csv:3:id TLK0301",
        "parties.csv:2:population TLK0205", "figures.csv:4:source TLK0302",
        "needs.csv:2:source TLK0302", "needs.csv:2:due TLK0303", "needs.csv:3:quantity TLK0202",
        "offers.csv TLK0101", "work_inputs.csv:2:work TLK0302",
      ])
  }

  private func manyNeeds(_ count: Int, _ row: (Int) -> String) -> SmallCase {
    var small = SmallCase()
    let rows = (0..<count).map(row)
    small.files["needs.csv"] =
      (["id,party,place,resource,quantity,priority,reason"] + rows).joined(separator: "\n")
    small.files["commitments.csv"] = nil
    small.replace("offers.csv", ",N1,", ",,")
    return small
  }

  @Test("beyond a limit are counted, in cells, widths and between rows")
  func limits() throws {
    for (row, what) in [
      ("LT,VNO,bed,x,1,", "cells"), ("LT", "widths"), ("LT,VNO,bod,1,1,", "references"),
    ] {
      let reading = manyNeeds(1500) { "N\($0),\(row)" }.read()
      let last = try #require(reading.diagnostics.last)
      #expect(reading.diagnostics.count == 1001, "\(what)")
      #expect(last.code == .moreFaults && last.severity == .error)
      #expect(last.message.hasPrefix("500 more"), "\(last.message)")
    }
  }

  @Test("of marks beyond their limit are counted too")
  func marks() throws {
    let reading = manyNeeds(300) { "N\($0),LT,VNO,bed,1,1,a\"b" }.read()
    #expect(reading.diagnostics.count { $0.code == .strayQuote } == 200)
    #expect(reading.diagnostics.last?.message == "100 more faults are not shown")
  }

  @Test("that are only warnings never refuse a case, however many they are")
  func warnings() {
    let cells = manyNeeds(1001) { "N\($0),LT,VNO,bed,1,1,a@b.example" }.read()
    #expect(cells.diagnostics.last?.code == .moreFaults)
    #expect(cells.diagnostics.last?.message == "1 more fault is not shown")
    #expect(cells.situation?.needs.count == 1001)

    var small = SmallCase()
    let offers = (0..<1001).map { "P\($0),LV,RIX,bed,1,when asked" }
    small.files["offers.csv"] =
      (["id,party,place,resource,quantity,condition"] + offers).joined(separator: "\n")
    small.files["commitments.csv"] = nil
    #expect(small.read().diagnostics.last?.code == .moreFaults)
    #expect(small.read().situation?.offers.count == 1001)
  }

  @Test("that are warnings do not hide an error behind the limit")
  func errorBehindWarnings() {
    var small = manyNeeds(1200) { "N\($0),LT,VNO,bed,1,1,a@b.example" }
    small.files["needs.csv"]? += "\nX,LT,VNO,bed,0,1,"
    #expect(small.read().situation == nil)
    #expect(small.read().diagnostics.last?.severity == .error)
  }

  @Test("a name of a megabyte is not repeated in what is said")
  func longNames() {
    let long = String(repeating: "n", count: 900_000)
    for small in [
      SmallCase.with("needs.csv", "reason", long), SmallCase.cell("needs.csv", 2, "id", long),
      SmallCase.cell("needs.csv", 2, "reason", long + "@b.example"),
      SmallCase.with("case.json", "\"id\": \"small\"", "\"\(long)\": 1"),
    ] {
      let said = small.read().diagnostics.map(\.description)
      #expect(!said.isEmpty && said.allSatisfy { $0.utf8.count < 3000 })
    }
  }
}
