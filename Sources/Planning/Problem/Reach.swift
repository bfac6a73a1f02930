import Situation

/// Which needs can be served at all, why the others cannot, and who can give.
struct Reach: Sendable {
  /// Needs that are open and have a pair or a pin: the ones in the vector.
  let isCounted: [Bool]
  /// For each open need without one, the rule at which its best offer fails.
  let unreachable: [(need: Int, failure: PairFailure)]
  /// Parties with an offer that has a pair or a pin.
  let isGiver: [Bool]

  init(_ problem: Problem, _ table: PairTable) {
    var isGiver = [Bool](repeating: false, count: problem.situation.parties.count)
    var isCounted = problem.needs.indices.map { n in
      problem.needs[n].isOpen && !table.range(of: n).isEmpty
    }
    for pair in table.pairs { isGiver[problem.offers[Int(pair.offer)].party] = true }
    for pin in problem.pins {
      isGiver[problem.offers[pin.offer].party] = true
      if problem.needs[pin.need].isOpen { isCounted[pin.need] = true }
    }
    self.isGiver = isGiver
    self.isCounted = isCounted
    unreachable = problem.needs.indices
      .filter { problem.needs[$0].isOpen && !isCounted[$0] }
      .map { (need: $0, failure: Reach.bestFailure(problem, $0)) }
  }

  /// The furthest rule that any offer of a suitable resource reaches.
  private static func bestFailure(_ problem: Problem, _ n: Int) -> PairFailure {
    var best = PairFailure.noOffer
    for supplier in problem.suppliers[problem.needs[n].resource] {
      for o in problem.stock[supplier.resource] {
        if let failure = problem.failure(Int(o), n), failure > best { best = failure }
      }
    }
    return best
  }
}
