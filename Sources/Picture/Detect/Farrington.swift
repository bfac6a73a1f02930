import Glibc

/// The detectors of Farrington et al. (1996, "A statistical algorithm for the early detection of
/// outbreaks of infectious disease", JRSS A 159) and Noufaily et al. (2013, "An improved algorithm
/// for outbreak detection in multiple surveillance systems", Statistics in Medicine 32).
///
/// A count is compared with a bound that a quasi-Poisson model of the same season in past years
/// predicts.
public struct Farrington: Sendable {
  /// How the bound is formed from the prediction.
  public enum Threshold: String, CaseIterable, Sendable {
    /// A normal interval on a transformed scale, by the delta method.
    case delta
    /// A quantile of the negative binomial distribution at the predicted mean.
    case nbPlugin
    /// The same at an upper quantile of the mean.
    case muan
  }

  /// The scale on which counts are taken for normal.
  public enum Power: String, CaseIterable, Sendable {
    /// The two-thirds power.
    case twoThirds = "2/3"
    /// The square root.
    case half = "1/2"
    /// The counts themselves.
    case none

    var exponent: Double {
      switch self {
      case .twoThirds: 2.0 / 3
      case .half: 0.5
      case .none: 1
      }
    }
  }

  /// Past years that are looked at.
  public var years = 5
  /// Periods before and after the same time of each year.
  public var halfWindow = 3
  /// Parts of the year with a level of their own; 1 looks at the windows alone.
  public var noPeriods = 1
  /// Latest periods that are left out, so that an outbreak does not become its own baseline; nil
  /// for as many as half a window.
  public var pastPeriodsNotIncluded: Int?
  /// Whether past outbreaks count less, and from which residual.
  public var reweights = true
  /// The residual beyond which a past count is taken for an outbreak.
  public var weightsThreshold = 2.58
  /// Whether a linear trend is looked for, and below which probability it is believed.
  public var trend = true
  /// The probability of a trend by chance below which it is believed.
  public var trendProbability = 0.05
  /// The probability of a false alarm in one period.
  public var alpha = 0.05
  /// No verdict with fewer cases in so many periods up to the one judged.
  public var fewest = (cases: 5.0, periods: 4)
  /// The scale of the delta method.
  public var power = Power.twoThirds
  /// How the bound is formed.
  public var threshold = Threshold.delta
  /// Whether counts are in proportion to the population.
  public var usesPopulation = false
  /// Whether this is the algorithm of 1996: no seasons, a two-sided interval.
  let isOriginal: Bool

  /// The flexible algorithm of 2013.
  public static var flexible: Farrington { Farrington(isOriginal: false) }

  /// The algorithm of 1996.
  public static var original: Farrington {
    var farrington = Farrington(isOriginal: true)
    farrington.weightsThreshold = 1
    return farrington
  }

  private init(isOriginal: Bool) { self.isOriginal = isOriginal }

  /// The first period that can be judged.
  public func firstPeriod(_ series: CountSeries) -> Int {
    series.periodsPerYear * years + halfWindow
  }

  /// Judges some periods.
  ///
  /// - Throws: `DetectorRefusal` when an option is out of range or the series too short.
  public func detect(
    _ series: CountSeries, _ periods: Range<Int>
  ) throws(DetectorRefusal) -> [Detection] {
    try check(series, periods)
    return periods.map { judge(series, $0) }
  }

  private func check(
    _ series: CountSeries, _ periods: Range<Int>
  ) throws(DetectorRefusal) {
    guard alpha > 0, alpha < 1 else { throw .init("alpha", "must lie between 0 and 1") }
    guard years >= 1 else { throw .init("years", "must be 1 or more") }
    guard halfWindow >= 0, 2 * halfWindow + 1 <= series.periodsPerYear else {
      throw .init("half_window", "windows of successive years must not overlap")
    }
    guard noPeriods >= 1 else { throw .init("periods", "must be 1 or more") }
    let between = series.periodsPerYear - 2 * halfWindow - 1
    guard noPeriods == 1 || between >= noPeriods - 1 else {
      throw .init("periods", "is more than the periods between two windows")
    }
    guard fewest.cases >= 0, fewest.periods > 0 else {
      throw .init("fewest", "cases must be 0 or more, periods 1 or more")
    }
    guard !usesPopulation || series.populations?.allSatisfy({ $0 > 0 }) == true else {
      throw .init("population", "must be given and above 0 for every period")
    }
    guard periods.isEmpty || periods.lowerBound >= firstPeriod(series) else {
      throw .init(
        "series",
        "is too short: \(years) years of history and \(halfWindow) periods are needed before the "
          + "first period judged")
    }
    guard periods.upperBound <= series.counts.count else {
      throw .init("series", "ends before the last period to be judged")
    }
  }

  // MARK: One period

  private func judge(_ series: CountSeries, _ period: Int) -> Detection {
    var detection = Detection(period: period, observed: series.counts[period])
    guard let observed = series.counts[period] else {
      detection.noVerdict = "the period was not reported"
      return detection
    }
    let lately = period - fewest.periods + 1..<period + 1
    guard lately.lowerBound >= 0, series.isKnown(lately) else {
      detection.noVerdict = "one of the latest \(fewest.periods) periods was not reported"
      return detection
    }
    let isEnough = series.known(lately).reduce(0, +) >= fewest.cases
    guard let model = FarringtonModel(self, series, period) else {
      detection.noVerdict = "the model of past years does not converge"
      return detection
    }
    guard isEnough else {
      detection.noVerdict =
        "fewer than \(Int(fewest.cases)) cases in \(fewest.periods) periods"
      return detection
    }
    detection.expected = model.expected
    detection.bound = model.bound
    detection.isAlarm = observed > model.bound && observed > 0
    let room = model.bound - model.expected
    detection.score = room > 0 ? (observed - model.expected) / room : nil
    return detection
  }
}
