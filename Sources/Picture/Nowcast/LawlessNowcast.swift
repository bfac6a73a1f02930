import Glibc

/// Nowcasts by the hazard of reports in reversed time, with normal limits (Lawless 1994,
/// "Adjustments for reporting delays and the prediction of occurred but not reported events",
/// Canadian Journal of Statistics 22).
public struct LawlessNowcast: Hashable, Sendable {
  /// The longest delay in periods; what comes later counts as if it had come by then.
  public var longest: Int
  /// Periods back from now whose delays count; nil for all.
  public var window: Int?
  /// Whether the uncertainty of the delays is part of the limits, as in equation 2.16 of the
  /// source. The package surveillance for R leaves it out, by a line break in its code.
  public var countsDelayVariance = true

  /// Makes one.
  public init(longest: Int) { self.longest = longest }

  /// A nowcast of one period.
  public struct Estimate: Hashable, Sendable {
    /// The period.
    public let period: Int
    /// How many were reported by now.
    public let reported: Int
    /// How many are to be expected; infinite or not a number where no delay that long was seen.
    public let mean: Double
    /// The variance of that.
    public let variance: Double

    /// The count that is not passed with a probability, at least those reported; nil beyond a limit
    /// or where nothing can be said. Of the normal distribution what lies below the reports is cut
    /// off and the rest scaled as surveillance does.
    public func quantile(_ part: Double, limit: Int = 1_000_000) -> Int? {
      guard variance > 0, mean.isFinite else {
        return mean == mean.rounded() && mean <= Double(limit) ? Int(mean) : nil
      }
      let deviation = variance.squareRoot()
      let kept = Normal.above((Double(reported) - mean) / deviation)
      let wanted = part * kept
      guard Normal.cumulative((Double(limit) - mean) / deviation) > wanted else { return nil }
      var (low, high) = (reported, limit)
      while low < high {
        let middle = (low + high) / 2
        let isPast = Normal.cumulative((Double(middle) - mean) / deviation) > wanted
        if isPast { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }

  /// Nowcasts of the periods whose reports may not all be there, the latest last.
  public func nowcasts(_ triangle: ReportingTriangle) -> [Estimate] {
    guard triangle.now >= 0, longest >= 1 else { return [] }
    let (at, by) = triangle.delays(longest: longest, window: window)
    // The part of those reported by a delay that came with just this delay.
    let hazards = zip(at, by).map { $1 > 0 ? Double($0) / Double($1) : 0 }
    return (max(0, triangle.now - longest)...triangle.now).map { period in
      let later = (triangle.now - period + 1..<longest + 1)
      let part = later.reduce(1.0) { $0 * (1 - hazards[$1]) }
      let reported = Double(triangle.reported(period))
      let spread = later.reduce(0.0) { sum, delay in
        by[delay] > 0
          ? sum + hazards[delay] / (Double(by[delay]) * (1 - hazards[delay])) : sum
      }
      var variance = reported * (1 - part) / (part * part)
      if countsDelayVariance {
        variance += reported * (reported + 1) / (part * part) * spread
      }
      return Estimate(
        period: period, reported: Int(reported), mean: reported / part, variance: variance)
    }
  }
}
