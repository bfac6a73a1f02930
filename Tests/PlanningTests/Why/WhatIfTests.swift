import Situation
import Testing

@testable import Planning

@Suite("Single changes of a plan") struct WhatIfTests {
  private func tiny(_ seed: UInt64) throws -> (planner: Planner, table: PairTable) {
    let planner = try TinyCase.world(seed).planner()
    return (planner, PairTable(planner.problem))
  }

  @Test("an exchange does to the vector what it says, as the judge sees it")
  func exchange() throws {
    var found = 0
    for seed: UInt64 in 1...200 {
      let (planner, table) = try tiny(seed)
      // A poor plan to begin with: what has left, and nothing else.
      let rows = planner.judge.pinnedRows
      guard let before = planner.judge.judge(rows).vector,
        var whatIf = WhatIf(planner.judge, table, rows), let exchange = whatIf.bestExchange()
      else { continue }
      #expect(exchange.effect.isBetter)
      let isMade = whatIf.makeBestExchange()
      #expect(isMade)
      let after = planner.judge.judge(planner.rows(of: whatIf.allocation))
      let vector = try #require(after.vector, "seed \(seed): breaks \(after.violations)")
      #expect(EntryChange(from: before, to: vector) == exchange.effect, "seed \(seed)")
      found += 1
    }
    #expect(found > 100)
  }

  @Test("a best plan has no better exchange, and no runner-up that is better")
  func proven() throws {
    var (lines, count) = (0, 0)
    for seed: UInt64 in 1...200 {
      let (planner, table) = try tiny(seed)
      guard PlanEnumeration(planner.judge, table).isSmall else { continue }
      let plan = try planner.plan()
      var whatIf = try #require(WhatIf(planner.judge, table, plan.lines.map(\.row)))
      let exchange = whatIf.bestExchange()
      #expect(exchange == nil, "seed \(seed)")
      for line in plan.lines where line.lots > line.pinnedLots {
        let second = try #require(line.runnerUp, "seed \(seed): \(line)")
        #expect(second.effect?.isBetter != true, "seed \(seed): \(line)")
        #expect(second.offer != line.offer)
        lines += 1
      }
      count += 1
    }
    #expect(count > 100 && lines > 200)
  }

  @Test("the runner-up is the offer that costs least in its place")
  func runnerUp() throws {
    let world = World(
      [need(due: "3")],
      [
        offer("soon", quantity: 100), offer("later", quantity: 100, ready: "6"),
      ])
    let plan = try world.planner().plan()
    let line = try #require(plan.lines.first)
    #expect(line.offer.text == "soon")
    // The later offer covers all of it as well, only after the due day.
    #expect(line.runnerUp?.offer?.text == "later" && line.runnerUp?.effect?.entry == .wait)
  }

  @Test("advice tells what it would bring, by hand")
  func advice() throws {
    let world = World([need(quantity: 100)], [offer("o", quantity: 40)])
    let advice = try #require(try world.planner().plan().advice.first)
    #expect(advice.change == .moreOffered && advice.amountMilli == 60_000)
    #expect(advice.effect == EntryChange(.floor1, before: 400, after: 1000))
  }
}
