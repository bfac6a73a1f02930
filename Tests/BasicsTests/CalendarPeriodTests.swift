import Basics
import Testing

@Suite("Periods of the calendar") struct CalendarPeriodTests {
  @Test(
    "reads the three forms",
    arguments: [
      ("2021-04", "2021-04-01", "2021-04-30"), ("2020-02", "2020-02-01", "2020-02-29"),
      ("2021-W16", "2021-04-19", "2021-04-25"), ("2020-W53", "2020-12-28", "2021-01-03"),
      ("2021-W01", "2021-01-04", "2021-01-10"), ("2021-04-19", "2021-04-19", "2021-04-19"),
    ])
  func reads(text: String, first: String, last: String) throws {
    let period = try #require(CalendarPeriod(text))
    #expect("\(period.first)" == first)
    #expect("\(period.last)" == last)
  }

  @Test(
    "refuses what is no period",
    arguments: [
      "", "2021", "2021-13", "2021-00", "2021-W00", "2021-W53", "2021-W54", "2021-4", "21-04-19",
      "2021-04-31", "2021W16", "2021-W1", "2021-04-19T00", "2021-w16", "２０２１-04",
    ])
  func refuses(text: String) { #expect(CalendarPeriod(text) == nil) }

  @Test("what lies so many periods later is that far away")
  func distance() throws {
    for text in ["2021-04", "2021-W16"] {
      let start = try #require(CalendarPeriod(text))
      for count in [-30, -1, 0, 1, 12, 53, 700] {
        let later = start.after(count)
        #expect(later.distance(from: start) == count)
        #expect(start.after(count + 1).first == later.last + 1)
      }
    }
    let day = try #require(CalendarPeriod("2021-04-19"))
    let month = try #require(CalendarPeriod("2021-04"))
    #expect(day.distance(from: month) == nil)
    #expect(
      CalendarPeriod(.week, from: day.first + 3)
        .distance(from: CalendarPeriod(.week, from: day.first)) == nil)
  }
}
