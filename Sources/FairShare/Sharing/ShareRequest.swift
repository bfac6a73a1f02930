public import Situation

/// How a number of whole units is to be shared among the parties of a case.
public struct ShareRequest: Sendable, Hashable {
  /// By what a party's part is measured.
  public var formula: ShareKeyFormula
  /// Parties that are not in the base of the key.
  public var excluded: Set<Party.ID> = []
  /// How many units there are; nil where only parts are wanted.
  public var total: Int?
  /// How exact shares become whole units.
  public var method = ApportionmentMethod.largestRemainder
  /// The least for every party in the key.
  public var minimum = 0
  /// The most for every party in the key; nil for none.
  public var cap: Int?
  /// The least for some parties, in place of `minimum`.
  public var minimums: [Party.ID: Int] = [:]
  /// The most for some parties, in place of `cap`.
  public var caps: [Party.ID: Int] = [:]
  /// What of a party's share it is freed from, in percent. A deduction is a decision that somebody
  /// took (Regulation (EU) 2024/1351, Articles 61 and 62); it is never computed.
  public var deductions: [Party.ID: Int] = [:]
  /// Whether the others take over what is deducted; else it is missing from the sum.
  public var redistributes = false

  /// A request for parts alone.
  public init(_ formula: ShareKeyFormula) { self.formula = formula }
}

/// Why a request cannot be answered.
public enum ShareRequestError: Error, Sendable, Hashable {
  /// The key cannot be computed.
  case key(ShareKeyError)
  /// The units cannot be shared; parties in it are positions in `members`.
  case apportionment(ApportionmentError, members: [Party.ID])
  /// A bound, an exclusion or a deduction names a party that is not in the case.
  case unknownParty(Party.ID)
}
