public import FairShare
public import Situation

/// Shares of a case as a reader sees them: the parties in order, and what stands beside each.
public struct SharePage: Sendable {
  /// The case.
  public let situation: Case
  /// The answers under each key; the first is the one that counts.
  public let outcomes: [ShareOutcome]
  /// Euros of value that a plan sends, by party; nil where no plan was given.
  public let planned: [Party.ID: Int]?
  /// The pool, where pledges were given.
  public let pool: PoolAccount?
  /// What each party asks, offers and has given, by position in the case.
  public let accounts: [ValueAccount]
  /// Value of what is asked for in the case, euros: what is shared where no total is stated.
  public let askedEur: Int
  /// Positions of the parties shown: those with a part, largest first, then those that only offer
  /// or give.
  public let order: [Int]

  /// A page; there is at least one outcome.
  public init(
    _ situation: Case, _ outcomes: [ShareOutcome], planned: [Party.ID: Int]? = nil,
    pool: PoolAccount? = nil
  ) {
    precondition(!outcomes.isEmpty, "a page of shares needs a key")
    self.situation = situation
    self.outcomes = outcomes
    self.planned = planned
    self.pool = pool
    let accounts = ValueAccount.all(of: situation)
    self.accounts = accounts
    askedEur = accounts.reduce(0) { $0 + $1.needsEur }
    let parts = outcomes[0].partsPerMillion
    let parties = situation.parties
    order = parties.indices
      .filter { party in
        outcomes.contains { $0.partsPerMillion[party] > 0 } || accounts[party].offeredEur > 0
          || accounts[party].givenEur > 0 || planned?[parties[party].id] != nil
      }
      .sorted { a, b in
        parts[a] != parts[b] ? parts[a] > parts[b] : parties[a].id < parties[b].id
      }
  }

  /// The first answer.
  public var main: ShareOutcome { outcomes[0] }

  /// A party's part of the value of all that is asked for, euros; nil outside the key.
  public func fairShareEur(_ party: Int, under outcome: ShareOutcome) -> Int? {
    let parts = outcome.partsPerMillion[party]
    guard parts > 0 else { return nil }
    return Int(clamping: Int128(askedEur) * Int128(parts) / Int128(FairShareKey.whole))
  }

  /// What a party has given and what the plan sends against its part, percent rounded to the
  /// nearest; nil outside the key, or where nothing is asked for that has a value.
  public func burdenPercent(_ party: Int, under outcome: ShareOutcome) -> Int? {
    guard let fair = fairShareEur(party, under: outcome), fair > 0 else { return nil }
    // What has left under the plan is a part of what the plan sends, so it is not added to it.
    let account = accounts[party]
    let sent = planned.map { $0[situation.parties[party].id] ?? 0 } ?? account.sentEur
    return (200 * (account.alreadyGivenEur + sent) + fair) / (2 * fair)
  }
}
