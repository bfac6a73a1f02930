import Situation
import Testing

@testable import Planning

@Suite("Sharing lots out anew") struct ReassignmentTests {
  @Test("keeps what every need gets, and waits and pays no more")
  func keeps() throws {
    var (changed, count) = (0, 0)
    for seed: UInt64 in 1...200 {
      let planner = try TinyCase.world(seed).planner()
      let table = PairTable(planner.problem)
      let model = SearchModel(planner.problem, table, planner.judge.reach)
      var greedy = GreedyPlanner(planner.problem, table, planner.judge.reach)
      greedy.run()
      var state = SearchState(model, SearchTail(planner.judge, table), greedy.allocation)
      state.measureTail()
      let (waiting, delivered) = (state.waiting, state.delivered)
      let changes = Reassignment(state).changes(isCancelled: { false })
      for change in changes { state.change(change.pair, change.lots) }
      #expect(state.delivered == delivered, "seed \(seed)")
      #expect(state.left.allSatisfy { $0 >= 0 }, "seed \(seed)")
      // What is delivered beyond a quantity waits for nothing, which the flow does not know.
      let isExact = planner.problem.needs.indices.allSatisfy {
        delivered[$0] <= planner.problem.needs[$0].asked
      }
      if isExact { #expect(state.waiting <= waiting + 1e-6, "seed \(seed)") }
      changed += changes.isEmpty ? 0 : 1
      count += 1
    }
    #expect(count > 100 && changed > 0)
  }

  @Test("gives the near offer to the need that is due first")
  func swap() throws {
    let world = World(
      [need("early", quantity: 10, due: "4"), need("late", quantity: 10, due: "9")],
      [offer("soon", quantity: 10), offer("later", quantity: 10, ready: "6")])
    let planner = try world.planner()
    let table = PairTable(planner.problem)
    let model = SearchModel(planner.problem, table, planner.judge.reach)
    var start = Allocation(planner.problem, table)
    // The wrong way round.
    for (o, n) in [(0, 1), (1, 0)] {
      start.take(try #require(model.pair(o, n)), 10)
    }
    let state = SearchState(model, SearchTail(planner.judge, table), start)
    let changes = Reassignment(state).changes(isCancelled: { false })
    #expect(changes.count == 4)
    #expect(changes.map(\.lots) == [-10, -10, 10, 10])
  }
}
