import Situation
import Testing

@testable import Planning

@Suite("Sums of local search") struct SearchStateTests {
  @Test("are those of the judge after any moves, and after going back")
  func agree() throws {
    var compared = 0
    for seed: UInt64 in 1...120 {
      let planner = try TinyCase.world(seed).planner()
      let table = PairTable(planner.problem)
      guard !table.pairs.isEmpty else { continue }
      let model = SearchModel(planner.problem, table, planner.judge.reach)
      let start = Allocation(planner.problem, table)
      var state = SearchState(model, SearchTail(planner.judge, table), start)
      state.measureTail()
      var random = SplitMix(state: seed)
      for _ in 0..<40 {
        let pair = random.below(table.pairs.count)
        let room = min(start.room(pair), state.allocation.room(pair))
        if state.lots[pair] > 0, random.below(2) == 0 {
          state.change(pair, -1)
        } else if room > 0 {
          state.change(pair, 1)
        }
        guard let vector = planner.judge.judge(planner.rows(of: state.allocation)).vector else {
          continue
        }
        // Pins that arrive beyond a quantity are counted by the judge alone.
        guard planner.problem.pins.isEmpty else { continue }
        let values = EntryValues(state, quantum: planner.quantum)
        for (entry, steps) in zip(PlanEntry.allCases, values.steps) {
          guard let value = vector[entry] else { continue }
          #expect(abs(steps) == value, "seed \(seed): \(entry)")
        }
        compared += 1
      }
    }
    #expect(compared > 500)
  }

  @Test("searching from a plan never makes it worse, and is the same each time")
  func monotone() throws {
    for seed: UInt64 in 1...40 {
      let planner = try TinyCase.world(seed).planner()
      let table = PairTable(planner.problem)
      guard !table.pairs.isEmpty else { continue }
      let model = SearchModel(planner.problem, table, planner.judge.reach)
      let state = SearchState(
        model, SearchTail(planner.judge, table), Allocation(planner.problem, table))
      let effort = SearchEffort(moves: 500, patience: 2)
      let bounds = PlanEntry.allCases.map { $0.isCoverage ? 1000 : 0 }
      func run() -> [Int] {
        var search = LexicographicSearch(state, effort, seed: 7, isCancelled: { false })
        for entry in PlanEntry.allCases {
          let before = search.values
          search.push(entry, bounds: bounds)
          #expect(search.values.isAtLeast(before), "seed \(seed): \(entry)")
        }
        return search.values.steps
      }
      #expect(run() == run())
    }
  }
}

extension Planner {
  fileprivate var quantum: Double { Double(problem.rules.quantumPermille) / 1000 }
}
