import Situation

/// Coverage of one class: of each recipient and of all, in steps of the quantum.
struct CoverageSum {
  /// The worst-off recipient's coverage, steps.
  let floor: Int
  /// Coverage over all recipients, steps.
  let cover: Int
  /// Position of the worst-off recipient; of equals the one with the smallest exact coverage, then
  /// the smaller identifier.
  let worstOff: Int

  /// Nil when no need of the class is counted.
  init?(_ judge: Judge, _ delivered: [Int], priority: Int) {
    let problem = judge.problem
    var all = Part()
    var byParty: [Int: Part] = [:]
    for (n, need) in problem.needs.enumerated()
    where need.priority == priority && judge.reach.isCounted[n] {
      // 1000 w y / q: thousandths of the weight; y and q in thousandths.
      let numerator = 1000 * Int128(need.weight) * Int128(min(need.asked, delivered[n]))
      all.add(numerator, over: Int128(need.asked), weight: need.weight)
      byParty[need.party, default: Part()].add(
        numerator, over: Int128(need.asked), weight: need.weight)
    }
    guard all.weight > 0 else { return nil }
    let parties = problem.situation.parties
    let quantum = Int128(problem.rules.quantumPermille)
    cover = all.steps(quantum)
    floor = byParty.values.map { $0.steps(quantum) }.min() ?? 0
    worstOff =
      byParty.min { a, b in
        switch a.value.order(b.value) {
        case ..<0: true
        case 0: parties[a.key].id < parties[b.key].id
        default: false
        }
      }?.key ?? 0
  }

  private struct Part {
    var sum = ExactSum()
    var weight: Int128 = 0

    mutating func add(_ numerator: Int128, over denominator: Int128, weight: Int) {
      sum.add(numerator, over: denominator)
      self.weight += Int128(weight)
    }

    /// `floor(C x 1000 / quantum)`; floor(x / n) = floor(floor(x) / n) for whole n.
    func steps(_ quantum: Int128) -> Int { Int(sum.floor / (quantum * weight)) }

    /// Below 0 when this coverage is smaller than another, 0 when the two are equal.
    func order(_ other: Part) -> Int {
      let (mine, theirs) = (fine, other.fine)
      if mine != theirs { return mine < theirs ? -1 : 1 }
      // Nearer than parts of 10^12: both over the product of the weights.
      return ExactSum.order(sum, times: other.weight, other.sum, times: weight)
    }

    /// Coverage in parts of 10^12, rounded down.
    private var fine: Int128 {
      var finer = ExactSum()
      finer.add(sum, times: 1_000_000_000)
      return finer.floor / weight
    }
  }
}

extension ExactSum {
  /// Adds another sum so many times.
  mutating func add(_ other: ExactSum, times factor: Int128) {
    for (numerator, denominator) in other.parts { add(numerator * factor, over: denominator) }
  }

  /// Below 0 when `a x m` is smaller than `b x n`, 0 when the two are equal.
  static func order(_ a: ExactSum, times m: Int128, _ b: ExactSum, times n: Int128) -> Int {
    // a m - b n + offset, each fraction of b being taken from a whole.
    var difference = ExactSum()
    var offset: Int128 = 0
    difference.add(a, times: m)
    for (numerator, denominator) in b.parts {
      let (whole, rest) = (numerator * n).quotientAndRemainder(dividingBy: denominator)
      offset += whole + 1
      difference.add(denominator - rest, over: denominator)
    }
    if difference.floor < offset { return -1 }
    return difference.ceiling == offset ? 0 : 1
  }
}
