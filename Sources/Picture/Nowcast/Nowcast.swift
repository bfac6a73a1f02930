/// What a count will be once all late reports of it have come.
public struct Nowcast: Hashable, Sendable {
  /// The period in which it happened, from 0 on.
  public let period: Int
  /// How many were reported by now.
  public let reported: Int
  /// The distribution of those still to come; nil where none is.
  let outstanding: BetaNegativeBinomial?

  /// The count that is not passed with a probability; nil beyond a limit.
  public func quantile(_ part: Double, limit: Int = 1_000_000) -> Int? {
    guard let outstanding else { return reported <= limit ? reported : nil }
    return outstanding.quantile(part, limit: limit - reported).map { reported + $0 }
  }

  /// The logarithm of the probability that the count comes out as it did.
  func logScore(_ final: Int) -> Double {
    guard let outstanding else { return final == reported ? 0 : -.infinity }
    return final < reported ? -.infinity : outstanding.logMass(final - reported)
  }
}

/// Nowcasts from how late reports came in the past (Hoehle and an der Heiden 2014, "Bayesian
/// nowcasting during the STEC O104:H4 outbreak in Germany, 2011", Biometrics 70).
///
/// Delays have a Dirichlet distribution, fitted as if none were cut off by now; how many of a
/// period are outstanding is then beta negative binomial.
public struct DelayNowcast: Hashable, Sendable {
  /// The longest delay in periods; what comes later counts as if it had come by then.
  public var longest: Int
  /// Periods back from now whose delays count; nil for all.
  public var window: Int?
  /// What each delay counts for before anything is seen.
  public var concentration = 0.1
  /// How much a delay seen counts for: less than 1 where delays change more than by chance.
  public var trust = 1.0

  /// Makes one with the settings that Hoehle and an der Heiden use.
  public init(longest: Int) { self.longest = longest }

  /// Nowcasts of the periods whose reports may not all be there, the latest last.
  public func nowcasts(_ triangle: ReportingTriangle) -> [Nowcast] {
    guard triangle.now >= 0, longest >= 1 else { return [] }
    let weights = triangle.delays(longest: longest, window: window).at.map {
      trust * (Double($0) + concentration)
    }
    let total = weights.reduce(0, +)
    return (max(0, triangle.now - longest)...triangle.now).map { period in
      let reported = triangle.reported(period)
      let early = weights.prefix(triangle.now - period + 1).reduce(0, +)
      guard triangle.now - period < longest else {
        return Nowcast(period: period, reported: reported, outstanding: nil)
      }
      return Nowcast(
        period: period, reported: reported,
        outstanding: BetaNegativeBinomial(
          successes: Double(reported) + 1, alpha: early, beta: total - early))
    }
  }
}
