import Situation

/// Goes through every plan of a very small case: what comes out is the best there is, entry by
/// entry, and of equal plans the one with the smaller list.
struct PlanEnumeration {
  private let judge: Judge
  private let table: PairTable

  /// Above this many plans, counted without regard to what pairs share, none is gone through.
  static let limit = 5000

  init(_ judge: Judge, _ table: PairTable) {
    self.judge = judge
    self.table = table
  }

  /// Whether there are few enough plans.
  var isSmall: Bool {
    let start = Allocation(judge.problem, table)
    var count = 1
    for pair in table.pairs.indices {
      count = saturatedProduct(count, start.room(pair) + 1)
      if count > PlanEnumeration.limit { return false }
    }
    return true
  }

  /// The best plan.
  ///
  /// - Parameter rows: Turns an allocation into the rows of a plan, by offer and need.
  func best(_ rows: (Allocation) -> [PlanRow]) -> Allocation {
    var allocation = Allocation(judge.problem, table)
    var best = (allocation: allocation, rows: rows(allocation), vector: PlanVector?.none)
    best.vector = judge.judge(best.rows).vector
    visit(0, &allocation) { candidate in
      let list = rows(candidate)
      guard let vector = judge.judge(list).vector else { return }
      guard let held = best.vector else {
        best = (candidate, list, vector)
        return
      }
      let difference = vector.difference(from: held)
      let isSmaller = difference == nil && precedes(list, best.rows)
      if difference?.isBetter == true || isSmaller { best = (candidate, list, vector) }
    }
    return best.allocation
  }

  private func visit(
    _ pair: Int, _ allocation: inout Allocation, _ body: (Allocation) -> Void
  ) {
    guard pair < table.pairs.count else { return body(allocation) }
    visit(pair + 1, &allocation, body)
    let room = allocation.room(pair)
    guard room > 0 else { return }
    for _ in 0..<room {
      allocation.take(pair, 1)
      visit(pair + 1, &allocation, body)
    }
    allocation.take(pair, -room)
  }

  private func precedes(_ a: [PlanRow], _ b: [PlanRow]) -> Bool {
    a.lexicographicallyPrecedes(b) { x, y in
      if x.offer != y.offer { return x.offer < y.offer }
      return x.need != y.need ? x.need < y.need : (x.lots ?? 0) < (y.lots ?? 0)
    }
  }
}
