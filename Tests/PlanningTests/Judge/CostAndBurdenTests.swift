import Planning
import Situation
import Testing

@Suite("Routes and what they cost") struct RouteTests {
  private func world(_ routes: [String], from place: String, to target: String) -> World {
    var world = World([need(place: target, due: "3")], [offer(place: place)])
    world.routes = routes
    return world
  }

  @Test("the default is the great circle by the road factor, in days and euros")
  func byDefault() throws {
    // 714.2 km as the crow flies, 928 by road: 2 days, 111.36 EUR/t, 11 cents for each kilogram.
    let far = world([], from: "x1", to: "x2")
    #expect(try far.entries("o n 100", .wait, .cost) == [2000, 261])
    // The same spot but another place: one day, nothing for transport.
    #expect(try world([], from: "x1", to: "x3").entries("o n 100", .wait, .cost) == [1000, 250])
  }

  @Test("a place without coordinates is reached by a row alone, another by none")
  func withoutCoordinates() throws {
    #expect(try world([], from: "da", to: "pr").broken("o n 1") == ["not_a_pair: no_route"])
    #expect(try world([], from: "x1", to: "pr").broken("o n 1") == ["not_a_pair: no_route"])
    #expect(
      try world(["da,pr,,4,"], from: "da", to: "pr").entries("o n 100", .wait, .cost)
        == [4000, 250])
  }

  @Test("a row overrides what it gives, in its own direction only")
  func overridden() throws {
    #expect(
      try world(["x1,x2,sea,,7"], from: "x1", to: "x2").entries("o n 100", .wait, .cost)
        == [2000, 250])
    #expect(
      try world(["x1,x2,rail,9,"], from: "x1", to: "x2").entries("o n 100", .wait, .cost)
        == [9000, 261])
    #expect(
      try world(["x2,x1,rail,9,900"], from: "x1", to: "x2").entries("o n 100", .wait) == [2000])
  }

  @Test("mode none forbids a way, even at one place, unless days are given")
  func forbidden() throws {
    #expect(
      try world(["x1,x2,none,,"], from: "x1", to: "x2").broken("o n 1")
        == ["not_a_pair: no_route"])
    #expect(
      try world(["pr,pr,none,,"], from: "pr", to: "pr").broken("o n 1")
        == ["not_a_pair: no_route"])
    #expect(try world(["x1,x2,none,3,"], from: "x1", to: "x2").entries("o n 100", .wait) == [3000])
  }

  @Test("at one place it takes no time and no transport, but the fixed charge")
  func samePlace() throws {
    let here = World([need(due: "3", latest: "3")], [offer(party: "R", place: "pr")])
    #expect(try here.entries("o n 100", .floor1, .wait, .cost) == [1000, 0, 250])
  }
}

@Suite("Cost") struct CostTests {
  private let routes = ["da,pr,road,2,33.33", "da,ps,road,2,33.33", "x1,pr,road,1,0"]

  @Test("each lot in cents rounded down, one fixed charge for giver and place, euros rounded up")
  func cost() throws {
    var world = World(
      [need("n"), need("m"), need("k", party: "S", place: "ps")],
      [offer("o", lot: 10), offer("p", place: "x1", lot: 10)])
    world.routes = routes
    // 10 kg at 33.33 EUR/t are 33 cents a lot.
    #expect(try world.entries("o n 3", .cost) == [251])
    #expect(try world.entries("o n 4", .cost) == [252])
    // The same giver and place, from another depot.
    #expect(try world.entries("o n 3, p m 1", .cost) == [251])
    #expect(try world.entries("o n 3, o k 1", .cost) == [502])
    #expect(try world.entries("o n 0", .cost) == [0])
  }

  @Test("the fixed charge is exact")
  func charge() throws {
    var world = World([need()], [offer(lot: 10)], rules: #""fixed_charge_eur": 0.5"#)
    world.routes = routes
    #expect(try world.entries("o n 1", .cost) == [1])
    world.rules = #""fixed_charge_eur": 0.67"#
    #expect(try world.entries("o n 1", .cost) == [1])
    world.rules = #""fixed_charge_eur": 0.670000001"#
    #expect(try world.entries("o n 1", .cost) == [2])
    world.rules = #""fixed_charge_eur": 0"#
    #expect(try world.entries("o n 1", .cost) == [1])
  }
}

@Suite("Churn") struct ChurnTests {
  @Test("published pairs whose lots change are counted, new ones are not")
  func churn() throws {
    // One line more, one dropped, one kept in two rows, one released and so not published.
    let world = World(
      [need("n"), need("m"), need("k"), need("l")], [offer(quantity: 99)],
      commitments: [
        "o,n,3,proposed,,,", "o,m,3,accepted,,,", "o,k,1,committed,,,", "o,k,2,dispatched,,,",
        "o,l,5,released,,,",
      ])
    #expect(try world.entries("o n 4, o k 3, o l 1", .churn) == [2])
    #expect(try world.entries("o n 3, o m 3, o k 3", .churn) == [0])
    #expect(try world.entries("o n 3, o m 3, o k 4", .churn) == [1])
    #expect(try World([need()], [offer()]).entries("o n 9", .churn) == [0])
  }
}

@Suite("Burden") struct BurdenTests {
  /// A has given 1000 euros; water for 200 is asked for: 1200 to share by 500000 and 166667.
  private func world(_ offers: [String]) -> World {
    var world = World([need()], offers)
    world.parties[2] = "A,A,state,3000000,3000,1000"
    return world
  }

  private let offers = [
    offer("o"), offer("p", party: "B", place: "db"), offer("q", party: "R", place: "pr"),
    offer("r", party: "G", place: "dg"),
  ]

  @Test("the most that a giver has given of its part of the pool, percent rounded up")
  func largest() throws {
    // 1100 x 666667 / (500000 x 1200) is 122.2 percent.
    #expect(try world(offers).entries("o n 50, p n 50", .burden) == [123])
    #expect(try world(offers).judged("o n 50, p n 50").mostBurdened == Party.ID("A"))
    // The account alone: 111.1 percent.
    #expect(try world(offers).entries("", .burden) == [112])
    #expect(try world(offers).entries("p n 100", .burden) == [112])
  }

  @Test("recipients and parties without a key are not compared")
  func compared() throws {
    #expect(try world(offers).entries("r n 60, q n 40", .burden) == [112])
    let without = World([need()], [offer("r", party: "G", place: "dg")])
    #expect(try without.entries("r n 100", .burden) == [0])
    #expect(try without.judged("r n 100").mostBurdened == nil)
  }

  @Test("who has no pair carries no part")
  func withoutPair() throws {
    let alone = world([offers[0], offer("p", party: "B", place: "db", except: "R")])
    // A alone: 1100 of 1200.
    #expect(try alone.entries("o n 50", .burden) == [92])
  }

  @Test("of equals the smaller identifier is named, and nothing to share is 0")
  func edges() throws {
    var equal = World([need()], [offer("o", party: "B", place: "db"), offer("p")])
    equal.parties[2] = "A,A,state,1000000,1000,"
    #expect(try equal.judged("o n 50, p n 50").mostBurdened == Party.ID("A"))
    #expect(try equal.entries("o n 50, p n 50", .burden) == [100])
    equal.resources[0] = "water,Water,consumable,l,1,"
    #expect(try equal.entries("o n 50, p n 50", .burden) == [0])
  }
}
