import Planning
import Situation
import Testing

/// How an offer fails a need is seen in two places: as the detail of a broken plan and, when it is
/// the only offer, as the reason why the need cannot be served.
@Suite("Which offer can serve which need") struct PairRuleTests {
  /// Expects that one lot of `o` for `n` fails a rule, or none.
  private func expect(
    _ world: World, fails reason: String?, at location: SourceLocation = #_sourceLocation
  ) throws {
    let broken = try world.broken("o n 1")
    #expect(broken == (reason.map { ["not_a_pair: \($0)"] } ?? []), sourceLocation: location)
    let shown = reason == "withdrawn" ? "no_offer" : reason
    #expect(
      try world.judged("").unserved == (shown.map { ["n: \($0)"] } ?? []),
      sourceLocation: location)
    #expect(try world.planner().pairCount == (reason == nil ? 1 : 0), sourceLocation: location)
  }

  @Test("the resource must be the one asked for or stand for it, in one step")
  func resource() throws {
    try expect(World([need()], [offer()]), fails: nil)
    try expect(World([need()], [offer("o", "juice")]), fails: "no_offer")
    let rows = ["juice,water,0.5", "tea,juice,1"]
    try expect(World([need()], [offer("o", "juice")], substitutes: rows), fails: nil)
    try expect(World([need()], [offer("o", "tea")], substitutes: rows), fails: "no_offer")
    try expect(World([need("n", "juice")], [offer()], substitutes: rows), fails: "no_offer")
  }

  @Test("conditions are a status, the only recipients, and the excluded ones")
  func conditions() throws {
    try expect(World([need()], [offer(status: "conditional")]), fails: "conditions")
    try expect(World([need()], [offer(only: "S")]), fails: "conditions")
    try expect(World([need()], [offer(only: "S;R")]), fails: nil)
    try expect(World([need()], [offer(except: "R")]), fails: "conditions")
    try expect(World([need()], [offer(except: "S")]), fails: nil)
  }

  @Test("what is withdrawn or closed is out of the question")
  func withdrawn() throws {
    try expect(World([need()], [offer(status: "withdrawn")]), fails: "withdrawn")
    let closed = World([need(status: "closed"), need("m")], [offer()])
    #expect(try closed.broken("o n 1") == ["not_a_pair: withdrawn"])
    #expect(try closed.judged("").unserved == [])
    #expect(try closed.entries("o m 100", .floor1, .cover1) == [1000, 1000])
  }

  @Test("a way is needed, but not for money")
  func route() throws {
    try expect(World([need()], [offer(place: "x1")]), fails: "no_route")
    try expect(World([need("n", "cash")], [offer("o", place: "x1", "cash")]), fails: nil)
  }

  @Test("it arrives by the last day of use and before it expires, both days included")
  func dates() throws {
    // Two days from the 3rd.
    try expect(World([need(latest: "5")], [offer()]), fails: nil)
    try expect(World([need(latest: "4")], [offer()]), fails: "too_late")
    try expect(World([need()], [offer(expires: "5")]), fails: nil)
    try expect(World([need()], [offer(expires: "4")]), fails: "expires")
    // What was ready before the day of the case leaves on that day.
    try expect(World([need(latest: "5")], [offer(ready: "2031-02-01")]), fails: nil)
    try expect(World([need(latest: "10")], [offer(ready: "9")]), fails: "too_late")
    // Blank `latest` is the end of the horizon, 60 days on: 2031-05-02.
    try expect(World([need()], [offer(ready: "2031-04-30")]), fails: nil)
    try expect(World([need()], [offer(ready: "2031-05-01")]), fails: "too_late")
    try expect(
      World([need()], [offer(ready: "4")], rules: #""horizon_days": 2"#), fails: "too_late")
    // Money is there on the day it is ready.
    try expect(
      World([need("n", "cash", latest: "9")], [offer("o", "cash", ready: "9")]), fails: nil)
  }

  @Test("one lot must fit into what may be delivered, a tenth over unless given")
  func lotSize() throws {
    try expect(World([need()], [offer(quantity: 110, lot: 110)]), fails: nil)
    try expect(World([need()], [offer(quantity: 111, lot: 111)]), fails: "lot_too_big")
    try expect(World([need(quantity: 19)], [offer(quantity: 21, lot: 21)]), fails: "lot_too_big")
    try expect(World([need(over: 0)], [offer(quantity: 101, lot: 101)]), fails: "lot_too_big")
    // Lots of 3 at 0.334 bring 1.002.
    let rows = ["juice,water,0.334"]
    let juice = offer("o", "juice", quantity: 3, lot: 3)
    try expect(
      World([need(quantity: 1, over: 0)], [juice], substitutes: rows), fails: "lot_too_big")
  }

  @Test("of several rules that fail the first in the order of the rules is named")
  func order() throws {
    // One offer fails all; taking one fault away at a time brings up the next.
    let late = (quantity: 200, lot: 200, ready: "20")
    func world(_ resource: String, only: String, place: String, ready: String, expires: String)
      -> World
    {
      World(
        [need(latest: "10")],
        [
          offer(
            "o", place: place, resource, quantity: late.quantity, lot: late.lot, ready: ready,
            expires: expires, only: only)
        ])
    }
    try expect(
      world("juice", only: "S", place: "x1", ready: "20", expires: "20"), fails: "no_offer")
    try expect(
      world("water", only: "S", place: "x1", ready: "20", expires: "20"), fails: "conditions")
    try expect(world("water", only: "", place: "x1", ready: "20", expires: "20"), fails: "no_route")
    try expect(world("water", only: "", place: "da", ready: "20", expires: "20"), fails: "too_late")
    try expect(world("water", only: "", place: "da", ready: "7", expires: "7"), fails: "expires")
    try expect(world("water", only: "", place: "da", ready: "7", expires: ""), fails: "lot_too_big")
  }

  @Test("a need is unreachable for the reason of the offer that comes nearest")
  func nearest() throws {
    let offers = [
      offer("a", status: "withdrawn"), offer("b", "juice"), offer("c", status: "conditional"),
      offer("d", place: "x1"), offer("e", ready: "20"), offer("f", expires: "4"),
      offer("g", quantity: 400, lot: 200),
    ]
    let reasons = [
      "no_offer", "no_offer", "conditions", "no_route", "too_late", "expires", "lot_too_big",
    ]
    for (count, reason) in zip(1...7, reasons) {
      let judged = try World([need(latest: "10")], Array(offers.prefix(count).reversed()))
        .judged("")
      #expect(judged.unserved == ["n: \(reason)"], "of the first \(count) offers")
    }
  }

  @Test("a recipient that nobody can reach is named and left out of the vector")
  func unreachable() throws {
    let world = World([need(), need("m", party: "S", place: "x2", "juice")], [offer()])
    let judged = try world.judged("o n 100")
    #expect(judged.vector?[.floor1] == 1000 && judged.vector?[.cover1] == 1000)
    #expect(judged.unserved == ["m: no_offer"])
    let none = try World([need(priority: 2)], []).judged("")
    #expect(none.vector?[.floor2] == nil && none.vector?[.cover2] == nil)
    #expect(none.vector?[.wait] == 0)
  }
}
