import TalkaTestKit
import Testing

@testable import Picture

@Suite("Counts worked out from sums over periods") struct RunningTotalsTests {
  private func take(
    _ totals: inout RunningTotals, _ interval: CountInterval, from: Int, to: Int, _ isTaken: Bool
  ) throws {
    let result = totals.take(interval, from: from, to: to)
    #expect(result == isTaken, "\(interval) from \(from) to \(to)")
  }

  @Test("totals from the beginning of a year give the months between")
  func differences() throws {
    var totals = try #require(RunningTotals(days: [0, 31, 59, 90, 120]))
    try take(&totals, CountInterval(33, 33), from: 0, to: 59, true)
    try take(&totals, CountInterval(41, 41), from: 0, to: 90, true)
    try take(&totals, CountInterval(100, 120), from: 0, to: 120, true)
    #expect(totals.interval(from: 59, to: 90) == CountInterval(8, 8))
    #expect(totals.interval(from: 90, to: 120) == CountInterval(59, 79))
    // January alone is only known to be no more than both months.
    #expect(totals.interval(from: 0, to: 31) == CountInterval(0, 33))
  }

  @Test("at least stays at least, and what is not known has no upper end")
  func vague() throws {
    var totals = try #require(RunningTotals(days: [0, 7, 14]))
    try take(&totals, CountInterval(400, .infinity), from: 0, to: 7, true)
    #expect(totals.interval(from: 0, to: 7) == CountInterval(400, .infinity))
    #expect(totals.interval(from: 7, to: 14) == CountInterval(0, .infinity))
    try take(&totals, CountInterval(0, 450), from: 0, to: 14, true)
    #expect(totals.interval(from: 7, to: 14) == CountInterval(0, 50))
  }

  @Test("what contradicts what was taken before changes nothing")
  func conflict() throws {
    var totals = try #require(RunningTotals(days: [0, 7, 14]))
    try take(&totals, CountInterval(10, 10), from: 0, to: 14, true)
    try take(&totals, CountInterval(11, 11), from: 0, to: 7, false)
    try take(&totals, CountInterval(12, 15), from: 0, to: 14, false)
    #expect(totals.interval(from: 0, to: 7) == CountInterval(0, 10))
  }

  @Test("bounds hold the truth and are as near as any: against all counts that fit")
  func bruteForce() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<60 {
      let truth = (0..<4).map { _ in Int.random(in: 0...2, using: &random) }
      var totals = try #require(RunningTotals(days: Set(0...4)))
      var taken: [(Range<Int>, ClosedRange<Int>)] = []
      for _ in 0..<4 {
        let from = Int.random(in: 0..<4, using: &random)
        let to = Int.random(in: from + 1...4, using: &random)
        let sum = truth[from..<to].reduce(0, +)
        let range =
          max(
            0, sum - Int.random(in: 0...1, using: &random))...(sum
          + Int.random(in: 0...1, using: &random))
        let interval = CountInterval(Double(range.lowerBound), Double(range.upperBound))
        try take(&totals, interval, from: from, to: to, true)
        taken.append((from..<to, range))
      }
      for from in 0..<4 {
        for to in from + 1...4 {
          let sums = RunningTotalsTests.fitting(taken).map { $0[from..<to].reduce(0, +) }
          let found = totals.interval(from: from, to: to)
          #expect(found.low == Double(sums.min() ?? -1))
          // Counts of more than 9 a day do not fit any sum that has an upper end.
          if found.high.isFinite { #expect(found.high == Double(sums.max() ?? -1)) }
        }
      }
    }
  }

  private static func fitting(_ taken: [(Range<Int>, ClosedRange<Int>)]) -> [[Int]] {
    (0..<10_000).map { code in [code % 10, code / 10 % 10, code / 100 % 10, code / 1000] }
      .filter { counts in taken.allSatisfy { $0.1.contains(counts[$0.0].reduce(0, +)) } }
  }
}
