/// The three kinds of solidarity contribution, of equal value (Regulation (EU) 2024/1351,
/// Article 56).
public enum ContributionKind: String, CaseIterable, Sendable, Hashable {
  /// Persons taken over; counted in persons.
  case relocations
  /// Money, in euros.
  case money
  /// Alternative measures, at the value in euros that was agreed for them.
  case measures
}

/// What a party stated for the pool, and what was decided about it: all of it input.
public struct PoolPledge: Sendable, Hashable {
  /// Who.
  public var party: Party.ID
  /// Its class, such as "under pressure", as a decision has it; never computed.
  public var standing: String
  /// The decision that says so.
  public var decision: String
  /// What of its share it is freed from, percent.
  public var deductionPercent: Int
  /// What it pledged: persons for relocations, whole euros for the other kinds.
  public var pledged: [ContributionKind: Int]
  /// What was delivered of it, in the same measures.
  public var delivered: [ContributionKind: Int]

  /// A pledge; what is not given is nothing.
  public init(
    party: Party.ID, standing: String = "", decision: String = "", deductionPercent: Int = 0,
    pledged: [ContributionKind: Int] = [:], delivered: [ContributionKind: Int] = [:]
  ) {
    self.party = party
    self.standing = standing
    self.decision = decision
    self.deductionPercent = deductionPercent
    self.pledged = pledged
    self.delivered = delivered
  }
}
