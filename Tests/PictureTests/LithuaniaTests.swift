import Basics
import Testing

@testable import Picture

/// Crossings of the border of Lithuania with Belarus, day by day as they may have been: only sums
/// over periods were published (State Border Guard Service and Statistics Lithuania, as quoted by
/// the press of 2021), and between them people came in groups.
@Suite("Lithuania 2021, as it may have been from day to day") struct LithuaniaTests {
  /// First day, last day, crossings.
  private var published: [(first: String, last: String, total: Int)] {
    [
      ("2017-01-01", "2017-12-31", 72),
      ("2018-01-01", "2018-12-31", 104),
      ("2019-01-01", "2019-12-31", 46),
      ("2020-01-01", "2020-03-31", 5),
      ("2020-04-01", "2020-12-31", 76),
      ("2021-01-01", "2021-02-28", 33),
      ("2021-03-01", "2021-03-31", 8),
      ("2021-04-01", "2021-04-30", 70),
      ("2021-05-01", "2021-05-31", 77),
      ("2021-06-01", "2021-06-20", 252),
      ("2021-06-21", "2021-06-21", 58),
      ("2021-06-22", "2021-06-29", 138),
      ("2021-06-30", "2021-06-30", 25),
      ("2021-07-01", "2021-07-02", 277),
      ("2021-07-03", "2021-07-03", 160),
      ("2021-07-04", "2021-07-04", 134),
      ("2021-07-05", "2021-07-15", 642),
      ("2021-07-16", "2021-07-16", 121),
      ("2021-07-17", "2021-07-20", 233),
      ("2021-07-21", "2021-07-21", 110),
      ("2021-07-22", "2021-07-23", 239),
      ("2021-07-24", "2021-07-24", 40),
      ("2021-07-25", "2021-07-26", 239),
      ("2021-07-27", "2021-07-27", 171),
      ("2021-07-28", "2021-07-29", 257),
      ("2021-07-30", "2021-07-30", 117),
      ("2021-07-31", "2021-07-31", 144),
    ]
  }

  /// Weeks from Monday, 2 January 2017 on: groups of one to six on random days of each period.
  private func weeks(_ seed: UInt64) throws -> [Double] {
    let start = try #require(Day(iso: "2017-01-02"))
    let philox = Philox(seed: seed)
    var draw: UInt32 = 0
    func uniform() -> Double {
      draw += 1
      return philox.uniform(stream: 0, draw: draw)
    }
    var weeks = [Double](repeating: 0, count: 238)
    for (first, last, total) in published {
      let from = try #require(Day(iso: first))
      let to = try #require(Day(iso: last))
      var left = total
      while left > 0 {
        let group = min(left, 1 + Int(6 * uniform()))
        let day = from + Int(Double(to - from + 1) * uniform())
        left -= group
        let week = (day - start) / 7
        if day >= start, weeks.indices.contains(week) { weeks[week] += Double(group) }
      }
    }
    return weeks
  }

  @Test("over 60 ways the first alarm comes in April, and in the calm year there is none")
  func sixty() throws {
    let start = try #require(Day(iso: "2017-01-02"))
    let year = try #require(Day(iso: "2021-01-01"))
    let calm = try #require(Day(iso: "2020-01-01"))
    var firsts: [Day] = []
    var calmAlarms = 0
    for seed: UInt64 in 1...60 {
      let series = CountSeries(counts: try weeks(seed).map { $0 }, periodsPerYear: 52)
      let alarms = SurgeWatch.steps(series, SurgeRules(52)).filter { $0.level == .alarm }
        .map { start + 7 * $0.period }
      calmAlarms += alarms.count { calm <= $0 && $0 < year }
      // Each is an alarm in the end.
      firsts.append(try #require(alarms.first { $0 >= year }))
    }
    firsts.sort()
    let april = CalendarPeriod(.month, from: try #require(Day(iso: "2021-04-01")))
    #expect(CalendarPeriod(.month, from: firsts[30]) == april, "\(firsts[30])")
    #expect(calmAlarms == 0)
  }
}
