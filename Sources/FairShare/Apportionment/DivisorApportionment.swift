/// A divisor method: no party's claim to one unit more is larger than another's claim to its last.
///
/// It begins at the whole parts of the exact shares, which are near the answer, adds or takes away
/// units until the sum is right, then exchanges while an exchange improves. Claims are ordered by
/// size, then by the party's place in the list, so the answer is one and the same from any start.
struct DivisorApportionment {
  private let task: ApportionmentTask
  private let criterion: DivisorCriterion
  private(set) var units: [Int]
  private var next: [Claim?]
  private var last: [Claim?]

  init(_ task: ApportionmentTask, _ criterion: DivisorCriterion, from start: [Int]) {
    self.task = task
    self.criterion = criterion
    units = start
    next = start.map { _ in nil }
    last = next
    for party in units.indices { refresh(party) }
    settle()
  }

  /// The parties whose claims are equal where the units ran out; empty if there was no such case.
  var tied: [Int] {
    guard let first = strongestNext, let worst = weakestLast, let claim = next[first],
      claim == last[worst]
    else { return [] }
    return units.indices.filter { next[$0] == claim || last[$0] == claim }
  }

  private mutating func settle() {
    var sum = units.reduce(0, +)
    while sum < task.total, let party = strongestNext {
      change(party, by: 1)
      sum += 1
    }
    while sum > task.total, let party = weakestLast {
      change(party, by: -1)
      sum -= 1
    }
    while let gains = strongestNext, let gives = weakestLast, comes(gains, before: gives) {
      change(gains, by: 1)
      change(gives, by: -1)
    }
  }

  /// Whether the next claim of one party stands before the last claim of the other.
  private func comes(_ gains: Int, before gives: Int) -> Bool {
    guard gains != gives, let next = next[gains], let last = last[gives] else { return false }
    return last < next || (last == next && gains < gives)
  }

  private var strongestNext: Int? {
    units.indices.reduce(nil as Int?) { best, party in
      guard let claim = next[party] else { return best }
      guard let best, let leader = next[best] else { return party }
      return leader < claim ? party : best
    }
  }

  private var weakestLast: Int? {
    units.indices.reduce(nil as Int?) { worst, party in
      guard let claim = last[party] else { return worst }
      guard let worst, let lowest = last[worst] else { return party }
      return lowest < claim ? worst : party
    }
  }

  private mutating func change(_ party: Int, by step: Int) {
    units[party] += step
    refresh(party)
  }

  private mutating func refresh(_ party: Int) {
    let (weight, has) = (task.weights[party], units[party])
    next[party] = has < task.caps[party] ? criterion.claim(of: weight, having: has) : nil
    last[party] = has > task.minimums[party] ? criterion.claim(of: weight, having: has - 1) : nil
  }
}
