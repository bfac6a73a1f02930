import Basics
import Situation

/// Asks for changes to offers that would close a part of a need: an earlier day, a condition
/// lifted, a smaller lot.
struct AskChanges {
  private(set) var lines: [AskLine] = []
  /// What they would close, thousandths of a unit by position of the need.
  private(set) var closedMilli: [Int: Int] = [:]
  private let problem: Problem
  private let plan: Plan
  private let reach: AskReach
  /// Lots of each offer that neither the plan nor an earlier line takes.
  private var lotsLeft: [Int]

  init(_ problem: Problem, _ plan: Plan, _ reach: AskReach) {
    self.problem = problem
    self.plan = plan
    self.reach = reach
    lotsLeft = problem.situation.offers.map(\.lots)
    for line in plan.lines {
      if let o = problem.situation.offers.position(of: line.offer) { lotsLeft[o] -= line.lots }
    }
  }

  /// Goes through the advice in the order of urgency of its needs.
  mutating func run() {
    let rank = Dictionary(
      uniqueKeysWithValues: AskSharing.order(problem).enumerated().map { ($1, $0) })
    let situation = problem.situation
    let advice = plan.advice.compactMap { advice -> (need: Int, offer: Int, advice: Advice)? in
      guard let offer = advice.offer, let o = situation.offers.position(of: offer),
        let n = situation.needs.position(of: advice.need)
      else { return nil }
      return (n, o, advice)
    }
    for item in advice.sorted(by: { (rank[$0.need] ?? 0) < (rank[$1.need] ?? 0) }) {
      ask(item.advice, item.offer, item.need)
    }
  }

  private mutating func ask(_ advice: Advice, _ o: Int, _ n: Int) {
    let (offer, need) = (problem.offers[o], problem.needs[n])
    let days = problem.days(offer, need) ?? 0
    let gain = problem.gain(offer, need)
    guard gain > 0, let party = advice.party, let leaveBy = reach.leaveBy(days: days, n),
      advice.change != .earlier || leaveBy >= problem.rules.asOf
    else { return }
    // Of a lot that is split, any part may come; else whole lots.
    let most = saturatedProduct(lotsLeft[o], gain)
    let amount = min(advice.amountMilli, most)
    let lots = min(lotsLeft[o], (amount + gain - 1) / gain)
    guard amount > 0, lots > 0 else { return }
    lotsLeft[o] -= lots
    closedMilli[n, default: 0] += amount
    lines.append(
      AskLine(
        party: party, need: advice.need, units: (amount + 999) / 1000,
        basis: .change(advice.change, problem.situation.offers[o].id), leaveBy: leaveBy,
        text: advice.text, effect: advice.effect))
  }
}
