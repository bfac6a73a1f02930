import Basics
import Testing

@testable import Picture

@Suite("Nowcasts") struct NowcastVectorTests {
  private struct Example {
    let now: String
    let row: [String: String]
    func number(_ key: String) throws -> Int { try #require(row[key].flatMap { Int($0) }) }
  }

  /// The reports by day from the first event on.
  static func reports() throws -> (start: Day, reports: [ReportingTriangle.Report]) {
    let lines = try VectorFolder.chosen.table("nowcast_linelist_husO104.csv")
    let days = lines.map { line in
      (line["dHosp"].flatMap { Day(iso: $0) }, line["dReport"].flatMap { Day(iso: $0) })
    }
    let start = try #require(days.compactMap { $0.0 }.min())
    let reports = days.compactMap { event, report -> ReportingTriangle.Report? in
      guard let event, let report else { return nil }
      return ReportingTriangle.Report(happened: event - start, reported: report - start, count: 1)
    }
    return (start, reports)
  }

  @Test("are those of another program, where it has an answer")
  func vectors() throws {
    let (start, reports) = try NowcastVectorTests.reports()
    let rows = try VectorFolder.chosen.table("nowcast_expected.csv")
    #expect(!rows.isEmpty)
    for (now, rows) in Dictionary(grouping: rows, by: { $0["now"] ?? "" }) {
      let today = try #require(Day(iso: now)) - start
      let triangle = ReportingTriangle(reports, now: today)
      for row in rows {
        let example = Example(now: now, row: row)
        let longest = try example.number("D")
        let period = try #require(row["date"].flatMap { Day(iso: $0) }) - start
        let found: [Int?]
        if row["method"] == "lawless" {
          var method = LawlessNowcast(longest: longest)
          method.countsDelayVariance = false
          let nowcast = try #require(method.nowcasts(triangle).first { $0.period == period })
          #expect(nowcast.reported == (try example.number("reported_so_far")))
          found = [0.5, 0.025, 0.975].map { nowcast.quantile($0, limit: 300) }
        } else {
          let nowcast = try #require(
            DelayNowcast(longest: longest).nowcasts(triangle).first { $0.period == period })
          #expect(nowcast.reported == (try example.number("reported_so_far")))
          found = [0.5, 0.025, 0.975].map { nowcast.quantile($0, limit: 300) }
        }
        // The other program says 0 where the answer lies beyond 300.
        for (key, value) in zip(["nowcast", "lo95", "hi95"], found) {
          #expect((value ?? 0) == (try example.number(key)), "\(row) \(key)")
        }
      }
    }
  }
}
