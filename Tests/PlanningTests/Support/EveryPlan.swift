import Planning
import Situation

/// Every plan of a tiny case, each judged: the ground truth for planners and bounds.
struct EveryPlan {
  /// The plans that break no rule.
  private(set) var plans: [(rows: [PlanRow], vector: PlanVector)] = []
  /// How many were looked at.
  private(set) var count = 0

  private struct Line {
    var offer: Offer.ID
    var need: Need.ID
    var pinned: Int
    /// The most lots that may make sense.
    var most: Int
  }

  /// Nil when there are more than `limit` plans to look at.
  init?(_ situation: Case, _ judge: Judge, limit: Int) {
    let lines = EveryPlan.lines(situation, judge)
    var combinations = 1
    for line in lines {
      combinations *= line.most - line.pinned + 1
      if combinations > limit { return nil }
    }
    var lots = lines.map(\.pinned)
    var isDone = false
    while !isDone {
      let rows = zip(lines, lots).filter { $0.1 > 0 }.map {
        PlanRow(offer: $0.offer, need: $0.need, lots: $1)
      }
      count += 1
      if let vector = judge.judge(rows).vector { plans.append((rows, vector)) }
      isDone = !EveryPlan.advance(&lots, lines)
    }
  }

  private static func advance(_ lots: inout [Int], _ lines: [Line]) -> Bool {
    for index in lines.indices {
      lots[index] += 1
      if lots[index] <= lines[index].most { return true }
      lots[index] = lines[index].pinned
    }
    return false
  }

  /// Every offer and need of which the judge does not say that they are no pair, and those that are
  /// pinned.
  private static func lines(_ situation: Case, _ judge: Judge) -> [Line] {
    var pins: [String: Int] = [:]
    for row in situation.commitments where row.state.isPinned {
      pins["\(row.offer) \(row.need)", default: 0] += row.lots
    }
    return situation.offers.flatMap { offer in
      situation.needs.compactMap { need in
        let pinned = pins["\(offer.id) \(need.id)"] ?? 0
        let one = PlanRow(offer: offer.id, need: need.id, lots: pinned + 1)
        let isPair = !judge.judge([one]).violations.contains { violation in
          violation.name == .notAPair && violation.offer == offer.id && violation.need == need.id
        }
        guard isPair || pinned > 0 else { return nil }
        return Line(
          offer: offer.id, need: need.id, pinned: pinned,
          most: isPair ? max(offer.lots, pinned) : pinned)
      }
    }
  }

  /// The best vector of all.
  var best: PlanVector? {
    plans.first.map { first in
      plans.reduce(first.vector) { best, plan in
        plan.vector.difference(from: best)?.isBetter == true ? plan.vector : best
      }
    }
  }

  /// The best value of an entry over the plans that have the entries before it as given.
  func best(of entry: PlanEntry, given reached: PlanVector) -> Int? {
    let earlier = PlanEntry.allCases.prefix { $0 != entry }
    let values = plans.filter { plan in earlier.allSatisfy { plan.vector[$0] == reached[$0] } }
      .compactMap { $0.vector[entry] }
    return entry.isCoverage ? values.max() : values.min()
  }

  /// The best value of an entry over the plans that reach at least so much in each entry before it.
  func best(of entry: PlanEntry, atLeast reached: PlanVector) -> Int? {
    let earlier = PlanEntry.allCases.prefix { $0 != entry }
    let values = plans.filter { plan in
      earlier.allSatisfy { other in
        guard let value = plan.vector[other], let least = reached[other] else { return true }
        return other.isCoverage ? value >= least : value <= least
      }
    }
    .compactMap { $0.vector[entry] }
    return entry.isCoverage ? values.max() : values.min()
  }
}
