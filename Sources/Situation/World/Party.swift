public import Basics

/// Who asks and who gives.
public struct Party: Identified, Hashable, Sendable {
  /// Names a row of this table.
  public typealias ID = Identifier<Party>

  /// Identifier.
  public var id: ID
  /// Name as printed.
  public var name: String
  /// State, agency or organisation.
  public var kind: PartyKind
  /// Inhabitants.
  public var population: Int?
  /// Gross domestic product, millions of euros.
  public var gdpMeur: ExactDecimal?
  /// What it has given before this case, euros.
  public var alreadyGivenEur: ExactDecimal?
  /// Where this comes from.
  public var source: Source.ID?
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    id: ID, name: String, kind: PartyKind, population: Int? = nil,
    gdpMeur: ExactDecimal? =
      nil, alreadyGivenEur: ExactDecimal? = nil, source: Source.ID? = nil,
    extra: [ExtraCell] =
      []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.population = population
    self.gdpMeur = gdpMeur
    self.alreadyGivenEur = alreadyGivenEur
    self.source = source
    self.extra = extra
  }
}

/// What a party is.
public enum PartyKind: String, CaseIterable, Hashable, Sendable {
  /// `state`.
  case state
  /// `agency`.
  case agency
  /// `organisation`.
  case organisation
}
