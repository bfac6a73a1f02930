import Situation
import Testing

@testable import Planning

@Suite("What one class costs another") struct TradeOffTests {
  @Test("a hundredth of a large urgent need is a tenth of a small useful one")
  func known() throws {
    let world = World(
      [
        need("big", quantity: 1000, due: "9", priority: 1, over: 0),
        need("small", quantity: 100, due: "9", priority: 4, over: 0),
      ],
      [offer("o", quantity: 1000, lot: 1)])
    let plan = try world.planner().plan()
    #expect(plan.judgement.vector?[.cover(1)] == 1000)
    #expect(plan.judgement.vector?[.cover(4)] == 0)
    #expect(
      plan.tradeOffs == [
        TradeOff(priority: 1, givesUpPermille: 10, gaining: 4, gainPermille: 100)
      ])
  }

  @Test("classes that want different things cost each other nothing")
  func apart() throws {
    let world = World(
      [
        need("a", "water", quantity: 100, due: "9", priority: 1),
        need("b", "juice", quantity: 100, due: "9", priority: 2),
      ],
      [offer("o", quantity: 50, lot: 1), offer("p", "juice", quantity: 50, lot: 1)])
    #expect(try world.planner().plan().tradeOffs.isEmpty)
  }
}
