import Planning
import Situation
import Testing

@Suite("The gap ledger: one cause for every open unit") struct LedgerTests {
  /// `cause amount: offer>need amount` for each booking of one need under a plan, amounts in units.
  private func ledger(
    _ world: World, _ rows: String, of id: String = "n",
    at location: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let planner = try world.planner()
    let judgement = planner.judge.judge(plan(rows))
    try #require(judgement.names == [], sourceLocation: location)
    return planner.ledger(of: plan(rows), judgement).filter { $0.need.text == id }.map { booking in
      let rows = booking.evidence.map { row in
        (row.offer?.text ?? "") + (row.need.map { ">\($0)" } ?? "") + " \(shown(row.amountMilli))"
      }
      return (["\(booking.cause.rawValue) \(shown(booking.amountMilli))"] + rows)
        .joined(separator: ", ")
    }
  }

  private func shown(_ milli: Int) -> String {
    milli % 1000 == 0 ? "\(milli / 1000)" : "\(milli / 1000).\(milli % 1000)"
  }

  @Test("what is covered has no booking, and neither has a closed need")
  func none() throws {
    #expect(try ledger(World([need()], [offer()]), "o n 100") == [])
    #expect(try ledger(World([need(status: "closed")], [offer()]), "") == [])
    #expect(try ledger(World([need()], [offer(quantity: 110, lot: 110)]), "o n 1") == [])
  }

  @Test("no_offer: nobody offers more of it")
  func noOffer() throws {
    #expect(try ledger(World([need()], []), "") == ["no_offer 100"])
    #expect(try ledger(World([need()], [offer(quantity: 30)]), "o n 30") == ["no_offer 70"])
    #expect(try ledger(World([need()], [offer(status: "withdrawn")]), "") == ["no_offer 100"])
  }

  @Test(
    "an offer that fails a rule is booked under it, up to what it would bring",
    arguments: [
      ("conditions", offer("x", quantity: 40, status: "conditional")),
      ("conditions", offer("x", quantity: 40, only: "S")),
      ("no_route", offer("x", place: "x1", quantity: 40)),
      ("too_late", offer("x", quantity: 40, ready: "9")),
      ("expires", offer("x", quantity: 40, expires: "4")),
    ])
  func failures(cause: String, row: String) throws {
    let alone = World([need(latest: "8")], [row])
    // Nobody can serve it: all of the gap has the reason of the best offer.
    #expect(try ledger(alone, "") == ["\(cause) 100, x 40"])
    let beside = World([need(latest: "8")], [offer("o", quantity: 50), row])
    #expect(try ledger(beside, "o n 50") == ["\(cause) 40, x 40", "no_offer 10"])
  }

  @Test("lot_too_big: a lot is more than may be delivered, in all or still")
  func lotTooBig() throws {
    let never = World([need()], [offer("o", quantity: 60), offer("x", quantity: 111, lot: 111)])
    #expect(try ledger(never, "o n 60") == ["lot_too_big 40, x 40"])
    let still = World([need()], [offer("o", quantity: 60), offer("x", quantity: 102, lot: 51)])
    #expect(try ledger(still, "o n 60") == ["lot_too_big 40, x 40"])
    // One lot of 30 fits, the other does not beside it.
    let one = World([need()], [offer("o", quantity: 60), offer("x", quantity: 60, lot: 30)])
    #expect(try ledger(one, "o n 60") == ["overlooked 30, x 30", "lot_too_big 10, x 10"])
  }

  @Test("under_minimum: what is left does not make up the least that is of use")
  func underMinimum() throws {
    let world = World([need(least: 50)], [offer("o", quantity: 30), offer("x", quantity: 10)])
    #expect(try ledger(world, "") == ["under_minimum 40, o 30, x 10", "no_offer 60"])
    // Two lots of 6 are too much for 10 and one is less than 8.
    let lots = World(
      [need(quantity: 10, least: 8, over: 0)], [offer("o", quantity: 18, lot: 6)])
    #expect(try ledger(lots, "") == ["under_minimum 10, o 10"])
    // 7 and 7 do not fit, 7 alone is too little: only the 5 and 5 do.
    let mixed = World(
      [need(quantity: 10, least: 10, over: 0)],
      [offer("o", quantity: 14, lot: 7), offer("x", quantity: 10, lot: 5)])
    #expect(try ledger(mixed, "") == ["overlooked 10, x 10"])
  }

  @Test("higher_priority: it went to a more urgent class")
  func higherPriority() throws {
    let world = World([need("n", priority: 2), need("m")], [offer()])
    #expect(try ledger(world, "o m 80, o n 20") == ["higher_priority 80, o>m 80"])
  }

  @Test("higher_priority: it went to a need of the same class and recipient")
  func sameRecipient() throws {
    let world = World([need("n"), need("m", weight: 3)], [offer()])
    #expect(try ledger(world, "o m 70, o n 30") == ["higher_priority 70, o>m 70"])
  }

