import Situation

/// The burden of each giver that has a key and asks for nothing itself: what it has given and what
/// the plan sends, against its part of the pool.
struct BurdenSum {
  /// Given by party, euros times 10^valueScale.
  let given: [Int128]
  /// The givers that are compared, by identifier.
  let givers: [Int]
  /// Sum of their keys.
  let keySum: Int
  /// What is to be shared, euros times 10^valueScale.
  let pool: Int128
  /// The largest relative burden in percent, rounded up; 0 when there is nothing to share.
  let percent: Int
  /// Who has it.
  let mostBurdened: Int?

  init(_ judge: Judge, _ tally: PlanTally) {
    let problem = judge.problem
    let money = problem.money
    var given = money.alreadyGiven
    for edge in tally.order {
      let offer = problem.offers[edge.offer]
      given[offer.party] += Int128(tally.lots[edge] ?? 0) * money.lotValue(offer)
    }
    let parties = problem.situation.parties
    let givers = parties.indices
      .filter { judge.reach.isGiver[$0] && problem.keys[$0] > 0 && !problem.isRecipient[$0] }
      .sorted { parties[$0].id < parties[$1].id }
    var pool = givers.reduce(Int128(0)) { $0 + money.alreadyGiven[$1] }
    for (n, need) in problem.needs.enumerated() where judge.reach.isCounted[n] {
      pool += Int128(need.quantity) * money.unitValue[need.resource]
    }
    let keySum = givers.reduce(0) { $0 + problem.keys[$1] }
    (self.given, self.givers, self.keySum, self.pool) = (given, givers, keySum, pool)
    (percent, mostBurdened) = BurdenSum.largest(problem, given, givers, keySum, pool)
  }

  private static func largest(
    _ problem: Problem, _ given: [Int128], _ givers: [Int], _ keySum: Int, _ pool: Int128
  ) -> (percent: Int, party: Int?) {
    guard pool > 0 else { return (0, nil) }
    var best: (given: Int128, key: Int128, party: Int)?
    for party in givers {
      let key = Int128(problem.keys[party])
      // given / key larger than the best so far; sums were checked to leave room for a key.
      if let held = best, given[party] * held.key <= held.given * key { continue }
      best = (given[party], key, party)
    }
    guard let best else { return (0, nil) }
    return (percent(best.given, best.key, keySum, pool), best.party)
  }

  /// Relative burden of a giver that is compared, percent rounded up.
  func percent(of party: Int, key: Int) -> Int {
    BurdenSum.percent(given[party], Int128(key), keySum, pool)
  }

  private static func percent(
    _ given: Int128, _ key: Int128, _ keySum: Int, _ pool: Int128
  ) -> Int {
    // ceil(ceil(x / pool) / key) = ceil(x / (pool x key)).
    let overPool = (100 * given * Int128(keySum) + pool - 1) / pool
    return Int(clamping: (overPool + key - 1) / key)
  }
}
