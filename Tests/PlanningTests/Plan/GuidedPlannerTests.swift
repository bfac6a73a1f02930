import Situation
import Testing

@testable import Planning

@Suite("A plan guided by the relaxation") struct GuidedPlannerTests {
  @Test("breaks no rule, is never worse than filling and never better than the best plan there is")
  func neverWorse() throws {
    var (count, better, best) = (0, 0, 0)
    for seed: UInt64 in 1...300 {
      let situation = try TinyCase.world(seed).situation()
      let planner = try Planner(situation)
      guard let every = EveryPlan(situation, planner.judge, limit: 400) else { continue }
      let guided = planner.judge.judge(try planner.bestProposal(PlanLimits()))
      let filled = planner.judge.judge(planner.proposal())
      let vector = try #require(guided.vector, "seed \(seed): breaks \(guided.violations)")
      let reference = try #require(filled.vector)
      let difference = vector.difference(from: reference)
      #expect(difference?.isBetter != false, "seed \(seed)")
      let ideal = try #require(every.best)
      #expect(vector.difference(from: ideal)?.isBetter != true, "seed \(seed)")
      count += 1
      better += difference == nil ? 0 : 1
      let first = vector.difference(from: ideal)?.entry
      best += first == nil || first?.isCoverage == false ? 1 : 0
    }
    #expect(count > 150)
    // It earns its keep: it betters the filling now and then, and mostly covers what can be.
    #expect(better >= 5, "better in \(better) of \(count)")
    #expect(best >= count * 8 / 10, "best coverage in \(best) of \(count)")
  }

  @Test("gives way to filling when the work is cancelled")
  func cancelled() throws {
    let world = TinyCase.world(5)
    let planner = try world.planner()
    let rows = try planner.bestProposal(PlanLimits(isCancelled: { true }))
    #expect(planner.judge.judge(rows).isFeasible)
  }
}
