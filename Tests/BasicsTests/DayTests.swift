import Basics
import TalkaTestKit
import Testing

@Suite("A calendar day") struct DayTests {
  @Test("every day of the years 1 to 9999 follows the one before, and reads back as it is written")
  func roundTrip() throws {
    let first = try #require(Day(iso: "0001-01-01"))
    let last = try #require(Day(iso: "9999-12-31"))
    // A second clock that counts days by the rules of the calendar only.
    var (year, month, day) = (1, 1, 1)
    var wrong: [String] = []
    for offset in 0...(last - first) {
      let date = first + offset
      if date.components != (year, month, day) || Day(year: year, month: month, day: day) != date
        || offset % 97 == 0 && Day(iso: date.description) != date
      {
        wrong.append("\(date) is not \(year)-\(month)-\(day)")
      }
      (year, month, day) = DayTests.next(year, month, day)
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    #expect((year, month, day) == (10_000, 1, 1))
  }

  private static func next(_ year: Int, _ month: Int, _ day: Int) -> (Int, Int, Int) {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day < lengths[month - 1] { return (year, month, day + 1) }
    return month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1)
  }

  @Test(
    "has known numbers",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2021-08-01", 18_840),
      ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
  func numbers(text: String, number: Int) {
    #expect(Day(iso: text)?.number == Int32(number))
    #expect(Day(number: Int32(number)).description == text)
  }

  @Test(
    "refuses days that do not exist and other ways to write them",
    arguments: [
      "2021-02-29", "1900-02-29", "2021-02-30", "2021-04-31", "2021-13-01", "2021-00-10",
      "2021-01-00", "2021-01-32", "0000-01-01", "2021-1-01", "2021-01-1", "21-01-01", "2021/01/01",
      "01.08.2021", "20210801", "2021-08-01 ", " 2021-08-01", "2021-08-01T00:00", "", "-021-08-01",
      "+021-08-01", "２０２１-08-01", "2021-08-0a", "2021-08-1\u{660}",
    ])
  func refused(text: String) { #expect(Day(iso: text) == nil) }

  @Test(
    "takes leap days of the Gregorian calendar",
    arguments: [
      "2000-02-29", "2020-02-29", "1600-02-29", "0004-02-29",
    ])
  func leapDays(text: String) { #expect(Day(iso: text)?.description == text) }

  @Test("adding and subtracting days agree, and order is that of the texts")
  func arithmetic() throws {
    var random = SplitMix64(seed: 1)
    let middle = try #require(Day(iso: "2021-08-01"))
    for _ in 0..<500 {
      let (a, b) = (
        middle + Int.random(in: -300_000...300_000, using: &random),
        middle + Int.random(in: -300_000...300_000, using: &random)
      )
      #expect(b + (a - b) == a)
      #expect(a - (a - b) == b)
      #expect((a < b) == (a.description < b.description))
    }
  }
}
