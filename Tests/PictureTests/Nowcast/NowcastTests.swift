import Basics
import Glibc
import Testing

@testable import Picture

@Suite("Late reports") struct NowcastTests {
  @Test("a triangle holds what was reported, longer delays as if they were the longest")
  func triangle() {
    let triangle = ReportingTriangle(
      [
        .init(happened: 0, reported: 0, count: 4), .init(happened: 0, reported: 3, count: 2),
        .init(happened: 1, reported: 2, count: 5), .init(happened: 2, reported: 9, count: 7),
        .init(happened: 2, reported: 1, count: 7),
      ], now: 3)
    #expect((0...3).map { triangle.reported($0) } == [6, 5, 0, 0])
    #expect(triangle.count(0, delay: 1, longest: 1) == 2)
    #expect(triangle.asKnown(in: 2).reported(0) == 4)
    let delays = triangle.delays(longest: 1, window: nil)
    #expect(delays.at == [4, 7])
    // Of the first three periods so many were reported at once or one period later.
    #expect(delays.by == [4, 11])
  }

  @Test("the distribution of outstanding reports is that of its definition")
  func distribution() {
    let some = BetaNegativeBinomial(successes: 3, alpha: 4.5, beta: 2)
    // Its mean is successes x beta / (alpha - 1).
    var (sum, mean) = (0.0, 0.0)
    for count in 0..<20_000 {
      let mass = exp(some.logMass(count))
      (sum, mean) = (sum + mass, mean + mass * Double(count))
    }
    #expect(abs(sum - 1) < 1e-6)
    #expect(abs(mean - 3 * 2 / 3.5) < 1e-3)
    for part in [0.05, 0.5, 0.9] {
      let quantile = some.quantile(part, limit: 1000) ?? -1
      let below = (0...quantile).reduce(0.0) { $0 + exp(some.logMass($1)) }
      #expect(below > part && below - exp(some.logMass(quantile)) <= part + 1e-12)
    }
    #expect(some.quantile(0.999999, limit: 5) == nil)
  }

  @Test("the limits of Lawless are wider with the uncertainty of delays, and nothing is made up")
  func lawless() {
    let reports = (0..<30).flatMap { period in
      (0..<4).map {
        ReportingTriangle.Report(
          happened: period, reported: period + $0, count: [8, 4, 2, 1][$0])
      }
    }
    let triangle = ReportingTriangle(reports, now: 29)
    var method = LawlessNowcast(longest: 3)
    let full = method.nowcasts(triangle)
    method.countsDelayVariance = false
    let part = method.nowcasts(triangle)
    for (wide, narrow) in zip(full.dropFirst(), part.dropFirst()) {
      #expect(abs(wide.mean - 15) < 1e-9)
      #expect(wide.variance > narrow.variance)
    }
    #expect(full.first?.quantile(0.5) == 15)
    #expect(LawlessNowcast(longest: 3).nowcasts(ReportingTriangle([], now: 5)).count == 4)
  }

  /// Delays whose distribution changes from day to day, as in an office under pressure.
  private func reports(stream: UInt32, days: Int) -> [ReportingTriangle.Report] {
    let philox = Philox(seed: 11)
    var draw: UInt32 = 0
    func uniform() -> Double {
      draw += 1
      return philox.uniform(stream: stream, draw: draw)
    }
    return (0..<days).flatMap { day in
      let soon = 0.25 + 0.2 * uniform()
      return (0..<50 + Int(100 * uniform())).map { _ in
        var delay = 0
        while uniform() > soon { delay += 1 }
        return ReportingTriangle.Report(happened: day, reported: day + delay, count: 1)
      }
    }
  }

  @Test("where delays change, past nowcasts widen intervals until they hold what they say")
  func calibrated() throws {
    var (plain, ours, count) = (0, 0, 0)
    for stream: UInt32 in 0..<4 {
      let reports = self.reports(stream: stream, days: 100)
      let final = ReportingTriangle(reports, now: 200)
      for now in stride(from: 40, to: 100, by: 6) {
        let triangle = ReportingTriangle(reports, now: now)
        let calibration = NowcastCalibration(triangle, longest: 15)
        let pairs = zip(
          DelayNowcast(longest: 15).nowcasts(triangle), calibration.chosen.nowcasts(triangle))
        for (before, after) in pairs where now - before.period < 8 {
          func isInside(_ nowcast: Nowcast) -> Bool {
            let count = final.reported(nowcast.period)
            return count >= nowcast.quantile(0.025) ?? .max
              && count <= nowcast.quantile(0.975) ?? .max
          }
          count += 1
          plain += isInside(before) ? 1 : 0
          ours += isInside(after) ? 1 : 0
        }
      }
    }
    #expect(Double(plain) / Double(count) < 0.8)
    #expect((0.87...0.98).contains(Double(ours) / Double(count)))
  }

  @Test("the outbreak of 2011: calibration brings intervals nearer to what they say")
  func outbreak() throws {
    let (_, reports) = try NowcastVectorTests.reports()
    let last = reports.map(\.happened).max() ?? 0
    let final = ReportingTriangle(reports, now: last + 60)
    var (plain, ours, count) = (0, 0, 0)
    for now in 15...last {
      let triangle = ReportingTriangle(reports, now: now)
      let calibration = NowcastCalibration(triangle, longest: 15)
      let pairs = zip(
        DelayNowcast(longest: 15).nowcasts(triangle), calibration.chosen.nowcasts(triangle))
      for (before, after) in pairs where before.outstanding != nil && now - before.period <= 10 {
        func isInside(_ nowcast: Nowcast) -> Bool {
          let count = final.reported(nowcast.period)
          return count >= nowcast.quantile(0.025) ?? .max
            && count <= nowcast.quantile(0.975) ?? .max
        }
        count += 1
        plain += isInside(before) ? 1 : 0
        ours += isInside(after) ? 1 : 0
      }
    }
    #expect(Double(plain) / Double(count) < 0.84)
    #expect(Double(ours) / Double(count) > 0.88)
  }
}
