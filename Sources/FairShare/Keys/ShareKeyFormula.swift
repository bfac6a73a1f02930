public import Basics
public import Situation

/// By what a party's part is measured.
public enum ShareKeyFormula: Sendable, Hashable {
  /// Population and gross domestic product in these weights. Half and half is the reference key of
  /// Regulation (EU) 2024/1351, Article 66 and Annex I.
  case mixed(ShareKeyWeights)
  /// The form of COM(2015) 450: 40 % population, 40 % gross domestic product, 10 % asylum
  /// applications a million people and 10 % unemployment, both inverse. Each of the last two adds
  /// at most 30 % of what population and economy give; the form of May 2015 has no such cap.
  case relocation2015(isCapped: Bool)
  /// Every state the same.
  case equal
  /// What a party has offered of one resource, in the resource's units.
  case capability(Resource.ID)
  /// A table of weights given by the user.
  case own(name: String, weights: [Party.ID: ExactDecimal])

  /// Half population, half gross domestic product.
  public static let reference = ShareKeyFormula.mixed(.halfAndHalf)
  /// Population alone.
  public static let population = ShareKeyFormula.mixed(
    ShareKeyWeights(population: ExactDecimal(mantissa: 1), gdp: .zero))
  /// Gross domestic product alone.
  public static let gdp = ShareKeyFormula.mixed(
    ShareKeyWeights(population: .zero, gdp: ExactDecimal(mantissa: 1)))

  /// Series of the asylum applications per million people, by party and year.
  public static let applicationsSeries = "asylum_applications_per_million"
  /// Series of the unemployment rate in percent, by party and year.
  public static let unemploymentSeries = "unemployment_percent"

  /// A few words for the head of a column.
  public var title: String {
    switch self {
    case .mixed(let weights) where weights.gdp == .zero: "population"
    case .mixed(let weights) where weights.population == .zero: "GDP"
    case .mixed(let weights): "\(weights.population) population, \(weights.gdp) GDP"
    case .relocation2015(true): "40/40/10/10, capped (2015)"
    case .relocation2015(false): "40/40/10/10, uncapped (May 2015)"
    case .equal: "equal parts"
    case .capability(let resource): "offered \(resource)"
    case .own(let name, _): name
    }
  }
}

/// Why a key cannot be computed.
public enum ShareKeyError: Error, Sendable, Hashable {
  /// Nobody has a weight: no state with the figures, or no offer of the resource.
  case nobody
  /// The resource is not in the case.
  case unknownResource(Resource.ID)
  /// Figures of these parties are not in the case.
  case missingFigures(series: String, parties: [Party.ID])
  /// The indicator is nought or below, so its inverse has no value.
  case notInvertible(series: String, party: Party.ID)
  /// The weights name a party that is not in the case.
  case unknownParty(Party.ID)
  /// Exact weights do not fit.
  case tooLarge
}
