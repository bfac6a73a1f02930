import Basics
import Planning
import Situation
import Testing

/// Numbers that the format allows but nobody means. Each is either told exactly or refused; none
/// may end the program.
@Suite("Absurd but valid amounts") struct LargeAmountTests {
  private let most = 999_999_999_999

  /// Expects the refusal of amounts.
  private func refused(_ world: World, at location: SourceLocation = #_sourceLocation) throws {
    let situation = try world.situation()
    do throws(Diagnostic) {
      _ = try Planner(situation).plan()
      Issue.record("the amounts are not refused", sourceLocation: location)
    } catch {
      #expect(error.code == .amountsTooLarge, sourceLocation: location)
    }
  }

  @Test("the largest quantities of all are planned and judged exactly")
  func quantities() throws {
    var world = World(
      [need(quantity: most, weight: most, over: 0), need("m", quantity: most, weight: most)],
      [offer("o", quantity: most), offer("p", quantity: most)])
    let plan = try world.planner().plan()
    #expect(plan.judgement.vector?[.floor1] == 1000)
    #expect(plan.overview.givers.first?.sentEur == 2 * 2 * most)
    world.offers.removeLast()
    let half = try world.planner().plan()
    #expect(half.judgement.vector?[.cover1] == 500)
    #expect(half.ledger.reduce(0) { $0 + $1.amountMilli } == 1000 * most)
  }

  @Test("a dear and heavy unit is told or refused, whatever the scale of the fixed charge")
  func cost() throws {
    var world = World([need(quantity: most)], [offer(quantity: most)])
    world.resources[0] = "water,Water,consumable,l,1000000000,2"
    world.routes[0] = "da,pr,road,2,10000000"
    // 10^9 kg at 10^7 EUR/t are 10^13 EUR a unit.
    let cost = try world.entries("o n \(most)", .cost)
    #expect(cost == [Int.max])
    world.rules = #""fixed_charge_eur": 250.000000001"#
    #expect(try world.entries("o n 1", .cost) == [10_000_000_000_251])
    world.routes[0] = "da,pr,road,2,10000000000"
    try refused(world)
    world.routes[0] = "da,pr,road,2,999999999999"
    world.resources[0] = "water,Water,consumable,l,999999999999,2"
    try refused(world)
  }

  @Test("values too large for the burden are refused")
  func values() throws {
    var world = World([need(quantity: most)], [offer(quantity: most)])
    world.resources[0] = "water,Water,consumable,l,1,100000000"
    #expect(try world.entries("o n \(most)", .burden) == [100])
    world.resources[0] = "water,Water,consumable,l,1,999999999998.999999"
    try refused(world)
  }

  @Test("a ratio beyond any need makes a lot too big, not an error")
  func ratio() throws {
    let world = World(
      [need(quantity: most)], [offer("o", "juice", quantity: most, lot: most)],
      substitutes: ["juice,water,999999999999"])
    #expect(try world.broken("o n 1") == ["not_a_pair: lot_too_big"])
    let plan = try world.planner().plan()
    #expect(plan.judgement.unserved == ["n: lot_too_big"])
    #expect(plan.ledger.map(\.amountMilli) == [1000 * most])
  }

  @Test("what has left is refused where all of it together is too much")
  func pins() throws {
    let substitutes = ["juice,water,1000000"]
    func world(_ rows: Int) -> World {
      World(
        [need(quantity: most)], [offer("o", "juice", quantity: most)],
        commitments: Array(repeating: "o,n,800000000,dispatched,,,", count: rows),
        substitutes: substitutes)
    }
    #expect(try world(1).planner().plan().judgement.vector?[.floor1] == 1000)
    // Twelve rows of 8 x 10^17 are more than 64 bits hold.
    try refused(world(12))
    let huge = World(
      [need()], [offer("o", "juice", quantity: most, lot: most)],
      commitments: ["o,n,\(most),dispatched,,,"], substitutes: ["juice,water,999999999999"])
    try refused(huge)
  }

  @Test("weights too large to be compared are refused")
  func weights() throws {
    var situation = try World([need(weight: most)], [offer()]).situation()
    let first = try #require(situation.needs.first)
    situation.needs = Rows(
      (0..<110_000).map { number in
        var need = first
        need.id = Need.ID("n\(number)")
        return need
      })
    #expect { try Planner(situation) } throws: {
      ($0 as? Diagnostic)?.code == .amountsTooLarge
    }
  }

  @Test("a plan file with the largest numbers is judged, not obeyed")
  func plans() throws {
    let world = World([need(quantity: most)], [offer(quantity: most, lot: most)])
    #expect(try world.broken("o n \(most)") == ["over_offer", "over_need"])
    let judge = try world.planner().judge
    let rows = [PlanRow(offer: Offer.ID("o"), need: Need.ID("n"), lots: .max)]
    #expect(judge.judge(rows).names == ["over_offer", "over_need"])
    let negative = [PlanRow(offer: Offer.ID("o"), need: Need.ID("n"), lots: .min)]
    #expect(judge.judge(negative).names == ["pin_broken"])
  }

  @Test("dates at both ends of the calendar")
  func dates() throws {
    let world = World(
      [need(due: "2031-03-04", latest: "9999-12-31")],
      [offer(ready: "9999-12-29"), offer("p", ready: "9999-12-31")])
    let late = try world.entries("o n 100", .floor1, .wait)
    #expect(late == [1000, 2_910_554_000])
    #expect(try world.broken("p n 1") == ["not_a_pair: too_late"])
    var slow = world
    slow.rules = #""km_per_day": 0.000000001"#
    slow.offers = [offer(place: "x1")]
    slow.needs = [need(place: "x2", latest: "9999-12-31")]
    #expect(try slow.broken("o n 1") == ["not_a_pair: too_late"])
    #expect(try slow.planner().plan().ledger.map(\.cause) == [.tooLate])
  }
}
