import Basics

/// Simulated annealing over plans (Kirkpatrick, Gelatt and Vecchi, "Optimization by simulated
/// annealing", 1983) with moves that keep every limit: a pair gets lots that are left, or that its
/// offer or its need gives up elsewhere; what was given up is replaced where it can be.
///
/// The best plan so far is kept as the list of changes since then, so that going back costs what
/// was changed.
struct LocalSearch: Sendable {
  private(set) var state: SearchState
  private var random: SplitMix
  /// Changes of the move at hand.
  private var trail: [(pair: Int32, count: Int32)] = []
  /// Changes since the goals were set, and how many of them lead to the best plan.
  private var bestMark = 0
  private var journal: [(pair: Int32, count: Int32)] = []
  private(set) var bestEnergy = Double.infinity
  /// Needs from which moves begin, and their pairs.
  private var focus: [Int32] = []

  private let isCancelled: @Sendable () -> Bool

  init(
    _ state: SearchState, seed: UInt64, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.isCancelled = isCancelled
    self.state = state
    random = SplitMix(state: seed)
  }

  /// Goes on from another plan.
  mutating func begin(at state: SearchState) {
    self.state = state
    journal.removeAll(keepingCapacity: true)
    bestMark = 0
  }

  /// Brings the sums after coverage up to date.
  mutating func measureTail() { state.measureTail() }

  /// Strives for other goals, from the present plan, with moves that begin at the given needs.
  mutating func strive(for goals: SearchGoals, focus: [Int32]) {
    state.strive(for: goals)
    journal.removeAll(keepingCapacity: true)
    bestMark = 0
    bestEnergy = state.energy
    self.focus = focus
  }

  /// Cools from one temperature to another over so many moves; ends early when nothing is left to
  /// strive for. The plan is then the best one met.
  mutating func anneal(from hot: Double, to cold: Double, moves: Int, stopAt goal: Double = 1e-12) {
    guard !focus.isEmpty else { return }
    let rounds = 64
    for round in 0..<rounds {
      // From hot to cold like a geometric sequence, without a power function of the system.
      let part = Double(round) / Double(rounds - 1)
      let temperature = hot / (1 + part * part * part * (hot / cold - 1))
      for _ in 0..<max(1, moves / rounds) {
        step(temperature)
        if bestEnergy <= goal { break }
      }
      if bestEnergy <= goal || isCancelled() { break }
    }
    backToBest()
  }

