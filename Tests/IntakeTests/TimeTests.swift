import Basics
import Testing

@testable import Intake

/// The day of these texts is Tuesday, 3 May 2022.
@Suite("Dates and periods") struct TimeTests {
  @Test(
    "dates by the calendar",
    arguments: [
      ("on 2022-04-05", "2022-04-05"), ("on 5 April 2021", "2021-04-05"),
      ("on April 5, 2021", "2021-04-05"), ("14.04.2022", "2022-04-14"),
      ("on 22 September", "2021-09-22"), ("in March alone", "2022-03-01/2022-03-31"),
      ("in 2020", "2020-01-01/2020-12-31"), ("1–13 January 2020", "2020-01-01/2020-01-13"),
      ("in the first quarter of 2021", "2021-01-01/2021-03-31"),
      ("between January and March", "2022-01-01/2022-03-31"),
      ("in the first ten days of April", "2022-04-01/2022-04-10"), ("on the 2nd", "2022-05-02"),
    ])
  func calendar(text: String, period: String) { #expect(periods(text).first == period, "\(text)") }

  @Test(
    "periods relative to the day of the dispatch",
    arguments: [
      ("yesterday", "2022-05-02"), ("the day before yesterday", "2022-05-01"),
      ("on Sunday", "2022-05-01"), ("last week", "2022-04-25/2022-05-01"),
      ("last month", "2022-04-01/2022-04-30"),
      ("during the past 24 hours", "2022-05-02/2022-05-03"),
      ("three days ago", "2022-04-30"), ("last night", "2022-05-02/2022-05-03"),
      ("since 1 March", "2022-03-01/2022-05-03"), ("this year", "2022-01-01/2022-05-03"),
      ("on Monday, up from 4 the day before", "2022-05-02"),
    ])
  func relative(text: String, period: String) { #expect(periods(text).first == period, "\(text)") }

  @Test("what is to come is the nearest after the dispatch")
  func future() {
    #expect(periods("on Sunday", future: true) == ["2022-05-08"])
    #expect(periods("on 22 September", future: true) == ["2022-09-22"])
    #expect(periods("within two days", future: true) == ["2022-05-03/2022-05-05"])
    #expect(periods("by the end of the month", future: true) == ["?/2022-05-31"])
  }

  @Test("without a day nothing relative is guessed")
  func unknown() {
    #expect(periods("on Sunday and in July", on: nil) == ["?", "?"])
    #expect(periods("on 5 April 2021", on: nil) == ["2021-04-05"])
  }

  @Test("the same period of another year follows the period before it")
  func same() {
    #expect(
      periods("in March 40 people, in the same month of 2020 12")
        == ["2022-03-01/2022-03-31", "2020-03-01/2020-03-31"])
  }

  @Test("the day of a dispatch stands in its head, and a dateline without a year is none")
  func datelines() {
    func day(_ text: String) -> String? {
      IntakeReading(of: Array(text.utf8)).date?.description
    }
    #expect(day("[remark]\nRIGA, 13 July 2021 (agency) – Nothing new.") == "2021-07-13")
    #expect(day("date 2020-10-31\n\nNothing new.") == "2020-10-31")
    #expect(day("Riga, 13 July (agency) – Nothing new.") == nil)
    #expect(day("Nothing new since the war that began on 5 March 1999 in the south.") == nil)
  }
}
