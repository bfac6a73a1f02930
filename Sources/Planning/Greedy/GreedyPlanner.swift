import Basics

/// A plan by filling: what has left and what can be kept of the published plan first, then class by
/// class the worst-off recipient's heaviest need in steps of a quarter, each from the offers that
/// are in time, little asked for, lightly burdened and near.
///
/// The order follows the vector (class, then the worst-off), so that no later step can take from
/// an earlier class. Ties go to the row that comes first: the plan is determined.
struct GreedyPlanner {
  private let problem: Problem
  private let table: PairTable
  private let reach: Reach
  private(set) var allocation: Allocation
  /// The part of a pair's score that does not change: lateness, how much the offer is asked for,
  /// transport.
  private let fixedScore: [Double]

  /// Begins with what has left, or with an allocation made elsewhere.
  init(
    _ problem: Problem, _ table: PairTable, _ reach: Reach, from allocation: Allocation? = nil
  ) {
    self.problem = problem
    self.table = table
    self.reach = reach
    self.allocation = allocation ?? Allocation(problem, table)
    var wanted = [Double](repeating: 0, count: problem.offers.count)
    for pair in table.pairs { wanted[Int(pair.offer)] += 1 }
    fixedScore = table.pairs.map { pair in
      let late = max(0, Int(pair.arrival) - problem.needs[Int(pair.need)].due)
      return 1000 * Double(late) + 5 * wanted[Int(pair.offer)]
        + Double(pair.cents) / Double(pair.gain)
    }
  }

  /// Makes the plan.
  mutating func run() {
    keepPublished()
    for priority in 1...4 { fill(priority) }
    // What was given back for want of a minimum may serve others.
    for priority in 1...4 { topUp(priority) }
  }

  /// Completes an allocation made elsewhere: takes back what stays below a minimum and gives what
  /// is left to whoever can use it.
  mutating func complete() {
    for n in problem.needs.indices where isBelowMinimum(n) { allocation.clear(n) }
    for priority in 1...4 { topUp(priority) }
  }

  /// Keeps the lines of the published plan as far as they still stand.
  private mutating func keepPublished() {
    for line in problem.published {
      let pins = problem.pinsOf[Edge(offer: line.offer, need: line.need)] ?? []
      let wanted = line.lots - pins.reduce(0) { $0 + problem.pins[$1].lots }
      guard wanted > 0,
        let pair = table.range(of: line.need).first(where: {
          Int(table.pairs[$0].offer) == line.offer
        })
      else { continue }
      allocation.take(pair, min(wanted, allocation.room(pair)))
    }
    for n in problem.needs.indices where isBelowMinimum(n) { allocation.clear(n) }
  }

  private func isBelowMinimum(_ n: Int) -> Bool {
    allocation.delivered[n] > allocation.pinned[n]
      && allocation.delivered[n] < problem.needs[n].least
  }

  /// A need in a recipient's queue: the heaviest for its quantity first.
  private struct Entry: Comparable {
    var weight: Double
    var need: Int

    static func < (a: Entry, b: Entry) -> Bool {
      a.weight != b.weight ? a.weight > b.weight : a.need < b.need
    }
  }

  /// A recipient of the class being filled.
  private struct Recipient {
    var queue = Heap<Entry>()
    var covered = 0.0
    var weight = 0.0
  }

  private mutating func fill(_ priority: Int) {
    var recipients: [Int: Recipient] = [:]
    for (n, need) in problem.needs.enumerated()
    where need.priority == priority && reach.isCounted[n] {
      var recipient = recipients[need.party] ?? Recipient()
      recipient.weight += Double(need.weight)
      recipient.covered += Double(need.weight) * share(n)
      recipient.queue.insert(Entry(weight: Double(need.weight) / Double(need.quantity), need: n))
      recipients[need.party] = recipient
    }
    var active = recipients.keys.sorted()
    while let party = active.min(by: { coverage(recipients[$0]) < coverage(recipients[$1]) }) {
      guard let entry = recipients[party]?.queue.popFirst() else {
        active.removeAll { $0 == party }
        continue
      }
      let before = share(entry.need)
      guard fillStep(entry.need) else { continue }
      let gained = share(entry.need) - before
      recipients[party]?.covered += Double(problem.needs[entry.need].weight) * gained
      if allocation.delivered[entry.need] < problem.needs[entry.need].asked {
        let later = Entry(weight: entry.weight * 0.999, need: entry.need)
        recipients[party]?.queue.insert(later)
      }
    }
  }

  private func coverage(_ recipient: Recipient?) -> Double {
    guard let recipient else { return 0 }
    return recipient.covered / recipient.weight
  }

  /// The covered part of a need.
  private func share(_ n: Int) -> Double {
    let asked = problem.needs[n].asked
    return Double(min(asked, allocation.delivered[n])) / Double(asked)
  }

  /// Brings a need a quarter further, or to its minimum; false when it cannot be.
  private mutating func fillStep(_ n: Int) -> Bool {
    let need = problem.needs[n]
    let now = min(need.asked, allocation.delivered[n])
    guard now < need.asked else { return false }
    let step = max(need.least, now + max(1000, need.asked / 4))
    return fill(n, to: min(need.asked, step))
  }

  /// Fills a need up to a target from the best offers; false, with nothing changed, when it gets
  /// nothing or stays below its minimum.
  private mutating func fill(_ n: Int, to target: Int) -> Bool {
    let candidates = allocation.candidates(of: n) { pair, burden in
      GreedyCandidate(score: fixedScore[pair] + burden, pair: pair)
    }
    var heap = Heap(candidates)
    let before = allocation.delivered[n]
    var taken: [(pair: Int, lots: Int)] = []
    while allocation.delivered[n] < target, let best = heap.popFirst() {
      let gain = Int(table.pairs[best.pair].gain)
      let wanted = (target - allocation.delivered[n] + gain - 1) / gain
      let lots = min(wanted, allocation.room(best.pair))
      guard lots > 0 else { continue }
      allocation.take(best.pair, lots)
      taken.append((best.pair, lots))
    }
    if allocation.delivered[n] > before, allocation.delivered[n] >= problem.needs[n].least {
      return true
    }
    for (pair, lots) in taken { allocation.take(pair, -lots) }
    return false
  }

  /// Tries each need of a class once more, the heaviest for its quantity first.
  private mutating func topUp(_ priority: Int) {
    let open = problem.needs.indices.filter { n in
      problem.needs[n].priority == priority && reach.isCounted[n]
        && allocation.delivered[n] < problem.needs[n].asked
    }
    let entries = open.map { n in
      Entry(weight: Double(problem.needs[n].weight) / Double(problem.needs[n].quantity), need: n)
    }
    for entry in entries.sorted() { _ = fill(entry.need, to: problem.needs[entry.need].asked) }
  }
}
