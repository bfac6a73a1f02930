import Basics
import Foundation
import TalkaTestKit
import Testing

@testable import Picture

@Suite("The verdict on a series") struct SurgeTests {
  private func quiet(_ count: Int, mean: Double, seed: UInt64) -> [Double?] {
    let philox = Philox(seed: seed)
    let distribution = CountDistribution(mean: mean, size: 4)
    return (0..<count).map {
      distribution.quantile(philox.uniform(stream: 1, draw: UInt32($0)))
    }
  }

  private func steps(_ counts: [Double?], _ perYear: Int) -> [SurgeStep] {
    SurgeWatch.steps(CountSeries(counts: counts, periodsPerYear: perYear), SurgeRules(perYear))
  }

  @Test("a surge is an alarm within weeks, began where it did, and eases where it does")
  func surge() throws {
    var (found, delay) = (0, 0)
    for seed: UInt64 in 1...20 {
      var counts = quiet(220, mean: 5, seed: seed)
      for at in 190..<205 { counts[at] = 40 + Double(at % 3) * 10 }
      for at in 205..<220 { counts[at] = 4 }
      let steps = steps(counts, 52)
      let alarm = try #require(steps.first { $0.period >= 190 && $0.level == .alarm })
      delay += alarm.period - 190
      if (188...190).contains(try #require(alarm.since)) { found += 1 }
      #expect(steps.first { $0.period == 204 }?.easingSince == nil)
      let easing = try #require(steps.last { $0.easingSince != nil }?.easingSince)
      #expect((205...206).contains(easing), "seed \(seed)")
    }
    #expect(delay <= 20)
    #expect(found >= 16)
  }

  @Test("quiet series speak about as often as is said")
  func falseAlarms() throws {
    let baseline = CountBaseline(mean: 5, overdispersion: 0.25)
    let said = FalseAlarms(baseline, SurgeRules(12), periodsPerYear: 12)
    var runs = 0.0
    let years = 60.0
    for seed: UInt64 in 1...20 {
      let steps = steps(quiet(36 + 12 * 60, mean: 5, seed: seed), 12).filter { $0.period >= 36 }
      let speaks = steps.map { $0.level > .normal }
      runs += Double(zip(speaks, [false] + speaks).count { $0 && !$1 })
    }
    let rate = runs / (20 * years)
    #expect(said.watchesPerYear > 0 && rate > 0)
    #expect(abs(rate - said.watchesPerYear) < 0.5 * said.watchesPerYear + 0.02)
    #expect(said.alarmsPerYear <= said.watchesPerYear && said.alarmsPerYear < 0.25)
  }

  @Test("nothing is known of the future: a verdict is the same when the series goes on")
  func noLookingAhead() {
    let counts = quiet(160, mean: 3, seed: 9) + [30, 40, 2, 50]
    let all = steps(counts, 52)
    for length in [120, 161, 162, 163] {
      let part = steps(Array(counts.prefix(length)), 52)
      #expect(part == Array(all.prefix(part.count)))
    }
  }

  @Test("with whole years known only, a month far above their mean is an alarm")
  func totals() throws {
    var series = CountSeries(
      counts: [Double?](repeating: nil, count: 51) + [70], periodsPerYear: 12)
    #expect(SurgeWatch.steps(series, SurgeRules(12)).isEmpty)
    series.totals = [.init(periods: 0..<12, total: 72), .init(periods: 12..<36, total: 150)]
    let step = try #require(SurgeWatch.steps(series, SurgeRules(12)).last)
    #expect(step.level == .alarm && step.since == 51)
    #expect(abs(step.expected - 222.0 / 36) < 1e-12)
  }

  // MARK: Real series

  @Test(
    "the Eastern route of 2021 is an alarm with the April figure, and none in 2019 and 2020",
    .enabled(if: sharedFolder != nil, "the folder shared is missing"))
  func easternRoute() throws {
    let path = try #require(sharedFolder) + "/vectors/real/frontex_monthly_by_route.csv"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: ",") }.filter {
        $0[0] == "\"Eastern Borders Route\"" || $0[0].contains("Eastern Land")
          || $0[0].contains("Eastern Border")
      }
    #expect(lines.count > 150)
    let months = lines.map { String($0[1].prefix(7)) }
    let counts = lines.map { Double($0[2]) }
    let alarms = steps(counts, 12).filter { $0.level == .alarm }.map { months[$0.period] }
    #expect(alarms.contains("2021-04"))
    #expect(alarms.filter { $0.hasPrefix("2019") || $0.hasPrefix("2020") } == [])
    #expect(!alarms.contains { ("2021-01"..."2021-03").contains($0) })
  }

  @Test(
    "the reconstruction of Lithuania 2021 is an alarm in April, and none in 2020",
    .enabled(if: sharedFolder != nil, "the folder shared is missing"))
  func lithuania() throws {
    let path =
      try #require(sharedFolder) + "/vectors/real/lithuania_daily_RECONSTRUCTION_seed1000.csv"
    let days = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
      .compactMap { Double($0.split(separator: ",")[1]) }
    // The table begins on Sunday, 1 January 2017.
    let monday = try #require(Day(iso: "2017-01-02"))
    let weeks = stride(from: 1, through: days.count - 7, by: 7).map { at -> Double? in
      days[at..<at + 7].reduce(0, +)
    }
    let alarms = steps(weeks, 52).filter { $0.level == .alarm }.map { monday + 7 * $0.period }
    let year = try #require(Day(iso: "2021-01-01"))
    #expect(alarms.allSatisfy { $0 >= year })
    let first = try #require(alarms.first)
    #expect(first.components.month == 4 && first.components.year == 2021, "\(first)")
  }
}
