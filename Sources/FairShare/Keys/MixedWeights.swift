import Basics
import Situation

/// Population and economy mixed, as exact whole numbers in one measure:
/// `a p G + b g P` with weights `a`, `b` and sums `P`, `G`.
enum MixedWeights {
  static func of(
    _ states: [Party], _ weights: ShareKeyWeights
  ) throws(ShareKeyError) -> [UInt128] {
    let gdpScale = states.map { $0.gdpMeur?.decimals ?? 0 }.max() ?? 0
    let weightScale = max(weights.population.decimals, weights.gdp.decimals)
    let people = states.map { Int128($0.population ?? 0) }
    let wealth = states.map { $0.gdpMeur?.scaled(to: gdpScale) ?? 0 }
    let (allPeople, allWealth) = (people.reduce(0, +), wealth.reduce(0, +))
    let (first, second) = (
      weights.population.scaled(to: weightScale), weights.gdp.scaled(to: weightScale)
    )
    var exact: [UInt128] = []
    for (p, g) in zip(people, wealth) {
      let population = try product(product(first, p), allWealth)
      let economy = try product(product(second, g), allPeople)
      let (sum, overflow) = population.addingReportingOverflow(economy)
      guard !overflow, sum >= 0 else { throw .tooLarge }
      exact.append(UInt128(sum))
    }
    return reduced(exact)
  }

  private static func product(_ a: Int128, _ b: Int128) throws(ShareKeyError) -> Int128 {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    guard !overflow else { throw .tooLarge }
    return product
  }

  /// The same proportions in the smallest whole numbers.
  private static func reduced(_ weights: [UInt128]) -> [UInt128] {
    let divisor = weights.reduce(UInt128(0), greatestCommonDivisor)
    return divisor > 1 ? weights.map { $0 / divisor } : weights
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b > 0 { (a, b) = (b, a % b) }
    return a
  }
}
