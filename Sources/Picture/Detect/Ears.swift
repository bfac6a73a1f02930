/// The detectors of the Early Aberration Reporting System: C1, C2 and C3 (Hutwagner et al. 2003,
/// "The bioterrorism preparedness and response Early Aberration Reporting System", Journal of Urban
/// Health 80; Fricker et al. 2008).
///
/// A count is compared with mean and standard deviation of the latest periods: those right before
/// it (C1), or with two left out between (C2, C3). C3 adds up what the two periods before were
/// above the mean. They take a slow rise into the baseline.
public struct Ears: Sendable {
  /// Which of the three.
  public enum Method: String, CaseIterable, Sendable {
    /// The periods right before.
    case c1 = "C1"
    /// Two periods between.
    case c2 = "C2"
    /// C2 over three periods.
    case c3 = "C3"
  }

  /// Which of the three.
  public var method: Method
  /// Periods of the baseline.
  public var baseline = 7
  /// The least standard deviation.
  public var leastDeviation = 0.0
  /// The probability of a false alarm in one period, if counts were normal.
  public var alpha: Double

  /// A detector with the usual probability of a false alarm.
  public init(_ method: Method) {
    self.method = method
    alpha = method == .c3 ? 0.025 : 0.001
  }

  /// The first period that can be judged.
  public var firstPeriod: Int {
    switch method {
    case .c1: baseline
    case .c2: baseline + 2
    case .c3: baseline + 4
    }
  }

  /// Judges some periods.
  ///
  /// - Throws: `DetectorRefusal` when an option is out of range or the series too short.
  public func detect(
    _ series: CountSeries, _ periods: Range<Int>
  ) throws(DetectorRefusal) -> [Detection] {
    guard alpha > 0, alpha < 1 else { throw .init("alpha", "must lie between 0 and 1") }
    guard baseline >= 3 else { throw .init("baseline", "must be 3 or more") }
    guard leastDeviation >= 0 else { throw .init("least_deviation", "must be 0 or more") }
    guard periods.isEmpty || periods.lowerBound >= firstPeriod else {
      throw .init(
        "series", "is too short: \(firstPeriod) periods are needed before the first judged")
    }
    guard periods.upperBound <= series.counts.count else {
      throw .init("series", "ends before the last period to be judged")
    }
    let limit = Normal.quantile(1 - alpha)
    return periods.map { judge(series, $0, limit) }
  }

  private func judge(_ series: CountSeries, _ period: Int, _ limit: Double) -> Detection {
    var detection = Detection(period: period, observed: series.counts[period])
    guard series.isKnown(period - firstPeriod..<period + 1), let observed = series.counts[period]
    else {
      detection.noVerdict = "a period of the baseline, or the period itself, was not reported"
      return detection
    }
    let (mean, deviation) = baseline(series, period)
    detection.expected = mean
    var bound = mean + limit * deviation
    if method == .c3 {
      let before = excess(series, period - 1) + excess(series, period - 2)
      bound = observed + deviation * (limit - before)
      if bound < 0 { bound = 0 }
    }
    detection.bound = bound.isNaN ? nil : bound
    detection.isAlarm = observed > bound
    if bound > mean { detection.score = (observed - mean) / (bound - mean) }
    return detection
  }

  /// How many deviations beyond one a period lay above its baseline.
  private func excess(_ series: CountSeries, _ period: Int) -> Double {
    let (mean, deviation) = baseline(series, period)
    let excess = ((series.counts[period] ?? 0) - mean) / deviation - 1
    // A baseline without any deviation says nothing of how far a count lies from it.
    return excess.isNaN ? .nan : max(0, excess)
  }

  private func baseline(_ series: CountSeries, _ period: Int) -> (mean: Double, deviation: Double) {
    let last = method == .c1 ? period : period - 2
    let counts = series.known(last - baseline..<last)
    let mean = counts.reduce(0, +) / Double(counts.count)
    let squares = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(counts.count - 1)).squareRoot()
    return (mean, max(deviation, leastDeviation))
  }
}
