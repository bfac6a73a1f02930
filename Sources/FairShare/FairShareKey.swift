public import Basics
public import Situation

/// The fair-share key: each party's part in whole parts per million.
///
/// Over the states with population and gross domestic product, `key = weight x population share +
/// weight x GDP share`; with half and half this is the reference key of Regulation (EU) 2024/1351.
/// The parts sum to 1 000 000 (largest remainder; ties go to the smaller identifier). All other
/// parties have key 0.
public struct FairShareKey: Hashable, Sendable {
  /// Parts per million by the party's position in the case.
  public let partsPerMillion: [Int]

  /// The whole, in parts.
  public static let whole = 1_000_000

  /// Computes the key of every party of a case.
  ///
  /// - Throws: `amountsTooLarge` when the exact shares do not fit in 128 bits.
  public init(of situation: Case) throws(Diagnostic) {
    try self.init(parties: situation.parties, weights: situation.rules.shareKey)
  }

  /// Computes the key with given weights.
  public init(parties: Rows<Party>, weights: ShareKeyWeights) throws(Diagnostic) {
    var parts = [Int](repeating: 0, count: parties.count)
    let states = parties.indices.filter { parties[$0].isKeyed }
    guard !states.isEmpty else {
      partsPerMillion = parts
      return
    }
    let shares = try FairShareKey.exactShares(of: states.map { parties[$0] }, weights)
    var left = FairShareKey.whole
    for (state, numerator) in zip(states, shares.numerators) {
      parts[state] = Int(numerator / shares.denominator)
      left -= parts[state]
    }
    let order = zip(states, shares.numerators)
      .map { (state: $0, rest: $1 % shares.denominator) }
      .sorted { a, b in
        a.rest != b.rest ? a.rest > b.rest : parties[a.state].id < parties[b.state].id
      }
    for (state, _) in order.prefix(left) { parts[state] += 1 }
    partsPerMillion = parts
  }

  /// Parts per million as fractions with one denominator:
  /// `10^6 (w1 p G + w2 g P) / (10^scale P G)`.
  private static func exactShares(
    of states: [Party], _ weights: ShareKeyWeights
  ) throws(Diagnostic) -> (numerators: [Int128], denominator: Int128) {
    let gdpScale = states.map { $0.gdpMeur?.decimals ?? 0 }.max() ?? 0
    let weightScale = max(weights.population.decimals, weights.gdp.decimals)
    let people = states.map { Int128($0.population ?? 0) }
    let wealth = states.map { $0.gdpMeur?.scaled(to: gdpScale) ?? 0 }
    let (allPeople, allWealth) = (people.reduce(0, +), wealth.reduce(0, +))
    let (first, second) = (
      weights.population.scaled(to: weightScale), weights.gdp.scaled(to: weightScale)
    )
    var numerators: [Int128] = []
    for (p, g) in zip(people, wealth) {
      let population = try product(product(first, p), allWealth)
      let economy = try product(product(second, g), allPeople)
      numerators.append(try product(sum(population, economy), Int128(whole)))
    }
    let scale = Int128(ExactDecimal.power(weightScale))
    return (numerators, try product(product(scale, allPeople), allWealth))
  }

  private static func product(_ a: Int128, _ b: Int128) throws(Diagnostic) -> Int128 {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    guard !overflow else { throw tooLarge }
    return product
  }

  private static func sum(_ a: Int128, _ b: Int128) throws(Diagnostic) -> Int128 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    guard !overflow else { throw tooLarge }
    return sum
  }

  private static let tooLarge = Diagnostic(
    .amountsTooLarge, "population and gdp_meur are too large for an exact key",
    at: .init(file: TableName.parties.file))
}
