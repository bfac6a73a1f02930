/// Lots by pair while a plan is made, with what is left of each offer and delivered to each need.
struct Allocation: Sendable {
  let problem: Problem
  let table: PairTable
  /// Lots by position of the pair, beyond the pinned ones.
  private(set) var lots: [Int]
  /// Lots left by offer.
  private(set) var left: [Int]
  /// Delivered by need, pinned amounts included, thousandths.
  private(set) var delivered: [Int]
  /// Delivered by what has already left.
  let pinned: [Int]
  /// Given by party, in euros; steers choices, decides nothing.
  private(set) var given: [Double]
  private let lotValue: [Double]

  /// What has already left, and nothing else.
  init(_ problem: Problem, _ table: PairTable) {
    self.problem = problem
    self.table = table
    lots = [Int](repeating: 0, count: table.pairs.count)
    var left = problem.offers.map(\.lots)
    var delivered = [Int](repeating: 0, count: problem.needs.count)
    let unit = Allocation.power(problem.money.valueScale)
    var given = problem.money.alreadyGiven.map { Double($0) / unit }
    lotValue = problem.offers.map { Double(problem.money.lotValue($0)) / unit }
    for pin in problem.pins {
      left[pin.offer] = max(0, left[pin.offer] - pin.lots)
      delivered[pin.need] += pin.amount
      given[problem.offers[pin.offer].party] += Double(pin.lots) * lotValue[pin.offer]
    }
    (self.left, self.delivered, self.given) = (left, delivered, given)
    pinned = delivered
  }

  private static func power(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// Adds lots of a pair; negative numbers take back.
  mutating func take(_ pair: Int, _ count: Int) {
    let taken = table.pairs[pair]
    let offer = Int(taken.offer)
    lots[pair] += count
    left[offer] -= count
    delivered[Int(taken.need)] += count * Int(taken.gain)
    given[problem.offers[offer].party] += Double(count) * lotValue[offer]
  }

  /// The most lots of a pair that can be added now.
  func room(_ pair: Int) -> Int {
    let candidate = table.pairs[pair]
    let space = problem.needs[Int(candidate.need)].limit - delivered[Int(candidate.need)]
    return max(0, min(left[Int(candidate.offer)], space / Int(candidate.gain)))
  }

  /// Takes back all that a need gets beyond what has already left.
  mutating func clear(_ need: Int) {
    for pair in table.range(of: need) where lots[pair] > 0 { take(pair, -lots[pair]) }
  }
}
