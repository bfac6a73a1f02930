import Planning
import Situation
import TalkaTestKit

/// Draws cases so small that every plan of them can be looked at, with all that a rule speaks of:
/// substitutes, conditions, dates, minimums, accounts, published plans and lines that have left.
struct TinyCase {
  private var random: SplitMix64
  private var hasCommitments = false

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The case of a seed.
  static func world(_ seed: UInt64) -> World {
    var maker = TinyCase(seed: seed)
    return maker.world()
  }

  private mutating func pick<Value>(_ values: Value...) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func world() -> World {
    let needs = (1...number(2...4)).map { need(number: $0) }
    let offers = (1...number(2...4)).map { offer(number: $0) }
    var world = World(needs, offers, rules: rules())
    if chance(60) {
      let ratio = pick("0.5", "0.75", "1", "1.25", "2", "0.333")
      world.substitutes.append("juice,water,\(ratio)")
    }
    if chance(30) { world.parties[2] = "A,A,state,3000000,3000,\(number(1...60))" }
    if chance(20) { world.routes.removeLast() }
    if chance(20) { world.routes[0] = "da,pr,none,," }
    if chance(40) { world.commitments = commitments(needs.count, offers.count) }
    return world
  }

  private mutating func rules() -> String {
    let rules = ["\"quantum_permille\": \(pick(1, 1, 7, 50, 100, 300))"]
    return (rules + (chance(30) ? ["\"fixed_charge_eur\": \(pick("0", "0.5", "40"))"] : []))
      .joined(separator: ", ")
  }

  private mutating func need(number id: Int) -> String {
    let quantity = number(3...24)
    let recipient = pick("R", "S")
    let due = number(3...8)
    let over = chance(60) ? number(0...quantity) : nil
    // What may come over the quantity unless given is a tenth.
    let most = quantity + (over ?? quantity / 10)
    return PlanningTests.need(
      "n\(id)", party: recipient, place: recipient == "R" ? "pr" : "ps",
      pick("water", "water", "water", "juice"), quantity: quantity,
      due: chance(80) ? "\(due)" : "", latest: chance(90) ? "\(due + number(0...5))" : "",
      priority: pick(1, 1, 2, 2, 4), weight: number(1...5),
      least: chance(40) ? number(0...min(most, quantity)) : nil, over: over,
      status: chance(5) ? "closed" : "")
  }

  private mutating func offer(number id: Int) -> String {
    let (giver, place) = pick(("A", "da"), ("B", "db"), ("G", "dg"), ("R", "pr"))
    let lot = number(1...9)
    return PlanningTests.offer(
      "o\(id)", party: giver, place: place, pick("water", "water", "juice"),
      quantity: lot * number(1...3), lot: lot, ready: chance(50) ? "\(number(3...6))" : "",
      expires: chance(15) ? "\(number(6...12))" : "", only: chance(10) ? "S" : "",
      except: chance(10) ? pick("R", "S") : "",
      status: chance(5) ? pick("conditional", "withdrawn") : "")
  }

  private mutating func commitments(_ needs: Int, _ offers: Int) -> [String] {
    (1...number(1...3)).map { _ in
      let state = pick("proposed", "accepted", "committed", "dispatched", "arrived", "usable")
      let arrives = chance(30) ? "2031-03-0\(number(1...9))" : ""
      let usable = state == "usable" && chance(50) ? "0" : ""
      return "o\(number(1...offers)),n\(number(1...needs)),\(number(1...2)),\(state),,"
        + "\(arrives),\(usable)"
    }
  }
}
