import Basics
import CaseFiles
import Foundation
import Situation
import TalkaTestKit
import Testing

@Suite("Plain tables of counts") struct SeriesFileTests {
  private func read(_ text: String) throws -> SeriesFile.Reading {
    try withTemporaryFolder { folder in
      try writeFile(text, to: folder + "/counts.csv")
      return SeriesFile.read(URL(fileURLWithPath: folder + "/counts.csv"))
    }
  }

  @Test("a period left out and a blank count were not reported; 0 is 0")
  func gaps() throws {
    let reading = try read("period,count\n2021-01,4\n2021-02,\n2021-05,0\n")
    #expect(reading.table?.counts == [4, nil, nil, nil, 0])
    #expect(reading.table?.start == CalendarPeriod("2021-01"))
    #expect(reading.diagnostics.isEmpty)
  }

  @Test("days that lie whole weeks apart are weeks; years of 53 weeks have no gap")
  func weeks() throws {
    let days = try read("period,count\n2021-04-19,1\n2021-04-26,2\n2021-05-10,3\n")
    #expect(days.table?.counts == [1, 2, nil, 3])
    #expect(days.table?.start.length == .week)
    let weeks = try read("count;period\n1;2020-W52\n2;2020-W53\n3;2021-W01\n")
    #expect(weeks.table?.counts == [1, 2, 3])
    let daily = try read("period,count,population\n2021-04-19,1,10.5\n2021-04-20,2,11\n")
    #expect(daily.table?.start.length == .day)
    #expect(daily.table?.populations == [10.5, 11])
  }

  @Test(
    "names row and column of what is wrong",
    arguments: [
      ("period,count\n2021-01,4\n2021-01,5\n", "TLK0902", 3, "period"),
      ("period,count\n2021-02,4\n2021-01,5\n", "TLK0902", 3, "period"),
      ("period,count\n2021-02,4\n2021-W09,5\n", "TLK0901", 3, "period"),
      ("period,count\n2021-W09,4\nsoon,5\n", "TLK0901", 3, "period"),
      ("period,count\n2021-02,-4\n", "TLK0202", 2, "count"),
      ("period,count\n2021-02,2.5\n", "TLK0202", 2, "count"),
      ("period,count\n2021-02,1e12\n", "TLK0202", 2, "count"),
      ("period,count,population\n2021-02,4,0\n", "TLK0204", 2, "population"),
    ])
  func faults(text: String, code: String, row: Int, column: String) throws {
    let reading = try read(text)
    #expect(reading.table == nil)
    let fault = try #require(reading.diagnostics.first)
    #expect(fault.code.rawValue == code)
    #expect(fault.place?.row == row)
    #expect(fault.place?.column == column)
    #expect(fault.expected != nil)
  }

  @Test("says which column is missing, and what is far above all before")
  func columns() throws {
    let missing = try read("period,counts\n2021-01,4\n")
    #expect(missing.table == nil)
    #expect(missing.diagnostics.first?.hint == "Maybe counts should be count")
    let slip = try read("period,count\n2021-01,4\n2021-02,4000\n")
    #expect(slip.table?.counts == [4, 4000])
    #expect(slip.diagnostics.map(\.code) == [.suspiciousCount])
  }

  @Test("warns of running totals and of rounded counts, and reads them")
  func likelySlips() throws {
    func months(_ counts: [Int]) -> String {
      "period,count\n"
        + counts.enumerated().map {
          "\(2015 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1),\($1)\n"
        }
        .joined()
    }
    let totals = try read(months((0..<24).map { $0 * $0 + 1 }))
    #expect(totals.diagnostics.map(\.code) == [.countsLookLikeTotals])
    #expect(totals.table?.counts.count == 24)
    let rounded = try read(months((0..<24).map { 5 * ($0 * 7 % 11) }))
    #expect(rounded.diagnostics.map(\.code) == [.countsLookRounded])
    let plain = try read(months((0..<24).map { $0 * 7 % 11 }))
    #expect(plain.diagnostics.isEmpty)
  }
}
