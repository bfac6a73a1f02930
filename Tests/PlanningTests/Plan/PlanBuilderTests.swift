import Situation
import Testing

@testable import Planning

@Suite("Plans against every plan there is") struct PlanBuilderTests {
  @Test("a very small case is solved to proof in every entry", arguments: 0..<5)
  func proven(part: UInt64) throws {
    var count = 0
    for seed in part * 100 + 1...part * 100 + 100 {
      let situation = try TinyCase.world(seed).situation()
      let planner = try Planner(situation)
      guard let every = EveryPlan(situation, planner.judge, limit: 400) else { continue }
      let plan = try planner.plan()
      #expect(plan.status == .proven, "seed \(seed)")
      #expect(plan.judgement.vector == every.best, "seed \(seed)")
      #expect(plan.bound == every.best, "seed \(seed)")
      count += 1
    }
    #expect(count > 40)
  }

  @Test("relaxation and search break no rule, miss few of the best, and bound every plan")
  func searched() throws {
    var (count, best, bounded) = (0, 0, 0)
    for seed: UInt64 in 1...200 {
      let situation = try TinyCase.world(seed).situation()
      let planner = try Planner(situation)
      guard let every = EveryPlan(situation, planner.judge, limit: 400) else { continue }
      let result = try PlanBuilder(planner.judge, PairTable(planner.problem), PlanLimits()).build()
      let judgement = planner.judge.judge(planner.rows(of: result.allocation))
      let vector = try #require(judgement.vector, "seed \(seed): breaks \(judgement.violations)")
      let ideal = try #require(every.best)
      let first = ideal.difference(from: vector)
      #expect(first?.isBetter != false, "seed \(seed)")
      count += 1
      best += first == nil || first?.entry.isCoverage == false ? 1 : 0
      guard let bounds = result.bounds else { continue }
      bounded += 1
      for plan in every.plans {
        for (at, entry) in PlanEntry.allCases.prefix(bounds.count).enumerated() {
          if let value = plan.vector[entry] {
            #expect(value <= bounds[at], "seed \(seed): \(entry) \(value) beats \(bounds[at])")
          }
          // A bound holds for plans that are as good in the entries before it.
          if let value = plan.vector[entry], value < vector[entry] ?? 0 { break }
        }
      }
    }
    #expect(count > 80 && bounded > 60)
    #expect(best >= count * 97 / 100, "best coverage in \(best) of \(count)")
  }

  @Test("is the same on one thread and on more")
  func threads() throws {
    let world = World(
      (1...12).map { need("n\($0)", quantity: 20 + 7 * $0, priority: $0 % 4 + 1) },
      (1...20).map { offer("o\($0)", quantity: 24, lot: [1, 2, 3, 6][$0 % 4]) })
    let one = try world.planner().plan(PlanLimits(threads: 1))
    let more = try world.planner().plan(PlanLimits(threads: 3))
    #expect(one.lines == more.lines && one.bound == more.bound)
  }

  @Test("gives way to filling when the work is cancelled")
  func cancelled() throws {
    let planner = try TinyCase.world(5).planner()
    let result = try PlanBuilder(
      planner.judge, PairTable(planner.problem), PlanLimits(isCancelled: { true })
    ).build()
    #expect(planner.judge.judge(planner.rows(of: result.allocation)).isFeasible)
  }
}
