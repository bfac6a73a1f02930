import Planning
import Situation
import Testing

@Suite("Limits of a plan, each by name") struct LimitTests {
  private let world = World(
    [need(least: 20)],
    [
      offer(quantity: 60, lot: 20), offer("o2", party: "B", place: "db", quantity: 70),
      offer("o3", party: "G", place: "dg"),
    ])

  @Test("no more lots than the offer has")
  func offers() throws {
    #expect(try world.broken("o n 3") == [])
    #expect(try world.broken("o n 4") == ["over_offer"])
    let both = World([need(), need("m", party: "S", place: "ps")], [offer(quantity: 10)])
    #expect(try both.broken("o n 5, o m 5") == [])
    let over = try both.judged("o n 5, o m 6")
    #expect(over.violations.map(\.detail) == ["11 lots of 10"])
    #expect(over.violations.map(\.offer) == [Offer.ID("o")] && over.violations[0].need == nil)
  }

  @Test("no more than the quantity and what may come over it")
  func overNeed() throws {
    #expect(try world.broken("o n 3, o2 n 50") == [])
    #expect(try world.broken("o n 3, o2 n 51") == ["over_need"])
    #expect(
      try world.judged("o n 3, o2 n 51").violations.map(\.detail)
        == ["111000 thousandths of 110000"])
  }

  @Test("nothing, or the least that is of use")
  func minimum() throws {
    #expect(try world.broken("o2 n 19") == ["under_minimum"])
    #expect(try world.broken("o2 n 20") == [])
    #expect(try world.broken("o2 n 0") == [])
    #expect(try world.broken("") == [])
    #expect(try world.broken("o2 n 10, o3 n 10") == [])
    #expect(
      try world.judged("o2 n 19").violations.map(\.detail) == ["19000 thousandths of 20000"])
  }

  @Test("unknown offers and needs")
  func unknown() throws {
    #expect(try world.broken("zz n 1, o zz 1") == ["unknown_offer", "unknown_need"])
    #expect(try world.broken("zz yy 1") == ["unknown_offer"])
  }

  @Test("rows that are no whole number, and rows that stand twice, with their row")
  func rows() throws {
    let judged = try world.judged("o n 3, o n 2, o2 n -1, o3 n 1.5, o3 n 1")
    #expect(judged.names == ["twice", "bad_lots", "bad_lots"])
    #expect(Set(judged.violations.map(\.detail)) == ["row 3", "row 4: '-1'", "row 5: '1.5'"])
  }

  @Test("a row with 0 lots is as no row, even of what is no pair")
  func nought() throws {
    let zero = World([need("n", "juice"), need("m")], [offer()])
    #expect(try zero.broken("o n 0, o m 1") == [])
    #expect(try zero.entries("o n 0, o m 1", .cost) == [251])
    #expect(try zero.broken("o m 0, o m 1") == ["twice"])
  }

  @Test("every broken rule is named, not only the first")
  func all() throws {
    #expect(
      Set(try world.broken("o n 4, o2 n 71, o3 n 1, x n 1, o m 1"))
        == ["over_offer", "over_need", "unknown_offer", "unknown_need"])
  }
}
