import Planning
import Testing

@Suite("Mean days of waiting after the due day") struct WaitTests {
  @Test("earliest arrivals count first, up to the quantity")
  func arrivalOrder() throws {
    // 8 in time on the 5th; 7 more on the 9th, three days late, of which 2 count.
    let world = World(
      [need(quantity: 10, due: "6", over: 5)],
      [
        offer("o", quantity: 8),
        offer("p", party: "B", place: "db", quantity: 7, ready: "4"),
      ])
    #expect(try world.entries("o n 8, p n 7", .wait) == [600])
    #expect(try world.entries("p n 7, o n 8", .wait) == [600])
    // 7 wait 3 days; 3 never come and count the 58 days until after the last day of use.
    #expect(try world.entries("p n 7", .wait) == [19500])
    #expect(try world.entries("", .wait) == [58000])
  }

  @Test("the mean is over all classes by weight, rounded up")
  func classes() throws {
    let world = World(
      [need(quantity: 10, due: "6", over: 5), need("m", quantity: 1, priority: 4, weight: 2)],
      [offer("p", party: "B", place: "db", quantity: 7, ready: "4")])
    // (19.5 + 2 x 1) / 3: what is due on its last day waits one day when it never comes.
    #expect(try world.entries("p n 7", .wait) == [7167])
  }

  @Test("nothing waits that comes by its due day, which is the last day when not given")
  func inTime() throws {
    #expect(try World([need(latest: "5")], [offer()]).entries("o n 100", .wait) == [0])
    #expect(try World([need(due: "4", latest: "5")], [offer()]).entries("o n 100", .wait) == [1000])
    #expect(try World([need(due: "4", latest: "5")], [offer()]).entries("", .wait) == [2000])
  }

  @Test("a need that nobody can serve does not wait, and none at all is 0")
  func unreachable() throws {
    let world = World([need(latest: "5"), need("m", "juice", latest: "4", weight: 9)], [offer()])
    #expect(try world.entries("o n 50", .wait) == [500])
    #expect(try World([need("m", "juice")], [offer()]).entries("", .wait) == [0])
  }

  @Test("money waits for nothing on its way")
  func money() throws {
    let world = World(
      [need("n", place: "x2", "cash", due: "3", latest: "3")],
      [offer("o", party: "G", place: "dg", "cash", lot: 50)])
    #expect(
      try world.entries("o n 2", .cover1, .wait, .cost, .burden) == [1000, 0, 0, 0])
  }
}