  /// The exponential function up to its fourth power: a plan that is worse by many temperatures is
  /// taken a little more often, and no function of the system makes a run differ between machines.
  @inline(__always)
  private static func growth(_ x: Double) -> Double {
    1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4)))
  }

  private mutating func backToBest() { goBack(to: bestMark) }

  /// Back to the plan at which the goals were set.
  mutating func backToStart() { goBack(to: 0) }

  private mutating func goBack(to mark: Int) {
    while journal.count > mark {
      let change = journal.removeLast()
      state.change(Int(change.pair), -change.count)
    }
  }

  /// Tries one move.
  private mutating func step(_ temperature: Double) {
    let before = state.energy
    trail.removeAll(keepingCapacity: true)
    let need = Int(focus[random.below(focus.count)])
    let range = state.model.table.range(of: need)
    guard !range.isEmpty else { return }
    propose(range.lowerBound + random.below(range.count), need)
    guard !trail.isEmpty else { return }
    let change = state.energy - before
    if change <= 0 || random.unit() * Self.growth(change / temperature) < 1 {
      journal.append(contentsOf: trail)
      if state.energy < bestEnergy - 1e-12 {
        bestEnergy = state.energy
        bestMark = journal.count
      }
    } else {
      for change in trail.reversed() { state.change(Int(change.pair), -change.count) }
    }
  }

  @inline(__always)
  private mutating func change(_ pair: Int, _ count: Int32) {
    state.change(pair, count)
    trail.append((Int32(pair), count))
  }

  /// Gives a pair more lots; whoever loses by that gets something else where it can be.
  private mutating func propose(_ pair: Int, _ need: Int) {
    let model = state.model
    let offer = Int(model.offerOf[pair])
    let gain = model.gain[pair]
    let asked = model.problem.needs[need].asked
    let limit = model.problem.needs[need].limit
    let missing = asked - state.delivered[need]
    // One lot, or as many as close the gap.
    var wanted =
      missing > gain && random.below(2) == 0 ? Int32(clamping: (missing + gain - 1) / gain) : 1
    wanted = min(wanted, Int32(clamping: limit / gain))
    var freed = -1
    if missing <= 0 || state.delivered[need] + Int(wanted) * gain > limit {
      freed = displace(
        at: need, for: pair, amount: min(missing <= 0 ? gain : Int(wanted) * gain, limit))
    }
    var robbed = -1
    if state.left[offer] < wanted { robbed = rob(offer, sparing: pair, need, wanted) }
    let space = (limit - state.delivered[need]) / gain
    let count = min(wanted, state.left[offer], Int32(clamping: space))
    if count > 0 { change(pair, count) }
    reachMinimum(need)
    if freed >= 0 && random.below(8) != 0 { reuse(freed, robbed) }
    if robbed >= 0 && random.below(8) != 0 { refill(robbed) }
    if robbed >= 0 { reachMinimum(robbed) }
  }

  /// Takes back a random lot or more of a need so that an amount fits; the offer set free.
  private mutating func displace(at need: Int, for pair: Int, amount: Int) -> Int {
    let model = state.model
    let victim = randomUsed(ofNeed: need, sparing: pair)
    guard victim >= 0 else { return -1 }
    let excess = state.delivered[need] + amount - model.problem.needs[need].limit
    let gain = model.gain[victim]
    let lots = min(state.lots[victim], Int32(clamping: max(1, (excess + gain - 1) / gain)))
    change(victim, -lots)
    return Int(model.offerOf[victim])
  }

  /// Takes lots of an offer from a random other need; the need that loses.
  private mutating func rob(_ offer: Int, sparing pair: Int, _ need: Int, _ wanted: Int32) -> Int {
    let victim = randomUsed(ofOffer: offer, sparing: pair)
    guard victim >= 0 else { return -1 }
    change(victim, -min(state.lots[victim], wanted - state.left[offer]))
    return Int(state.model.needOf[victim])
  }

  /// Sends what is left of an offer to a need that lost, or to any other.
  private mutating func reuse(_ offer: Int, _ robbed: Int) {
    if robbed >= 0, random.below(2) == 0, let pair = state.model.pair(offer, robbed) {
      return add(pair)
    }
    let pairs = state.model.pairs(ofOffer: offer)
    for _ in 0..<2 {
      let pair = Int(pairs[pairs.startIndex + random.below(pairs.count)])
      if fits(pair) { return add(pair) }
    }
  }

  /// Gives a need that lost something from an offer with lots left.
  private mutating func refill(_ need: Int) {
    let range = state.model.table.range(of: need)
    for _ in 0..<4 {
      let pair = range.lowerBound + random.below(range.count)
      if fits(pair) { return add(pair) }
    }
  }

  @inline(__always)
  private func fits(_ pair: Int) -> Bool {
    let need = Int(state.model.needOf[pair])
    return state.left[Int(state.model.offerOf[pair])] > 0
      && state.delivered[need] < state.model.problem.needs[need].asked
      && state.delivered[need] + state.model.gain[pair] <= state.model.problem.needs[need].limit
  }

  /// Brings a need that gets something to its minimum from other offers, left or robbed.
  private mutating func reachMinimum(_ need: Int) {
    guard isBelowMinimum(need) else { return }
    let range = state.model.table.range(of: need)
    for _ in 0..<6 {
      let pair = range.lowerBound + random.below(range.count)
      let gain = state.model.gain[pair]
      let missing = state.model.problem.needs[need].least - state.delivered[need]
      let wanted = Int32(clamping: (missing + gain - 1) / gain)
      let offer = Int(state.model.offerOf[pair])
      if state.left[offer] < wanted, random.below(2) == 0 {
        let robbed = rob(offer, sparing: pair, need, wanted)
        if robbed >= 0, robbed != need { refill(robbed) }
      }
      let space = (state.model.problem.needs[need].limit - state.delivered[need]) / gain
      let count = min(wanted, state.left[offer], Int32(clamping: space))
      if count > 0 { change(pair, count) }
      guard isBelowMinimum(need) else { return }
    }
    release(need)
  }

  @inline(__always)
  private func isBelowMinimum(_ need: Int) -> Bool {
    state.delivered[need] < state.model.problem.needs[need].least
      && state.delivered[need] > state.pinned[need]
  }

  /// Sets free what a need that stays below its minimum holds: it counts for nothing.
  private mutating func release(_ need: Int) {
    var pair = state.firstOfNeed[need]
    while pair >= 0 {
      let next = state.next(inNeed: pair)
      change(Int(pair), -state.lots[Int(pair)])
      pair = next
    }
  }

  /// As many lots as are missing, left, and fit.
  private mutating func add(_ pair: Int) {
    let need = Int(state.model.needOf[pair])
    let gain = state.model.gain[pair]
    let missing = state.model.problem.needs[need].asked - state.delivered[need]
    let space = (state.model.problem.needs[need].limit - state.delivered[need]) / gain
    let wanted = min((missing + gain - 1) / gain, space)
    let count = min(Int32(clamping: wanted), state.left[Int(state.model.offerOf[pair])])
    if count > 0 { change(pair, count) }
  }

  private mutating func randomUsed(ofNeed need: Int, sparing: Int) -> Int {
    var (count, chosen) = (0, -1)
    var pair = state.firstOfNeed[need]
    while pair >= 0 {
      if Int(pair) != sparing {
        count += 1
        if random.below(count) == 0 { chosen = Int(pair) }
      }
      pair = state.next(inNeed: pair)
    }
    return chosen
  }

  private mutating func randomUsed(ofOffer offer: Int, sparing: Int) -> Int {
    var (count, chosen) = (0, -1)
    var pair = state.firstOfOffer[offer]
    while pair >= 0 {
      if Int(pair) != sparing {
        count += 1
        if random.below(count) == 0 { chosen = Int(pair) }
      }
      pair = state.next(inOffer: pair)
    }
    return chosen
  }
}

/// A small generator of pseudo-random numbers (Steele, Lea and Flood, "Fast splittable pseudorandom
/// number generators", 2014): the same seed gives the same search on every machine.
struct SplitMix: Sendable {
  var state: UInt64

  @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to below `limit`, which is positive.
  @inline(__always)
  mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: limit)) >> 32)
  }

  /// A number from 0 to below 1.
  @inline(__always)
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
