/// Exact shares between minimum and cap: each party's is in proportion to its weight, unless that
/// would pass a bound; then it is the bound, and the others share what is left.
struct FilledQuotas {
  private let task: ApportionmentTask
  private(set) var quotas: [Quota]
  private var free: [Int]
  private var left: Int

  /// Freezes the parties that pass the bound on the side where more is passed, until none does.
  /// That side is right: what is set free there only moves the others further from it.
  init(_ task: ApportionmentTask) {
    self.task = task
    quotas = task.minimums.map(Quota.init(whole:))
    free = task.weights.indices.filter { task.weights[$0] > 0 }
    left = task.total
    for party in task.weights.indices where task.weights[party] == 0 {
      left -= task.minimums[party]
    }
    while share() {}
  }

  /// Shares what is left among the free; true if some were frozen and it must be done again.
  private mutating func share() -> Bool {
    let sum = free.reduce(UInt128(0)) { $0 + task.weights[$1] }
    guard sum > 0 else { return false }
    for party in free { quotas[party] = Quota(weight: task.weights[party], of: sum, total: left) }
    let low = free.filter { quotas[$0].whole < task.minimums[$0] }
    let high = free.filter { quotas[$0].ceiling > task.caps[$0] }
    let balance = balance(low: low, high: high, sum: sum)
    if balance >= 0 { freeze(low, at: task.minimums) }
    if balance <= 0 { freeze(high, at: task.caps) }
    return !low.isEmpty || !high.isEmpty
  }

  /// The sign of what holding all to their bounds would add to the sum.
  private func balance(low: [Int], high: [Int], sum: UInt128) -> Int {
    var units = 0
    var rest: UInt128 = 0
    for party in low { units += task.minimums[party] - quotas[party].whole }
    for party in high { units += task.caps[party] - quotas[party].whole }
    // Rests are summed with carry, so that they never pass one unit.
    for party in low + high {
      rest += quotas[party].rest
      if rest >= sum { (rest, units) = (rest - sum, units - 1) }
    }
    return units > 0 ? 1 : units < 0 || rest > 0 ? -1 : 0
  }

  private mutating func freeze(_ parties: [Int], at bounds: [Int]) {
    for party in parties {
      quotas[party] = Quota(whole: bounds[party])
      left -= bounds[party]
    }
    let frozen = Set(parties)
    free.removeAll { frozen.contains($0) }
  }
}
