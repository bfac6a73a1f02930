/// Each party its whole units, the units left over by the largest remainders.
enum LargestRemainders {
  static func shared(
    _ task: ApportionmentTask, _ quotas: [Quota]
  ) -> (units: [Int], tied: [Int]) {
    var units = quotas.map(\.whole)
    let left = task.total - units.reduce(0, +)
    // All that have a rest share one denominator, that of the parties at no bound.
    let order = quotas.indices.filter { quotas[$0].rest > 0 }.sorted { a, b in
      quotas[a].rest != quotas[b].rest ? quotas[a].rest > quotas[b].rest : a < b
    }
    for party in order.prefix(left) { units[party] += 1 }
    guard left > 0, left < order.count, quotas[order[left]].rest == quotas[order[left - 1]].rest
    else { return (units, []) }
    let cut = quotas[order[left]].rest
    return (units, order.filter { quotas[$0].rest == cut })
  }
}
