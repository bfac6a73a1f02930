/// Each party's exact share rounded by itself, as official tables do it; the sum may miss.
public struct OfficialRounding: Sendable, Hashable {
  /// How a share is rounded.
  public enum Rule: String, CaseIterable, Sendable, Hashable {
    /// To the nearest whole, a half up: the relocation tables of 2015.
    case nearest
    /// Always up: it fits the published figures of the solidarity pool of 2026.
    case up
  }

  /// The rule.
  public let rule: Rule
  /// The units of each party.
  public let units: [Int]
  /// By how much the units pass the total; negative where they fall short of it.
  public let miss: Int

  /// Rounds exact shares of a total.
  public init(_ quotas: [Quota], of total: Int, rule: Rule) {
    self.rule = rule
    units = quotas.map { rule == .up ? $0.ceiling : $0.nearest }
    miss = units.reduce(0, +) - total
  }
}
