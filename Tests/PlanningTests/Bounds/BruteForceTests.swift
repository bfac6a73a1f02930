import Planning
import Situation
import Testing

@testable import Planning

/// Against every plan of a tiny case. Planner and bounds must be right on all of them; how good the
/// planner is on average is not asked here.
@Suite("Plans and bounds of tiny cases against every plan there is") struct BruteForceTests {
  private struct Sample {
    var seed: UInt64
    var problem: Problem
    var table: PairTable
    var judge: Judge
    var every: EveryPlan
    var rows: [PlanRow]
    var vector: PlanVector
  }

  /// The cases of some seeds that are small enough, each with the plan of the planner.
  private func samples(_ seeds: ClosedRange<UInt64>, limit: Int = 600) throws -> [Sample] {
    try seeds.compactMap { seed in
      let situation = try TinyCase.world(seed).situation()
      let planner = try Planner(situation)
      guard let every = EveryPlan(situation, planner.judge, limit: limit) else { return nil }
      let rows = planner.proposal()
      let vector = try #require(planner.judge.judge(rows).vector, "seed \(seed): breaks a rule")
      let problem = try Problem(situation)
      let table = PairTable(problem)
      return Sample(
        seed: seed, problem: problem, table: table, judge: planner.judge, every: every, rows: rows,
        vector: vector)
    }
  }

  @Test("our plan is one of them, and none of them is better than the best", arguments: 0..<4)
  func plans(part: UInt64) throws {
    let samples = try samples(part * 100 + 1...part * 100 + 100)
    #expect(samples.count > 40)
    for sample in samples {
      let best = try #require(sample.every.best)
      #expect(sample.vector.difference(from: best)?.isBetter != true, "seed \(sample.seed)")
      #expect(sample.every.plans.contains { Set($0.rows) == Set(sample.rows) })
    }
  }

  @Test("no plan is better than a bound, the entries before it as reached", arguments: 0..<4)
  func bounds(part: UInt64) throws {
    let samples = try samples(part * 100 + 1...part * 100 + 100)
    #expect(samples.count > 40)
    for sample in samples {
      // Bounds must hold for any plan, not only for ours.
      let other = sample.every.plans[sample.every.plans.count * 2 / 3].vector
      for vector in [sample.vector, other] {
        try check(sample, vector, pairLimit: CoverageRelaxation.pairLimit)
        // The form for large cases, in which the offers of a resource are one.
        try check(sample, vector, pairLimit: 0)
      }
    }
  }

  private func check(_ sample: Sample, _ vector: PlanVector, pairLimit: Int) throws {
    let (bounds, areComplete) = try Bounds(sample.judge, sample.table, pairLimit: pairLimit)
      .bounds(for: vector, PlanLimits())
    #expect(areComplete)
    for entry in PlanEntry.allCases {
      guard let reached = vector[entry] else {
        #expect(entry.isCoverage == (bounds[entry] == nil))
        continue
      }
      let bound = try #require(bounds[entry])
      let best = try #require(sample.every.best(of: entry, given: vector))
      let isValid = entry.isCoverage ? bound >= best : bound <= best
      let values = "bound \(bound), best \(best), reached \(reached)"
      #expect(isValid, "seed \(sample.seed), \(entry.rawValue): \(values)")
    }
  }

  @Test("a plan said to be proven is as good as any")
  func proven() throws {
    var count = 0
    for sample in try samples(1...150) {
      let plan = try Planner(sample.problem.situation).plan()
      guard plan.status == .proven else { continue }
      count += 1
      #expect(plan.judgement.vector == sample.every.best, "seed \(sample.seed)")
    }
    #expect(count > 5)
  }

  @Test("vectors are ordered: of any three plans the comparison is transitive")
  func order() throws {
    for sample in try samples(1...30) {
      let vectors = sample.every.plans.map(\.vector)
      let sorted = vectors.sorted { a, b in a.difference(from: b)?.isBetter == true }
      #expect(sorted.first == sample.every.best)
      for (better, worse) in zip(sorted, sorted.dropFirst()) {
        #expect(worse.difference(from: better)?.isBetter != true)
        #expect((better == worse) == (better.difference(from: worse) == nil))
      }
    }
  }
}
