/// Counts of equal periods, one after the other, as detectors see them.
public struct CountSeries: Sendable {
  /// A count for each period; nil where none is known.
  public var counts: [Double?]
  /// Population or other size of each period; nil when there is none.
  public var populations: [Double]?
  /// Periods in a year: 365, 52 or 12.
  public var periodsPerYear: Int
  /// Spans of which the total is known, the periods within it or not.
  var totals: [Total] = []

  /// The sum of some successive periods.
  struct Total: Hashable, Sendable {
    var periods: Range<Int>
    var total: Double
  }

  /// Makes a series.
  public init(counts: [Double?], populations: [Double]? = nil, periodsPerYear: Int = 52) {
    (self.counts, self.populations) = (counts, populations)
    self.periodsPerYear = periodsPerYear
  }
}

/// What a detector says of one period.
public struct Detection: Hashable, Sendable {
  /// The period, counted from 0.
  public var period: Int
  /// What was counted; nil where nothing is known.
  public var observed: Double?
  /// What was to be expected.
  public var expected: Double?
  /// The largest count that is no alarm, or the statistic that is compared with a limit, by method.
  public var bound: Double?
  /// Whether it is an alarm.
  public var isAlarm: Bool
  /// How far the count lies from what is expected, 1 being the bound.
  public var score: Double?
  /// Why there is no verdict; nil where there is one.
  public var noVerdict: String?

  /// Makes a detection.
  public init(
    period: Int, observed: Double?, expected: Double? = nil, bound: Double? = nil,
    isAlarm: Bool = false, score: Double? = nil, noVerdict: String? = nil
  ) {
    (self.period, self.observed, self.expected) = (period, observed, expected)
    (self.bound, self.isAlarm, self.score) = (bound, isAlarm, score)
    self.noVerdict = noVerdict
  }
}

/// Why a detector cannot be run.
public struct DetectorRefusal: Error, Hashable, Sendable {
  /// The option or the part of the series at fault.
  public let subject: String
  /// What is wrong and what was expected, as a sentence without a full stop.
  public let reason: String

  /// Makes a refusal.
  public init(_ subject: String, _ reason: String) {
    (self.subject, self.reason) = (subject, reason)
  }
}

extension CountSeries {
  /// Whether all of some periods are there and known.
  func isKnown(_ periods: Range<Int>) -> Bool {
    periods.lowerBound >= 0 && periods.upperBound <= counts.count
      && periods.allSatisfy { counts[$0] != nil }
  }

  /// The counts of some periods, those that are not known left out.
  func known(_ periods: Range<Int>) -> [Double] { periods.compactMap { counts[$0] } }
}
