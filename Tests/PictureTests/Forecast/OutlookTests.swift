import Testing

@testable import Picture

@Suite("What may come") struct OutlookTests {
  @Test("after an alarm scenarios stand beside the forecast; in a normal course there are none")
  func outlook() throws {
    var counts = (0..<60).map { Double(10 + $0 * 7 % 5) }
    let rules = SurgeRules(12)
    let calm = CountSeries(counts: counts, periodsPerYear: 12)
    let quiet = try #require(Outlook(calm, SurgeWatch.steps(calm, rules).last))
    #expect(quiet.steps.allSatisfy { $0.forecast != nil && $0.scenarios.isEmpty })
    #expect(quiet.past.map(\.ahead) == [1, 2, 3])
    counts += [60, 150]
    let surging = CountSeries(counts: counts, periodsPerYear: 12)
    let last = try #require(SurgeWatch.steps(surging, rules).last)
    #expect(last.level == .alarm)
    let after = try #require(Outlook(surging, last))
    #expect(after.steps.map(\.period) == [62, 63, 64])
    #expect(after.steps[1].scenarios == [150, 150 + 2 * 90, last.expected])
  }

  @Test("where smoothing did worse in the past, the forecast is the last count")
  func naiveFloor() throws {
    var floors = 0
    for step in 2..<9 {
      // Long plateaus with jumps: the last count is the best guess but for the jumps.
      let counts = (0..<72).map { Double(20 + ($0 / (2 * step)) * 37 % 90) }
      let outlook = try #require(
        Outlook(CountSeries(counts: counts, periodsPerYear: 12), nil))
      let ours = outlook.past.reduce(0) { $0 + $1.ours.meanLogScore }
      let naive = outlook.past.reduce(0) { $0 + $1.naive.meanLogScore }
      #expect(outlook.isNaive == (ours > naive))
      let median = try #require(outlook.steps.first?.forecast?.median)
      if outlook.isNaive {
        floors += 1
        #expect(abs(median - counts[71]) < 1e-9)
      }
    }
    #expect(floors > 0)
  }
}
