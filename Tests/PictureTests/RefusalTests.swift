import Basics
import Situation
import Testing

@testable import Picture

/// What other programs take without a word is refused, or answered with "no verdict".
@Suite("Bad input is no all-clear") struct RefusalTests {
  private func series(_ counts: [Int?], _ period: String = "2010-W01") throws -> CountTable {
    CountTable(start: try #require(CalendarPeriod(period)), counts: counts)
  }

  private var quiet: [Int?] { (0..<320).map { 5 + $0 % 4 } }

  @Test("a period that was not reported, or stands in the baseline of one, has no verdict")
  func unknown() throws {
    var counts = quiet
    counts[300] = nil
    for method in [DetectorMethod.earsC1, .earsC2, .earsC3, .farringtonFlexible] {
      let found = try method.detect(series(counts), settings: [:])
      let tested = try #require(found.first { $0.period == 300 })
      #expect(tested.noVerdict != nil && tested.bound == nil && !tested.isAlarm)
      let next = try #require(found.first { $0.period == 301 })
      #expect(next.noVerdict != nil, "\(method)")
    }
  }

  @Test("a period that was not reported leaves a sum as it was")
  func sums() throws {
    var counts = quiet
    for at in 200..<203 { counts[at] = 12 }
    let before = try DetectorMethod.nbCusum.detect(series(counts), settings: ["limit": "100"])
    counts.insert(nil, at: 203)
    let after = try DetectorMethod.nbCusum.detect(
      series(counts), settings: ["limit": "100", "baseline": "160"])
    let statistic = try #require(before.first { $0.period == 203 }?.bound)
    #expect(statistic > 0)
    #expect(after.first { $0.period == 203 }?.noVerdict != nil)
    #expect(abs((after.first { $0.period == 204 }?.bound ?? 0) - statistic) < 1e-9)
  }

  @Test(
    "settings out of range are refused",
    arguments: [
      (DetectorMethod.farringtonFlexible, ["alpha": "0"]),
      (.farringtonFlexible, ["alpha": "1"]), (.farringtonFlexible, ["half_window": "30"]),
      (.farringtonFlexible, ["years": "0"]), (.farringtonFlexible, ["periods": "100"]),
      (.farringtonFlexible, ["population": "yes"]), (.farringtonFlexible, ["trend": "maybe"]),
      (.farrington, ["threshold": "delta"]), (.farrington, ["alpha": "nan"]),
      (.earsC1, ["baseline": "2"]), (.earsC1, ["least_deviation": "-1"]),
      (.earsC3, ["alpha": "2"]), (.cusum, ["mean": "0"]), (.cusum, ["limit": "0"]),
      (.cusum, ["reference": "-1"]), (.nbCusum, ["mean": "0"]), (.nbCusum, ["factor": "1"]),
      (.nbCusum, ["limit": "0"]), (.nbGlr, ["overdispersion": "-1"]),
      (.nbGlr, ["baseline": "4"]), (.nbCusum, ["baseline": "320"]),
    ])
  func settings(method: DetectorMethod, settings: [String: String]) throws {
    let table = try series(quiet)
    #expect(throws: DetectorRefusal.self) { _ = try method.detect(table, settings: settings) }
  }

  @Test("too little history is refused, and nothing but zeros gives no baseline")
  func history() throws {
    let short = try series(Array(quiet.prefix(60)))
    #expect(throws: DetectorRefusal.self) {
      _ = try DetectorMethod.farrington.detect(short, settings: [:])
    }
    let zeros = try series([Int?](repeating: 0, count: 320))
    #expect(throws: DetectorRefusal.self) {
      _ = try DetectorMethod.nbCusum.detect(zeros, settings: [:])
    }
    let found = try DetectorMethod.farringtonFlexible.detect(zeros, settings: [:])
    #expect(found.allSatisfy { $0.noVerdict != nil && !$0.isAlarm })
  }

  @Test("one count after nothing but zeros is no alarm of Farrington, and says why")
  func quietBorder() throws {
    var counts = [Int?](repeating: 0, count: 320)
    counts[319] = 1
    let last = try #require(
      try DetectorMethod.farringtonFlexible.detect(series(counts), settings: [:]).last)
    #expect(last.noVerdict == "fewer than 5 cases in 4 periods")
  }
}
