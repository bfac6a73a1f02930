import Planning
import Testing

@Suite("Comparing vectors from the left") struct VectorTests {
  private let world = World([need()], [offer("o"), offer("p", party: "B", place: "db")])

  private func vector(_ rows: String) throws -> PlanVector {
    try #require(try world.judged(rows).vector)
  }

  @Test("the first entry that differs decides, each in its own direction")
  func difference() throws {
    let (byA, byB, none) = (try vector("o n 100"), try vector("p n 100"), try vector(""))
    let better = try #require(byA.difference(from: none))
    #expect(better.entry == .floor1 && better.isBetter)
    let worse = try #require(none.difference(from: byA))
    #expect(worse.entry == .floor1 && !worse.isBetter)
    // Alike in coverage and waiting; B carries three times what A does for its key.
    let lighter = try #require(byA.difference(from: byB))
    #expect(lighter.entry == .burden && lighter.isBetter)
    #expect(byA.difference(from: byA) == nil)
  }

  @Test("less is better after coverage, for every entry alone", arguments: PlanEntry.allCases)
  func directions(entry: PlanEntry) throws {
    var (low, high) = (PlanVector(), PlanVector())
    for other in PlanEntry.allCases where other != entry { (low[other], high[other]) = (5, 5) }
    (low[entry], high[entry]) = (4, 6)
    let difference = try #require(high.difference(from: low))
    #expect(difference.entry == entry && difference.isBetter == entry.isCoverage)
    #expect(low.difference(from: high)?.isBetter == !entry.isCoverage)
    // Better here outweighs everything after it.
    for later in PlanEntry.allCases.drop(while: { $0 != entry }).dropFirst() {
      high[later] = entry.isCoverage == later.isCoverage ? 0 : 99
      #expect(high.difference(from: low)?.entry == entry)
    }
  }

  @Test("classes and their entries belong together")
  func entries() {
    #expect(PlanEntry.allCases.map(\.priority) == [1, 1, 2, 2, 3, 3, 4, 4, nil, nil, nil, nil])
    for priority in 1...4 {
      #expect(PlanEntry.floor(priority).priority == priority && PlanEntry.floor(priority).isFloor)
      #expect(PlanEntry.cover(priority).priority == priority && !PlanEntry.cover(priority).isFloor)
    }
    #expect(
      PlanEntry.allCases.map(\.rawValue) == [
        "floor_1", "cover_1", "floor_2", "cover_2", "floor_3", "cover_3", "floor_4", "cover_4",
        "wait", "churn", "burden", "cost",
      ])
  }
}
