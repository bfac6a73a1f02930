public import Situation

/// A solidarity pool reckoned up: share, rounded share, deduction, pledge and delivery stay apart.
///
/// All kinds are made comparable by one declared rate; for the pool of 2026 it is EUR 20 000 for
/// one person (600 million over 30 000, Regulation (EU) 2024/1351, Article 12).
public struct PoolAccount: Sendable, Hashable {
  /// One party's part of the pool.
  public struct Row: Sendable, Hashable {
    /// What it stated.
    public let pledge: PoolPledge
    /// Its exact share of the total, in persons; nil for a party outside the key.
    public let quota: Quota?
    /// Its share in whole persons, after the rounding or method that was asked for.
    public let share: Int
    /// Persons it is freed from.
    public let deduction: Int
    /// Persons that remain, or come to it by redistribution.
    public let due: Int
    /// Value of what it pledged, euros.
    public let pledgedEur: Int
    /// Value of what it delivered, euros.
    public let deliveredEur: Int
  }

  /// Euros that stand for one person.
  public let rateEur: Int
  /// The parties of the key by identifier, then those with a pledge alone.
  public let rows: [Row]

  /// The rate of the Union's pool, euros a person.
  public static let unionRateEur = 20_000

  /// Reckons up a pool; `outcome` must have a total. With `rounding` each share is rounded by
  /// itself, as official tables do it, and deductions are not redistributed.
  public init(
    _ outcome: ShareOutcome, _ pledges: [PoolPledge], of situation: Case, rateEur: Int,
    rounding: OfficialRounding.Rule? = nil
  ) {
    self.rateEur = rateEur
    let stated = Dictionary(pledges.map { ($0.party, $0) }, uniquingKeysWith: { first, _ in first })
    let units = rounding.flatMap { outcome.official($0)?.units } ?? outcome.shared?.units ?? []
    let quotas = outcome.shared?.quotas ?? []
    var rows: [Row] = []
    for (i, member) in outcome.members.enumerated() where i < units.count {
      let party = situation.parties[member].id
      let percent = outcome.request.deductions[party] ?? 0
      let freed = (units[i] * percent + 50) / 100
      let due = rounding == nil ? outcome.due?[i] : nil
      rows.append(
        PoolAccount.row(
          stated[party] ?? PoolPledge(party: party), rateEur, quota: quotas[i], share: units[i],
          deduction: freed, due: due ?? units[i] - freed))
    }
    let inKey = Set(outcome.members.map { situation.parties[$0].id })
    for pledge in pledges where !inKey.contains(pledge.party) {
      rows.append(
        PoolAccount.row(pledge, rateEur, quota: nil, share: 0, deduction: 0, due: 0))
    }
    self.rows = rows
  }

  private static func row(
    _ pledge: PoolPledge, _ rate: Int, quota: Quota?, share: Int, deduction: Int, due: Int
  ) -> Row {
    Row(
      pledge: pledge, quota: quota, share: share, deduction: deduction, due: due,
      pledgedEur: value(pledge.pledged, rate), deliveredEur: value(pledge.delivered, rate))
  }

  private static func value(_ parts: [ContributionKind: Int], _ rate: Int) -> Int {
    (parts[.relocations] ?? 0) * rate + (parts[.money] ?? 0) + (parts[.measures] ?? 0)
  }

  /// Persons pledged as relocations, of the persons due in all, in permille. From 500 on,
  /// responsibility offsets may be asked for (Regulation (EU) 2024/1351, Article 63).
  public func relocationPermille(of total: Int) -> Int {
    let pledged = rows.reduce(0) { $0 + ($1.pledge.pledged[.relocations] ?? 0) }
    return total > 0 ? pledged * 1_000 / total : 0
  }
}
