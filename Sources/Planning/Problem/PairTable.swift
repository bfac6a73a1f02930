/// Every pair of an offer and a need, sorted by need, then by the offer's resource (the need's own
/// first) and row.
struct PairTable: Sendable {
  let pairs: [Pair]
  /// The pairs of need `n` stand at `starts[n]..<starts[n + 1]`.
  let starts: [Int]

  /// Joins the offers with the needs they can serve.
  init(_ problem: Problem) {
    var pairs: [Pair] = []
    var starts = [0]
    starts.reserveCapacity(problem.needs.count + 1)
    for n in problem.needs.indices {
      if problem.needs[n].isOpen { PairTable.join(problem, n, &pairs) }
      starts.append(pairs.count)
      if n == 1000 {
        // From the first thousand the whole is foreseen, so that the table is not grown by
        // doubling, which would need three times its memory.
        pairs.reserveCapacity(pairs.count / 1000 * problem.needs.count * 11 / 10)
      }
    }
    self.pairs = pairs
    self.starts = starts
  }

  private static func join(_ problem: Problem, _ n: Int, _ pairs: inout [Pair]) {
    let need = problem.needs[n]
    for supplier in problem.suppliers[need.resource] {
      let isMoney = problem.money.isMoney[supplier.resource]
      for o in problem.stock[supplier.resource] {
        let offer = problem.offers[Int(o)]
        guard offer.standing == .offered, problem.conditions.allows(Int(o), need.party) else {
          continue
        }
        let way: (days: Int32, price: Int64) =
          isMoney ? (0, 0) : problem.routes.way(from: offer.place, to: need.place)
        guard way.days != RouteTable.none else { continue }
        let arrival = offer.ready + Int(way.days)
        guard arrival <= need.latest, arrival <= offer.expires else { continue }
        let gain = Problem.gain(offer.unitsPerLot, supplier.ratioMilli)
        guard gain <= need.limit else { continue }
        pairs.append(
          Pair(
            offer: o, need: Int32(n), arrival: Int32(arrival), gain: Int64(gain),
            cents: isMoney ? 0 : problem.money.cents(ofLot: Int(o), price: way.price)))
      }
    }
  }

  /// Where the pairs of a need stand.
  func range(of need: Int) -> Range<Int> { starts[need]..<starts[need + 1] }
}
