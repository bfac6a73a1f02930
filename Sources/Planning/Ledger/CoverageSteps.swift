import Situation

/// Tells whether more for one need would raise a coverage entry by a step of the quantum.
struct CoverageSteps {
  private let judge: Judge
  /// Exact coverage sums and weights, by class and recipient, and by class (party -1).
  private var parts: [Key: Part] = [:]

  private struct Key: Hashable {
    var priority: Int
    var party: Int
  }

  private struct Part {
    var sum = ExactSum()
    var weight: Int128 = 0
  }

  init(_ judge: Judge, _ delivered: [Int]) {
    self.judge = judge
    for (n, need) in judge.problem.needs.enumerated() where judge.reach.isCounted[n] {
      for party in [need.party, -1] {
        let key = Key(priority: need.priority, party: party)
        parts[key, default: Part()].weight += Int128(need.weight)
        parts[key, default: Part()].sum.add(
          1000 * Int128(need.weight) * Int128(min(need.asked, delivered[n])),
          over: Int128(need.asked))
      }
    }
  }

  /// Whether `amount` thousandths more would change the recipient's or the class's coverage.
  func changes(_ n: Int, by amount: Int) -> Bool {
    let need = judge.problem.needs[n]
    return [need.party, -1].contains { party in
      guard var part = parts[Key(priority: need.priority, party: party)] else { return false }
      let step = Int128(judge.problem.rules.quantumPermille) * part.weight
      let before = part.sum.floor / step
      part.sum.add(1000 * Int128(need.weight) * Int128(amount), over: Int128(need.asked))
      return part.sum.floor / step != before
    }
  }
}
