import Basics
public import Situation
import Testing

@testable import Foresight

/// A fence of 10 km at 2 km a day, with 3 km of wire for each.
private func fence(
  stock: Double = 0, start: Int = 0, after: Int? = nil, crew: Double? = nil, id: String = "W"
) -> WorkTask {
  WorkTask(
    id: Work.ID(id), place: "P", unit: "km", target: 10, done: 0, rate: 2, start: start,
    after: after, crew: crew, crewResource: crew == nil ? nil : "crew",
    inputs: [WorkTask.Input(resource: "wire", perUnit: 3, stock: stock)])
}

private func wire(_ units: Double, day: Int, work: Int = 0, input: Int = 0) -> Consignment {
  line(units, day, .input(work: work, input: input))
}

private func line(_ units: Double, _ day: Int, _ target: Consignment.Target) -> Consignment {
  Consignment(
    offer: Offer.ID("O\(day)"), need: "N", giver: "G", kind: .consumable, amount: units, day: day,
    lead: 2, hasLeft: false, isThere: false, isInland: false, target: target, units: units)
}

extension Identifier: ExpressibleByStringLiteral {
  /// An identifier as it is written.
  public init(stringLiteral value: String) { self.init(value) }
}
extension Identifier: ExpressibleByUnicodeScalarLiteral {}
extension Identifier: ExpressibleByExtendedGraphemeClusterLiteral {}

@Suite("Works go on as their supplies allow") struct WorksTests {
  @Test("with all at hand a work takes its amount by its rate") func plain() {
    let outlook = WorksOutlook([fence(stock: 30, start: 3)], [], horizon: 20)
    let row = outlook.rows[0]
    #expect(row.start == 3)
    #expect(row.finish == 7)
    #expect(row.done[2] == 0 && row.done[3] == 2 && row.done[7] == 10)
    #expect(row.stalls.isEmpty && row.never.isEmpty)
  }

  @Test("it stands still for want of an item, and goes on the day it comes") func stalls() {
    let outlook = WorksOutlook([fence(stock: 12)], [wire(18, day: 6)], horizon: 20)
    let row = outlook.rows[0]
    #expect(row.finish == 8)
    #expect(row.done[1] == 4 && row.done[5] == 4 && row.done[6] == 6)
    #expect(row.stalls == [.init(item: "wire", from: 2, to: 5, missing: 18)])
    #expect(row.never.isEmpty)
  }

  @Test("what no plan brings is never") func never() {
    let outlook = WorksOutlook(
      [fence(stock: 12), fence(stock: 30, after: 0, id: "W2")], [wire(6, day: 4)], horizon: 20)
    #expect(outlook.rows[0].finish == nil)
    #expect(outlook.rows[0].never == [.unsupplied("wire", missing: 12)])
    #expect(outlook.rows[0].stalls.last == .init(item: "wire", from: 5, to: nil, missing: 12))
    #expect(outlook.rows[1].never == [.waits("W")])
    #expect(outlook.rows[1].start == nil)
  }

  @Test("a work begins on the day after the one it waits for") func order() {
    let outlook = WorksOutlook(
      [fence(stock: 30), fence(stock: 30, after: 0, id: "W2")], [], horizon: 20)
    #expect(outlook.rows[0].finish == 4)
    #expect(outlook.rows[1].start == 5)
    #expect(outlook.rows[1].finish == 9)
  }

  @Test("a crew that comes makes it faster, one that is missing stops it") func crew() {
    let faster = WorksOutlook(
      [fence(stock: 30, crew: 4)], [line(4, 2, .crew(work: 0))], horizon: 20)
    #expect(faster.rows[0].done[1] == 4 && faster.rows[0].done[2] == 8)
    let none = WorksOutlook([fence(stock: 30, crew: 0)], [], horizon: 20)
    #expect(none.rows[0].never == [.noCrew("crew")])
    #expect(none.rows[0].stalls == [.init(item: nil, from: 0, to: nil, missing: 0)])
  }

  @Test("each consignment unlocks what its item and the others allow") func unlocks() {
    let task = WorkTask(
      id: "W", place: "P", unit: "km", target: 10, done: 0, rate: 2, start: 0, after: nil,
      crew: nil, crewResource: nil,
      inputs: [
        WorkTask.Input(resource: "wire", perUnit: 3, stock: 0),
        WorkTask.Input(resource: "post", perUnit: 1, stock: 4),
      ])
    let outlook = WorksOutlook(
      [task], [wire(18, day: 2), wire(12, day: 5), wire(3, day: 8, input: 1)], horizon: 20)
    #expect(outlook.unlocks.map(\.suffices) == [6, 4, 3])
    #expect(outlook.unlocks.map(\.unlocked) == [4, 0, 3])
    #expect(outlook.unlocks.map(\.heldBy) == ["post", "post", nil])
    #expect(outlook.rows[0].never == [.unsupplied("post", missing: 3)])
  }

  @Test("a consignment may come as late as it makes no difference") func lastUsefulDay() {
    let two = [wire(18, day: 0), wire(12, day: 0)]
    let outlook = WorksOutlook([fence()], two, horizon: 20)
    // The first 18 km last for three days: the other 12 are of use up to the fourth.
    #expect(outlook.unlocks.map(\.lastUsefulDay) == [2, 3])
    let useless = WorksOutlook([fence(stock: 30)], [wire(5, day: 1)], horizon: 20)
    #expect(useless.unlocks[0].lastUsefulDay == nil)
  }

  @Test("works in a circle and amounts below nothing are refused") func refusals() throws {
    var situation = Case(header: CaseHeader(id: "c", title: "c", asOf: Day(number: 0)))
    func work(_ id: Work.ID, after: Work.ID?, rate: Int64 = 1) -> Work {
      Work(
        id: id, party: "A", place: "P", name: "w", unit: "km", target: ExactDecimal(mantissa: 5),
        start: Day(number: 0), ratePerDay: ExactDecimal(mantissa: rate), after: after)
    }
    situation.works = Rows([work("a", after: "b"), work("b", after: "a")])
    #expect(throws: ForesightRefusal.self) { try WorkList(situation).tasks() }
    situation.works = Rows([work("a", after: "c")])
    #expect(throws: ForesightRefusal.self) { try WorkList(situation).tasks() }
    situation.works = Rows([work("a", after: nil, rate: -1)])
    #expect(throws: ForesightRefusal.self) { try WorkList(situation).tasks() }
    situation.works = Rows([work("a", after: nil)])
    situation.workInputs = [
      WorkInput(work: "a", resource: "wier", perUnit: ExactDecimal(mantissa: 1))
    ]
    #expect(throws: ForesightRefusal.self) { try WorkList(situation).tasks() }
    situation.workInputs = []
    #expect(try WorkList(situation).tasks().count == 1)
  }
}
