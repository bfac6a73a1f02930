import Planning
import Situation
import Testing

/// What has left is a fact and part of every plan, whatever the rules say of it today.
@Suite("What has already left") struct PinTests {
  private func world(_ need: String, _ commitments: String..., routes: [String]? = nil) -> World {
    var world = World(
      [need], [offer(quantity: 10), offer("p", party: "B", place: "db", quantity: 500)],
      commitments: commitments)
    if let routes { world.routes = routes }
    return world
  }

  @Test("a plan holds at least its lots")
  func held() throws {
    let pinned = world(need(), "o,n,10,dispatched,,,")
    #expect(try pinned.broken("") == ["pin_broken"])
    #expect(try pinned.broken("o n 9") == ["pin_broken"])
    #expect(try pinned.judged("o n 9").violations.map(\.detail) == ["9 lots, 10 pinned"])
    #expect(try pinned.broken("o n 10") == [])
    #expect(try pinned.broken("o n 11") == ["over_offer"])
    #expect(try pinned.broken("o n 10, p n 5") == [])
  }

  @Test("dispatched, arrived and usable are facts; promises are not")
  func states() throws {
    for state in ["dispatched", "arrived", "usable"] {
      #expect(try world(need(), "o,n,5,\(state),,,").broken("") == ["pin_broken"], "\(state)")
    }
    for state in ["proposed", "accepted", "committed", "released", "cancelled"] {
      #expect(try world(need(), "o,n,5,\(state),,,").broken("") == [], "\(state)")
    }
  }

  @Test("it arrives on its own day, as computed when that is blank")
  func arrival() throws {
    let late = world(need(due: "4"), "o,n,10,dispatched,,2031-03-07,")
    // A tenth waits three days, the rest 60 until after the last day of use.
    #expect(
      try late.entries("o n 10", .floor1, .wait, .churn, .cost) == [100, 54300, 0, 251])
    let computed = world(need(due: "4"), "o,n,10,arrived,,,")
    #expect(try computed.entries("o n 10", .wait) == [54100])
  }

  @Test("where it exceeds a limit, the limit is what is pinned")
  func limits() throws {
    let more = world(need(quantity: 5), "o,n,8,arrived,,,")
    #expect(try more.entries("o n 8", .floor1) == [1000])
    #expect(try more.broken("o n 9") == ["over_need"])
    let less = world(need(least: 50), "o,n,8,usable,,,")
    #expect(try less.entries("o n 8", .floor1) == [80])
    #expect(try less.broken("o n 9") == ["under_minimum"])
    #expect(try less.broken("o n 8, p n 1") == ["under_minimum"])
    #expect(try less.entries("o n 8, p n 42", .floor1) == [500])
    let beyondOffer = world(need(), "o,n,12,dispatched,,,")
    #expect(try beyondOffer.entries("o n 12", .floor1) == [120])
    #expect(try beyondOffer.broken("o n 13") == ["over_offer"])
  }

  @Test("what of it is usable counts, and lots beyond it count in full")
  func usable() throws {
    let some = world(need(), "o,n,8,usable,,,3")
    #expect(try some.entries("o n 8", .floor1) == [30])
    #expect(try some.entries("o n 10", .floor1) == [50])
    #expect(try world(need(), "o,n,8,usable,,,0").entries("o n 8", .floor1) == [0])
  }

  @Test("several rows of one pair add up, each with its own day and amount")
  func severalRows() throws {
    let two = world(
      need(quantity: 10, due: "4"), "o,n,4,arrived,,2031-03-03,", "o,n,5,dispatched,,2031-03-06,4")
    #expect(try two.broken("o n 8") == ["pin_broken"])
    // 4 in time, 4 two days late, 2 never (60 days).
    #expect(try two.entries("o n 9", .floor1, .wait) == [800, 12800])
  }

  @Test("it stands where a rule forbids it today, and makes its need reachable")
  func forbidden() throws {
    let closed = world(need(latest: "3"), "o,n,8,dispatched,,,", routes: [])
    #expect(try closed.entries("o n 8", .floor1, .cost) == [80, 250])
    #expect(try closed.broken("o n 9") == ["not_a_pair: no_route"])
    #expect(try closed.judged("o n 8").unserved == [])
    #expect(try closed.planner().plan().lines.map(\.lots) == [8])
  }

  @Test("what left for a need that is closed since is still sent, and counts nowhere")
  func closedNeed() throws {
    let closed = World(
      [need(status: "closed"), need("m")], [offer(quantity: 10)],
      commitments: ["o,n,4,dispatched,,,"])
    #expect(try closed.entries("o n 4, o m 6", .floor1, .cover1) == [60, 60])
    #expect(try closed.broken("o m 6") == ["pin_broken"])
    #expect(try closed.broken("o n 4, o m 7") == ["over_offer"])
  }
}
