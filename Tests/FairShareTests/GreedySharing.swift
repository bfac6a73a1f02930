import FairShare

/// Apportionment by its definitions, unit by unit from nothing: slow, and with nothing of the
/// program's own code in it but the names of the methods. Numbers are small enough for plain
/// integers.
enum GreedySharing {
  static func shared(
    _ weights: [Int], _ total: Int, _ minimums: [Int], _ caps: [Int], _ method: ApportionmentMethod
  ) -> [Int] {
    method == .largestRemainder
      ? remainders(weights, total, minimums, caps) : units(weights, total, minimums, caps, method)
  }

  /// A divisor method hands out each unit where weight over rounding point is largest.
  private static func units(
    _ weights: [Int], _ total: Int, _ minimums: [Int], _ caps: [Int], _ method: ApportionmentMethod
  ) -> [Int] {
    var has = minimums
    while has.reduce(0, +) < total {
      var best: Int?
      for party in has.indices where has[party] < caps[party] && weights[party] > 0 {
        guard let leader = best else {
          best = party
          continue
        }
        let one = point(method, has[party])
        let other = point(method, has[leader])
        let (w, v) = (raised(weights[party], method), raised(weights[leader], method))
        let isLarger =
          one.0 == 0 && other.0 == 0
          ? w > v : w * Int128(one.1) * Int128(other.0) > v * Int128(other.1) * Int128(one.0)
        if isLarger { best = party }
      }
      guard let best else { return has }
      has[best] += 1
    }
    return has
  }

  private static func raised(_ weight: Int, _ method: ApportionmentMethod) -> Int128 {
    method == .huntingtonHill ? Int128(weight) * Int128(weight) : Int128(weight)
  }

  private static func point(_ method: ApportionmentMethod, _ n: Int) -> (Int, Int) {
    switch method {
    case .adams: (n, 1)
    case .jefferson, .quota: (n + 1, 1)
    case .webster: (2 * n + 1, 2)
    case .huntingtonHill: (n * (n + 1), 1)
    case .dean: (2 * n * (n + 1), 2 * n + 1)
    case .largestRemainder: (0, 1)
    }
  }

  /// Largest remainders within bounds: the level at which the clipped shares add up to the total
  /// lies between two of the levels at which some party meets a bound; all of those are tried.
  private static func remainders(
    _ weights: [Int], _ total: Int, _ minimums: [Int], _ caps: [Int]
  ) -> [Int] {
    let parties = weights.indices.filter { weights[$0] > 0 }
    // Every split of the parties into low, high and free that some level makes.
    let edges =
      parties.flatMap { [(minimums[$0], weights[$0]), (caps[$0], weights[$0])] } + [(0, 1)]
    for edge in edges {
      for isAbove in [false, true] {
        let low = parties.filter { compare(minimums[$0], weights[$0], edge, isAbove) }
        let high = parties.filter {
          !low.contains($0) && !compare(caps[$0], weights[$0], edge, isAbove)
        }
        let free = parties.filter { !low.contains($0) && !high.contains($0) }
        let fixed =
          low.reduce(0) { $0 + minimums[$1] } + high.reduce(0) { $0 + caps[$1] }
          + weights.indices.filter { weights[$0] == 0 }.reduce(0) { $0 + minimums[$1] }
        let left = total - fixed
        let sum = free.reduce(0) { $0 + weights[$1] }
        guard left >= 0, sum > 0 || left == 0 else { continue }
        let isTrue =
          free.allSatisfy {
            left * weights[$0] >= minimums[$0] * sum && left * weights[$0] <= caps[$0] * sum
          } && low.allSatisfy { sum == 0 || left * weights[$0] <= minimums[$0] * sum }
          && high.allSatisfy { sum == 0 || left * weights[$0] >= caps[$0] * sum }
        guard isTrue else { continue }
        var has = minimums
        for party in high { has[party] = caps[party] }
        for party in free { has[party] = left * weights[party] / sum }
        let order = free.sorted { a, b in
          let (x, y) = (left * weights[a] % sum, left * weights[b] % sum)
          return x != y ? x > y : a < b
        }
        for party in order.prefix(total - has.reduce(0, +)) { has[party] += 1 }
        return has
      }
    }
    return []
  }

  /// Whether `bound / weight` is above the level of an edge, or at it where it counts as above.
  private static func compare(_ bound: Int, _ weight: Int, _ edge: (Int, Int), _ atToo: Bool)
    -> Bool
  {
    atToo ? bound * edge.1 >= edge.0 * weight : bound * edge.1 > edge.0 * weight
  }
}
