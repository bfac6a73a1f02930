import Basics
import Situation
import Testing

@testable import Foresight

@Suite("The chance that a need is met") struct NeedChanceTests {
  private func load(_ amount: Double, _ chance: Double) -> ArrivalChance {
    ArrivalChance(amount: amount, useful: amount, chance: chance, isInTime: true)
  }

  @Test("is that of every combination of what comes") func combinations() {
    let loads = [load(60, 0.9), load(40, 0.8), load(30, 0.7)]
    func near(_ asked: Double, _ factor: Double, _ known: Double) {
      #expect(abs(NeedChances.reaching(asked, loads, factor: factor) - known) < 1e-12)
    }
    near(130, 1, 0.9 * 0.8 * 0.7)
    // 60 and 40, or 60, 40 and 30.
    near(100, 1, 0.9 * 0.8)
    // 60 with either, which fails only without both.
    near(90, 1, 0.9 * (1 - 0.2 * 0.3))
    near(100, 1.2, 0.9 * (1 - 0.2 * 0.3))
    near(131, 1, 0)
    near(10, 1, 1 - 0.1 * 0.2 * 0.3)
  }

  @Test("thirds add up to the whole") func thirds() {
    let thirds = [load(1, 1), load(1, 1), load(1, 1)]
    #expect(NeedChances.reaching(3, thirds, factor: 1) == 1)
  }

  @Test("falls with failure and delay, and is sure for what is there") func reliability() {
    func one(_ day: Int, hasLeft: Bool = false, isThere: Bool = false) -> Consignment {
      Consignment(
        offer: "O", need: "N", giver: "G", kind: .durable, amount: 5, day: day, lead: 1,
        hasLeft: hasLeft, isThere: isThere, isInland: false, target: .nothing, units: 0)
    }
    let word = Reliability(meanDelay: 1, failure: 0.2, usable: 1, record: 0)
    // A mean delay of a day: half come on the day, three quarters a day later.
    #expect(abs(ArrivalChance(one(4), word, by: 4).chance - 0.4) < 1e-12)
    #expect(abs(ArrivalChance(one(4), word, by: 5).chance - 0.6) < 1e-12)
    #expect(abs(ArrivalChance(one(4, hasLeft: true), word, by: 5).chance - 0.75) < 1e-12)
    #expect(ArrivalChance(one(4), word, by: 3).chance == 0)
    #expect(ArrivalChance(one(-2, hasLeft: true, isThere: true), word, by: 0).chance == 1)
  }

  @Test("a record is shrunk towards that of its kind, and that towards the prior")
  func record() throws {
    var situation = Case(header: CaseHeader(id: "c", title: "c", asOf: Day(number: 100)))
    situation.parties = Rows([])
    situation.resources = Rows([
      Resource(id: "wire", name: "w", kind: .consumable, unit: "km")
    ])
    func offer(_ id: Offer.ID, _ party: Party.ID) -> Offer {
      Offer(
        id: id, party: party, place: "P", resource: "wire", quantity: 1,
        available: Day(number: 80))
    }
    situation.offers = Rows([offer("a", "EE"), offer("b", "PL")])
    situation.commitments = [
      Commitment(
        offer: "a", need: "n", lots: 1, state: .arrived, departs: Day(number: 80),
        arrives: Day(number: 92)),
      Commitment(offer: "b", need: "n", lots: 1, state: .cancelled),
    ]
    let table = ReliabilityTable(situation, priorDelay: 4, travelDays: { _, _ in 2 })
    let kind = (4.0 * 4 + 10) / 5
    #expect(abs(table.of("EE", .consumable).meanDelay - (kind * 4 + 10) / 5) < 1e-12)
    #expect(abs(table.of("XX", .consumable).meanDelay - kind) < 1e-12)
    #expect(table.of("XX", .durable).meanDelay == 4)
    #expect(table.of("PL", .consumable).failure > table.of("EE", .consumable).failure)
    #expect(table.of("PL", .consumable, isInland: true).failure == 0)
    #expect(table.of("EE", .consumable).record == 1)
  }
}
