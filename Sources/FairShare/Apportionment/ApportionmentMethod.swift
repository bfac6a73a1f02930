/// A rule that turns exact shares into whole units which add up.
///
/// Names and properties after M. L. Balinski and H. P. Young, *Fair Representation* (1982). The
/// five divisor methods differ in where they round a share; `quota` is the same authors' method of
/// 1975 (*Amer. Math. Monthly* 82).
public enum ApportionmentMethod: String, CaseIterable, Sendable, Hashable {
  /// Hamilton, Hare-Niemeyer: each its whole part, the rest by the largest remainders.
  case largestRemainder = "largest-remainder"
  /// Rounds every share up, kind to the smallest.
  case adams
  /// Rounds at the harmonic mean of two neighbours.
  case dean
  /// Rounds at the geometric mean: the United States' House of Representatives since 1941.
  case huntingtonHill = "huntington-hill"
  /// Sainte-Lague: rounds at the half.
  case webster
  /// D'Hondt: rounds every share down, kind to the largest.
  case jefferson
  /// Like Jefferson, but nobody passes its exact share rounded up.
  case quota

  /// Its name in running text.
  public var title: String {
    switch self {
    case .largestRemainder: "largest remainder"
    case .adams: "Adams"
    case .dean: "Dean"
    case .huntingtonHill: "Huntington-Hill"
    case .webster: "Webster"
    case .jefferson: "Jefferson"
    case .quota: "Balinski-Young quota"
    }
  }

  /// Whether no party ever gets less than its exact share rounded down or more than it rounded up.
  public var staysWithinQuota: Bool { self == .largestRemainder || self == .quota }

  /// Whether no party ever loses a unit because there is one more to share (Alabama paradox).
  public var isHouseMonotone: Bool { self != .largestRemainder }

  /// Whether no party ever loses a unit to one that grew more slowly (population paradox), nor by
  /// the coming of a party with its own fair share (new-states paradox). Balinski and Young's
  /// theorem: no method has this and also stays within quota.
  public var isPopulationMonotone: Bool { criterion != nil }

  /// The divisor that a weight has at `n` units, for a divisor method.
  var criterion: DivisorCriterion? {
    switch self {
    case .largestRemainder, .quota: nil
    case .adams: DivisorCriterion(power: 1) { ($0, 1) }
    case .dean: DivisorCriterion(power: 1) { (2 * $0 * ($0 + 1), 2 * $0 + 1) }
    case .huntingtonHill: DivisorCriterion(power: 2) { ($0 * ($0 + 1), 1) }
    case .webster: DivisorCriterion(power: 1) { (2 * $0 + 1, 2) }
    case .jefferson: DivisorCriterion(power: 1) { ($0 + 1, 1) }
    }
  }
}

/// Where a divisor method rounds between `n` and `n + 1` units.
struct DivisorCriterion: Sendable {
  /// The power to which weight and rounding point are raised so that both are rational.
  let power: Int
  /// The rounding point between `n` and `n + 1`, to that power, as numerator and denominator.
  let point: @Sendable (UInt128) -> (UInt128, UInt128)

  /// The claim of a weight with `units` to one unit more.
  func claim(of weight: UInt128, having units: Int) -> Claim {
    guard weight > 0 else { return Claim(weight: WideProduct(0), point: 1) }
    let (numerator, denominator) = point(UInt128(units))
    let raised = power == 2 ? WideProduct(weight).times(weight) : WideProduct(weight)
    return Claim(weight: raised.times(denominator), point: numerator)
  }
}

/// A claim to one unit more: weight over rounding point, compared exactly. A point of nought is an
/// infinite claim, and such claims go by weight.
struct Claim: Comparable {
  let weight: WideProduct
  let point: UInt128

  static func < (a: Claim, b: Claim) -> Bool {
    if a.point == 0, b.point == 0 { return a.weight < b.weight }
    return a.weight.times(b.point) < b.weight.times(a.point)
  }

  static func == (a: Claim, b: Claim) -> Bool { !(a < b) && !(b < a) }
}