  @Test("higher_priority: it has already left, whatever for; what has not is judged by its class")
  func pinned() throws {
    let world = World(
      [need("n"), need("m", priority: 4)], [offer()], commitments: ["o,m,25,dispatched,,,"])
    #expect(
      try ledger(world, "o m 40, o n 60") == [
        "overlooked 15, o>m 15", "higher_priority 25, o>m 25",
      ])
  }

  @Test("fairness: it went to another recipient of the same class")
  func fairness() throws {
    let world = World([need("n"), need("m", party: "S", place: "ps")], [offer()])
    #expect(try ledger(world, "o m 50, o n 50") == ["fairness 50, o>m 50"])
    #expect(try ledger(world, "o m 50, o n 50", of: "m") == ["fairness 50, o>n 50"])
  }

  @Test("not_worth: it would raise neither the class nor its worst-off recipient by a step")
  func notWorth() throws {
    let coarse = #""quantum_permille": 100"#
    let world = World([need()], [offer("o", quantity: 99)], rules: coarse)
    #expect(try ledger(world, "o n 92") == ["not_worth 7, o 7", "no_offer 1"])
    // Together they would: the second crosses the step.
    let two = World(
      [need()], [offer("o", quantity: 92), offer("x", quantity: 4), offer("y", quantity: 4)],
      rules: coarse)
    #expect(try ledger(two, "o n 92") == ["not_worth 4, x 4", "overlooked 4, y 4"])
    // R is not the worst off, and the class is at 49.9 of 100: ten more make no difference to it.
    let others = World(
      [need("n"), need("m", party: "S", place: "ps", weight: 90)], [offer("o", quantity: 150)],
      rules: #""quantum_permille": 50"#)
    #expect(
      try ledger(others, "o n 80, o m 50") == ["not_worth 20, o 20"])
  }

  @Test("overlooked: it is left or goes to a less urgent class, though a better plan exists")
  func overlooked() throws {
    #expect(try ledger(World([need()], [offer()]), "o n 40") == ["overlooked 60, o 60"])
    let world = World([need("n"), need("m", priority: 3)], [offer()])
    #expect(try ledger(world, "o n 40, o m 60") == ["overlooked 60, o>m 60"])
    #expect(
      try ledger(world, "o n 40, o m 50") == ["overlooked 60, o>m 50, o 10"])
    // Lines of a less urgent class that only together reach the minimum.
    let least = World(
      [need("n", quantity: 10, least: 8), need("m", priority: 3)],
      [offer("o", quantity: 5), offer("x", quantity: 5)])
    #expect(
      try ledger(least, "o m 5, x m 5") == ["overlooked 10, o>m 5, x>m 5"])
  }

  @Test("causes follow in a fixed order until the gap is used up")
  func order() throws {
    let world = World(
      [
        need("n", latest: "9", priority: 2), need("m", priority: 1),
        need("k", party: "S", place: "ps", priority: 2),
      ],
      [
        offer("a", quantity: 10), offer("b", quantity: 20), offer("c", quantity: 30),
        offer("d", quantity: 10, ready: "9"), offer("e", quantity: 10, status: "conditional"),
        offer("f", quantity: 10, expires: "4"),
      ])
    #expect(
      try ledger(world, "a n 5, b m 20, c k 30") == [
        "overlooked 5, a 5", "higher_priority 20, b>m 20", "fairness 30, c>k 30",
        "expires 10, f 10", "too_late 10, d 10", "conditions 10, e 10", "no_offer 10",
      ])
  }

  @Test("at most five rows are named, the largest first, the others counted")
  func evidence() throws {
    let offers = (1...8).map { offer("o\($0)", quantity: $0, ready: "9") }
    let planner = try World([need(latest: "8")], offers).planner()
    let booking = try #require(
      planner.ledger(of: [], planner.judge.judge([])).first)
    #expect(booking.evidence.map(\.offer?.text) == ["o8", "o7", "o6", "o5", "o4"])
    #expect(booking.moreEvidence == 3 && booking.amountMilli == 100_000)
  }

  @Test("a note tells what can be checked by hand")
  func notes() throws {
    func note(_ world: World, _ rows: String = "") throws -> String? {
      let planner = try world.planner()
      let judgement = planner.judge.judge(plan(rows))
      return planner.ledger(of: plan(rows), judgement).first?.evidence.first?.note
    }
    let soon = [need(latest: "8")]
    #expect(
      try note(World(soon, [offer(ready: "9")]))
        == "would arrive 2031-03-11, of use until 2031-03-08: 3 days too late")
    #expect(
      try note(World(soon, [offer(expires: "4")]))
        == "would arrive 2031-03-05, expires 2031-03-04")
    #expect(try note(World(soon, [offer(place: "x1")])) == "no way from x1 to pr")
    #expect(try note(World(soon, [offer(status: "conditional")])) == "waits: a permit")
    #expect(try note(World(soon, [offer(only: "S;A")])) == "only for S, A")
    #expect(try note(World(soon, [offer(except: "S;R")])) == "not for R")
    #expect(
      try note(World(soon, [offer(quantity: 120, lot: 120)]))
        == "a lot brings 120, at most 110 may be delivered")
    #expect(
      try note(World(soon, [offer()]), "o n 99") == "1 lot left that could go here")
    let less = World([need("n"), need("m", priority: 3)], [offer()])
    #expect(try note(less, "o m 100") == "100 lots for m, class 3, that could go here")
  }
}
