import Situation
import Testing

@testable import Planning

@Suite("What changes from one plan to another") struct PlanDifferenceTests {
  private let world = World(
    [need("n"), need("m", party: "S", place: "ps"), need("k", priority: 3)],
    [
      offer("o", lot: 10), offer("p", party: "B", place: "db", quantity: 90),
      offer("q", party: "B", place: "db", quantity: 90),
    ])

  private func difference(_ before: String, _ after: String) throws -> PlanDifference {
    PlanDifference(try world.situation(), from: plan(before), to: plan(after))
  }

  private func verdict(_ before: String, _ after: String) throws -> PlanDifference.Verdict? {
    try difference(before, after)
      .verdict(from: try world.judged(before), to: try world.judged(after))
  }

  @Test("lines that are new, gone, larger and smaller, by giver, offer and need")
  func changes() throws {
    let found = try difference(
      "q n 5, p m 4, p n 7, o n 3, o m 2", "o n 4, p k 1, p m 4, p n 6, q n 0, o m 2")
    #expect(
      found.changes.map { "\($0.giver) \($0.offer) \($0.need) \($0.lotsBefore)>\($0.lotsAfter)" }
        == ["A o n 3>4", "B p k 0>1", "B p n 7>6", "B q n 5>0"])
    #expect(found.changes.map(\.kind) == [.more, .added, .fewer, .dropped])
  }

  @Test("each giver with a change, with all it sends before and after")
  func totals() throws {
    let found = try difference("o n 3, o m 1, p n 5, q n 1", "o n 4, o m 1, p n 5, q n 1")
    #expect(found.givers.map(\.giver) == [Party.ID("A")])
    #expect(found.givers.map(\.sentEurBefore) == [80] && found.givers.map(\.sentEurAfter) == [100])
    #expect(found.givers.first?.count(.more) == 1 && found.givers.first?.count(.dropped) == 0)
    let both = try difference("o n 3, p n 5, q n 1", "p m 5")
    #expect(both.givers.map(\.giver.text) == ["A", "B"])
    #expect(both.givers.map(\.sentEurBefore) == [60, 12])
    #expect(both.givers.map(\.sentEurAfter) == [0, 10])
    #expect(both.givers.last.map { [$0.count(.added), $0.count(.dropped)] } == [1, 2])
  }

  @Test("no change where the plans are alike, in any order and with lines of 0 lots")
  func alike() throws {
    #expect(try difference("o n 3, p n 5", "p n 5, o n 3, q n 0").changes.isEmpty)
    #expect(try difference("", "").givers.isEmpty)
    #expect(try verdict("o n 3, p n 5", "p n 5, o n 3") == nil)
  }

  @Test("rows that nobody can read change nothing, and of two of a pair the first counts")
  func unreadable() throws {
    let found = try difference("o n 3, o n 9, zz n 1, o zz 1", "o n x, o n 3, q n -1")
    #expect(found.changes.isEmpty)
  }

  @Test("the first entry that differs decides, and in which direction")
  func entries() throws {
    #expect(
      try verdict("o n 3, o m 2", "o n 3, o m 3")
        == .init(laterIsBetter: true, decision: .entry(.floor1)))
    #expect(
      try verdict("o n 3, o m 2", "o m 2") == .init(laterIsBetter: false, decision: .entry(.floor1))
    )
    #expect(
      try verdict("o n 3, o m 3", "o n 4, o m 3")
        == .init(laterIsBetter: true, decision: .entry(.cover1)))
    #expect(
      try verdict("p n 30", "o n 3") == .init(laterIsBetter: true, decision: .entry(.burden)))
  }

  @Test("a plan that breaks a rule loses to any that does not, and to none of its kind")
  func feasibility() throws {
    #expect(try verdict("o n 99", "") == .init(laterIsBetter: true, decision: .feasibility))
    #expect(try verdict("", "o n 99") == .init(laterIsBetter: false, decision: .feasibility))
    #expect(try verdict("o n 98", "o n 99") == nil)
  }

  @Test("of plans that are worth the same the smaller list wins")
  func listing() throws {
    #expect(try verdict("p n 5", "q n 5") == .init(laterIsBetter: false, decision: .listing))
    #expect(try verdict("q n 5", "p n 5") == .init(laterIsBetter: true, decision: .listing))
    // 4 and 1 lots before 5 and 0: at the first line that differs the smaller number wins.
    #expect(try verdict("p n 5", "p n 4, q n 1") == .init(laterIsBetter: true, decision: .listing))
    // Numbers, not texts: 9 before 10.
    #expect(
      try verdict("p n 10, q n 9", "p n 9, q n 10")
        == .init(laterIsBetter: true, decision: .listing))
  }

  @Test("values beyond all size are told as the largest number")
  func values() throws {
    var large = world
    large.resources[0] = "water,Water,consumable,l,1,999999999998.999999"
    large.offers[0] = offer("o", quantity: 999_999_999_999, lot: 999_999_999_999)
    let found = PlanDifference(try large.situation(), from: [], to: plan("o n 999999999999"))
    #expect(found.givers.map(\.sentEurAfter) == [Int.max])
  }
}
