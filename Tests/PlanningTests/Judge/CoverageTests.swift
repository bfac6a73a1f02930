import Planning
import Situation
import Testing

@Suite("Coverage of the worst-off recipient and of all") struct CoverageTests {
  private let needs = [
    need("n", weight: 1), need("m", party: "S", place: "ps", quantity: 30, weight: 2),
  ]

  @Test("parts by weight, rounded down; a class without needs is undefined")
  func permille() throws {
    // R 1/2 at weight 1, S 2/3 at weight 2: together 11/18.
    #expect(
      try World(needs, [offer()]).entries(
        "o n 50, o m 20", .floor1, .cover1, .floor2, .cover2, .floor4, .cover4)
        == [500, 611, nil, nil, nil, nil])
  }

  @Test("a coarser quantum counts whole steps")
  func quantum() throws {
    func steps(_ quantum: Int) throws -> [Int?] {
      try World(needs, [offer()], rules: #""quantum_permille": \#(quantum)"#)
        .entries("o n 50, o m 20", .floor1, .cover1)
    }
    #expect(try steps(7) == [71, 87])
    #expect(try steps(500) == [1, 1])
    #expect(try steps(501) == [0, 1])
    #expect(try steps(1000) == [0, 0])
  }

  @Test("exactly at a step counts, a thousandth of a unit less does not")
  func step() throws {
    let whole = World(
      [need(quantity: 3, over: 0)], [offer("o", quantity: 1), offer("p", quantity: 2)])
    #expect(try whole.entries("o n 1, p n 2", .floor1, .cover1) == [1000, 1000])
    #expect(try whole.entries("p n 2", .floor1) == [666])
    // 7 units at 0.125 of one asked for: 0.875.
    let eighths = World(
      [need(quantity: 1, weight: 3, over: 0)], [offer("o", "juice", quantity: 8)],
      substitutes: ["juice,water,0.125"])
    #expect(try eighths.entries("o n 7", .floor1, .cover1) == [875, 875])
    // Thirds and sixths over two recipients that are exactly one half together.
    let halves = World(
      [need("n", quantity: 3), need("m", party: "S", place: "ps", quantity: 6)],
      [offer(quantity: 10)])
    #expect(try halves.entries("o n 1, o m 4", .floor1, .cover1) == [333, 500])
  }

  @Test("what comes over the quantity covers nothing more")
  func over() throws {
    #expect(
      try World(needs, [offer(quantity: 200)]).entries("o n 110, o m 33", .floor1, .cover1)
        == [1000, 1000])
    #expect(try World([need()], [offer()]).entries("", .floor1, .cover1) == [0, 0])
  }

  @Test("the worst-off recipient is named; of equals the smaller identifier")
  func worstOff() throws {
    let world = World(
      needs + [need("k", party: "S", place: "ps", priority: 3)], [offer(quantity: 200)])
    #expect(try world.judged("o n 50, o m 20").worstOff == [1: Party.ID("R"), 3: Party.ID("S")])
    #expect(try world.judged("o n 70, o m 20").worstOff[1] == Party.ID("S"))
    #expect(try world.judged("o n 50, o m 15").worstOff[1] == Party.ID("R"))
  }

  @Test("who is worst off is exact however near two recipients are")
  func nearlyEqual() throws {
    // R lacks one of 900 000 000 000, S one of 899 999 999 999, which is a little more.
    let world = World(
      [
        need("n", quantity: 900_000_000_000),
        need("m", party: "S", place: "ps", quantity: 899_999_999_999),
      ],
      [offer("o", quantity: 999_999_999_999), offer("p", quantity: 999_999_999_999)])
    let rows = "o n 899999999999, p m 899999999998"
    #expect(try world.judged(rows).worstOff[1] == Party.ID("S"))
    #expect(try world.entries(rows, .floor1, .cover1) == [999, 999])
  }
}
