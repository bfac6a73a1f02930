/// Two answers to the same question under different keys: the price of choosing the one.
public struct KeyComparison: Sendable, Hashable {
  /// By position in the case, how much more a party bears under the other key: whole units where
  /// both answers have a total, else parts per million.
  public let differences: [Int]
  /// Who gains most from the other key, by position in the case; nil where nobody does.
  public let mostRelieved: Int?
  /// Who bears most more under the other key; nil where nobody does.
  public let mostBurdened: Int?
  /// How much moves between parties in all.
  public let moved: Int

  /// Compares two answers about one case.
  public init(from first: ShareOutcome, to other: ShareOutcome) {
    let (a, b) = (KeyComparison.burdens(first), KeyComparison.burdens(other))
    let differences = zip(a, b).map { $1 - $0 }
    self.differences = differences
    mostRelieved = differences.indices.min { differences[$0] < differences[$1] }
      .flatMap { differences[$0] < 0 ? $0 : nil }
    mostBurdened = differences.indices.max { differences[$0] < differences[$1] }
      .flatMap { differences[$0] > 0 ? $0 : nil }
    moved = differences.reduce(0) { $0 + max(0, $1) }
  }

  private static func burdens(_ outcome: ShareOutcome) -> [Int] {
    guard let due = outcome.due else { return outcome.partsPerMillion }
    var burdens = outcome.partsPerMillion.map { _ in 0 }
    for (member, units) in zip(outcome.members, due) { burdens[member] = units }
    return burdens
  }
}
