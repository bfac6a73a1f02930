public import Basics

/// What `case.json` says: the case itself and its planning rules, each rule nil where not given.
public struct CaseHeader: Hashable, Sendable {
  /// Identifier of the case.
  public var id: String
  /// Title as printed.
  public var title: String
  /// The day the case speaks from: what is known by then.
  public var asOf: Day
  /// Days that are planned ahead.
  public var horizonDays: Int?
  /// Step in which coverage is compared, thousandths.
  public var quantumPermille: Int?
  /// Fixed charge for each giver and destination, euros.
  public var fixedChargeEur: ExactDecimal?
  /// Road distance for one kilometre as the crow flies.
  public var roadFactor: ExactDecimal?
  /// Kilometres a transport makes in a day.
  public var kmPerDay: ExactDecimal?
  /// Transport cost, euros for a tonne and kilometre.
  public var eurPerTonneKm: ExactDecimal?
  /// Weights of the fair-share key.
  public var shareKey: ShareKeyWeights?
  /// Keys that begin with `x_` and their values as JSON text.
  public var extra: [ExtraCell]

  /// Makes a header with the default rules.
  public init(id: String, title: String, asOf: Day) {
    self.id = id
    self.title = title
    self.asOf = asOf
    extra = []
  }

  /// The rules with the defaults of the format filled in.
  public var rules: PlanningRules {
    PlanningRules(
      asOf: asOf, horizonDays: horizonDays ?? 60, quantumPermille: quantumPermille ?? 1,
      fixedChargeEur: fixedChargeEur ?? ExactDecimal(mantissa: 250),
      roadFactor: roadFactor ?? ExactDecimal(mantissa: 13, decimals: 1),
      kmPerDay: kmPerDay ?? ExactDecimal(mantissa: 600),
      eurPerTonneKm: eurPerTonneKm ?? ExactDecimal(mantissa: 12, decimals: 2),
      shareKey: shareKey ?? .halfAndHalf)
  }
}

/// Weights of population and economy in the fair-share key; they sum to 1.
public struct ShareKeyWeights: Hashable, Sendable {
  /// Weight of the share of population.
  public var population: ExactDecimal
  /// Weight of the share of gross domestic product.
  public var gdp: ExactDecimal

  /// Makes weights.
  public init(population: ExactDecimal, gdp: ExactDecimal) {
    self.population = population
    self.gdp = gdp
  }

  /// Half each, as in Regulation (EU) 2024/1351.
  public static let halfAndHalf = ShareKeyWeights(
    population: ExactDecimal(mantissa: 5, decimals: 1), gdp: ExactDecimal(mantissa: 5, decimals: 1))
}

/// The rules by which a case is planned, complete.
public struct PlanningRules: Hashable, Sendable {
  /// The day the plan is made.
  public let asOf: Day
  /// Days that are planned ahead.
  public let horizonDays: Int
  /// Step in which coverage is compared, thousandths.
  public let quantumPermille: Int
  /// Fixed charge for each giver and destination, euros.
  public let fixedChargeEur: ExactDecimal
  /// Road distance for one kilometre as the crow flies.
  public let roadFactor: ExactDecimal
  /// Kilometres a transport makes in a day.
  public let kmPerDay: ExactDecimal
  /// Transport cost, euros for a tonne and kilometre.
  public let eurPerTonneKm: ExactDecimal
  /// Weights of the fair-share key.
  public let shareKey: ShareKeyWeights

  /// Last day of the horizon: the `latest` of a need that gives none.
  public var horizonEnd: Day { asOf + horizonDays }
}
