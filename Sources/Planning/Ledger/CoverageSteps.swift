import Situation

/// Tells whether more for one need would raise a coverage entry of the vector by a step of the
/// quantum.
struct CoverageSteps {
  private let judge: Judge
  /// Exact coverage sums and weights, by class and recipient, and by class (party -1).
  private var parts: [Key: Part] = [:]
  /// By class, the steps of the worst-off recipient and how many recipients are there.
  private var lowest: [Int: (steps: Int128, recipients: Int)] = [:]

  private struct Key: Hashable {
    var priority: Int
    var party: Int
  }

  private struct Part {
    var sum = ExactSum()
    var weight: Int128 = 0

    func steps(_ quantum: Int128) -> Int128 { sum.floor / (quantum * weight) }
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
    for (key, part) in parts where key.party >= 0 {
      let steps = part.steps(quantum)
      let held = lowest[key.priority] ?? (steps, 0)
      if steps < held.steps {
        lowest[key.priority] = (steps, 1)
      } else {
        lowest[key.priority] = (held.steps, held.recipients + (steps == held.steps ? 1 : 0))
      }
    }
  }

  private var quantum: Int128 { Int128(judge.problem.rules.quantumPermille) }

  /// Whether `amount` thousandths more would raise the class's coverage, or that of its worst-off
  /// recipient.
  func changes(_ n: Int, by amount: Int) -> Bool {
    let need = judge.problem.needs[n]
    if isRaised(n, party: -1, by: amount) { return true }
    guard let lowest = lowest[need.priority], lowest.recipients == 1,
      let mine = parts[Key(priority: need.priority, party: need.party)],
      mine.steps(quantum) == lowest.steps
    else { return false }
    return isRaised(n, party: need.party, by: amount)
  }

  private func isRaised(_ n: Int, party: Int, by amount: Int) -> Bool {
    let need = judge.problem.needs[n]
    guard var part = parts[Key(priority: need.priority, party: party)] else { return false }
    let before = part.steps(quantum)
    part.sum.add(1000 * Int128(need.weight) * Int128(amount), over: Int128(need.asked))
    return part.steps(quantum) != before
  }
}
