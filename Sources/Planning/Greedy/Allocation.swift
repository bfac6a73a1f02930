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
  /// Euros given for each part per million of the key by party, 0 without a key; steers choices,
  /// decides nothing.
  private(set) var burden: [Double]
  private let partyOf: [Int]
  /// What one lot adds to the burden of its giver.
  private let lotBurden: [Double]

  /// What has already left, and nothing else.
  init(_ problem: Problem, _ table: PairTable) {
    self.problem = problem
    self.table = table
    lots = [Int](repeating: 0, count: table.pairs.count)
    var left = problem.offers.map(\.lots)
    var delivered = [Int](repeating: 0, count: problem.needs.count)
    let unit = Allocation.power(problem.money.valueScale)
    func relative(_ value: Int128, _ party: Int) -> Double {
      let key = problem.keys[party]
      return key > 0 ? Double(value) / unit / Double(key) : 0
    }
    partyOf = problem.offers.map(\.party)
    lotBurden = problem.offers.map { relative(problem.money.lotValue($0), $0.party) }
    var burden = problem.money.alreadyGiven.enumerated().map { relative($1, $0) }
    for pin in problem.pins {
      left[pin.offer] = max(0, left[pin.offer] - pin.lots)
      delivered[pin.need] += pin.amount
      burden[partyOf[pin.offer]] += Double(pin.lots) * lotBurden[pin.offer]
    }
    (self.left, self.delivered, self.burden) = (left, delivered, burden)
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
    burden[partyOf[offer]] += Double(count) * lotBurden[offer]
  }

  /// The most lots of a pair that can be added now.
  func room(_ pair: Int) -> Int {
    let candidate = table.pairs[pair]
    let space = problem.needs[Int(candidate.need)].limit - delivered[Int(candidate.need)]
    return max(0, min(left[Int(candidate.offer)], space / Int(candidate.gain)))
  }

  /// The pairs of a need of which a lot can be added, each with what `score` makes of the pair and
  /// the burden of its giver.
  func candidates(
    of need: Int, _ score: (_ pair: Int, _ burden: Double) -> GreedyCandidate
  ) -> [GreedyCandidate] {
    let space = problem.needs[need].limit - delivered[need]
    var found: [GreedyCandidate] = []
    for index in table.range(of: need) {
      let pair = table.pairs[index]
      let offer = Int(pair.offer)
      guard left[offer] > 0, Int(pair.gain) <= space else { continue }
      found.append(score(index, burden[partyOf[offer]]))
    }
    return found
  }

  /// Takes back all that a need gets beyond what has already left.
  mutating func clear(_ need: Int) {
    for pair in table.range(of: need) where lots[pair] > 0 { take(pair, -lots[pair]) }
  }
}

/// A pair that may serve, the best first.
struct GreedyCandidate: Comparable {
  var score: Double
  var pair: Int

  static func < (a: GreedyCandidate, b: GreedyCandidate) -> Bool {
    a.score != b.score ? a.score < b.score : a.pair < b.pair
  }
}
