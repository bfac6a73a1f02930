import Basics
import CaseFiles
import Foundation
import Situation
import TalkaTestKit
import Testing

@Suite("Tables of deliveries") struct DeliveriesFileTests {
  private let heading = "id,resource,quantity,dispatched,delivered,counts,case_offers\n"

  private func read(_ text: String, _ name: String = "deliveries.csv") throws
    -> DeliveriesFile.Reading
  {
    try withTemporaryFolder { folder in
      try writeFile(text, to: folder + "/" + name)
      return DeliveriesFile.read(
        URL(fileURLWithPath: name == "deliveries.csv" ? folder : folder + "/" + name))
    }
  }

  @Test("a folder or a file; empty cells are not given") func rows() throws {
    let text = heading + "L1,wire,50,2021-07-26,,part,A;B\nL2,,,,2021-11-19,total,A\n"
    for name in ["deliveries.csv", "other.csv"] {
      let rows = try #require(try read(text, name).deliveries)
      #expect(rows.count == 2)
      #expect(rows[0].offers == [Offer.ID("A"), Offer.ID("B")])
      #expect(rows[0].quantity == 50 && rows[0].addsUp && rows[0].delivered == nil)
      #expect(rows[1].resource == nil && !rows[1].addsUp && rows[1].quantity == nil)
      #expect(rows[1].delivered == Day(iso: "2021-11-19"))
    }
  }

  @Test(
    "names row and column of what is wrong",
    arguments: [
      ("L1,wire,-5,,,single,A\n", "quantity"), ("L1,wire,nan,,,single,A\n", "quantity"),
      ("L1,wire,1,26 July,,single,A\n", "dispatched"), ("L1,wire,1,,x,single,A\n", "delivered"),
      ("L1,wire,1,2021-07-26,2021-07-20,single,A\n", "delivered"),
    ])
  func faults(_ row: String, _ column: String) throws {
    let reading = try read(heading + row)
    #expect(reading.deliveries == nil)
    let fault = try #require(reading.diagnostics.first)
    #expect(fault.code == .deliveryCell && fault.place?.column == column && fault.place?.row == 2)
  }

  @Test("a missing column, a ragged row and a missing file are named") func structure() throws {
    let missing = try read("id,resource\n")
    #expect(missing.diagnostics.allSatisfy { $0.code == .deliveryColumns })
    #expect(missing.diagnostics.count == 4)
    #expect(try read(heading + "L1,wire\n").diagnostics.first?.code == .rowWidth)
    let none = DeliveriesFile.read(URL(fileURLWithPath: "/none/here"))
    #expect(none.deliveries == nil && none.diagnostics.count == 1)
  }
}
