/// The rules of the verdict: what is guarded against, and how much evidence is an alarm.
///
/// Two detectors watch each series. A sum of likelihood ratios (negative binomial CUSUM) gathers
/// evidence of a doubled mean against a baseline that is estimated anew for each period from those
/// before it, a guard left out between, so that the surge does not become its own baseline. A bound
/// compares the count itself with a quantile: of Farrington's flexible method where there are three
/// years of history, else of the same baseline.
public struct SurgeRules: Hashable, Sendable {
  /// Periods of the baseline at most.
  public var baseline: Int
  /// Known periods without which there is no verdict.
  public var leastBaseline: Int
  /// Periods between the baseline and the one judged.
  public var guardPeriods: Int
  /// Factor by which the mean must have grown for the sum to grow.
  public var factor = 2.0
  /// The sum from which on it speaks.
  public var limit: Double
  /// Probability with which the bound speaks without a cause.
  public var alpha = 0.01
  /// Probability below which one count is an alarm by itself.
  public var alarmAlpha = 0.001
  /// Overdispersion taken for a baseline of which only totals are known.
  public var assumedOverdispersion = 1.0
  /// The least mean taken for a baseline: a border where nothing happens is not sure of it.
  public var leastMean = 0.5

  /// The rules for periods of a length.
  public init(_ periodsPerYear: Int) {
    switch periodsPerYear {
    case 365:
      alarmAlpha = 0.0001
      (baseline, leastBaseline, guardPeriods, limit) = (365, 42, 14, 8)
    case 52:
      (baseline, leastBaseline, guardPeriods, limit) = (156, 20, 3, 6)
      alarmAlpha = 0.0001
    default: (baseline, leastBaseline, guardPeriods, limit) = (36, 10, 1, 4)
    }
  }
}

/// How much a series is out of its normal course.
public enum SurgeLevel: String, Comparable, Sendable {
  /// In its normal course.
  case normal
  /// One detector speaks.
  case watch
  /// Both speak, the sum speaks twice running, or one count is far beyond all doubt.
  case alarm

  /// More is larger.
  public static func < (a: SurgeLevel, b: SurgeLevel) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .normal: 0
    case .watch: 1
    case .alarm: 2
    }
  }
}

/// The verdict on one period.
public struct SurgeStep: Hashable, Sendable {
  /// The period, counted from 0.
  public var period: Int
  /// What was to be expected.
  public var expected: Double
  /// Overdispersion of the baseline: its variance is `mean + overdispersion x mean^2`.
  public var overdispersion: Double
  /// The sum of evidence, in its limit: 1 speaks.
  public var evidence: Double
  /// The largest count that is no surprise.
  public var bound: Double
  /// The verdict.
  public var level: SurgeLevel
  /// The period with which the surge most likely began, where the verdict is more than normal.
  public var since: Int?
  /// The period with which it began to ease, where it does.
  public var easingSince: Int?
}
