import Glibc

/// The CUSUM of counts brought to the scale of a standard normal variable (Rossi et al. 1999, "An
/// approximate CUSUM procedure for surveillance of health events", Statistics in Medicine 18;
/// Pierce and Schafer 1986 for the residuals).
public struct NormalizedCusum: Sendable {
  /// How counts are brought to the scale.
  public enum Scale: String, CaseIterable, Sendable {
    /// Not at all.
    case none
    /// Distance from the mean in deviations.
    case standard
    /// The transformation of Rossi et al.
    case rossi
    /// Anscombe residuals.
    case anscombe
    /// Anscombe residuals with the second-order mean.
    case anscombe2nd
  }

  /// The scale.
  public var scale = Scale.standard
  /// What is taken off each value.
  public var reference = 1.04
  /// The sum from which on there is an alarm.
  public var limit = 2.26
  /// The expected count, above 0.
  public var mean: Double
  /// Whether the sum begins anew after an alarm.
  public var resets = false

  /// A detector for counts with a mean.
  public init(mean: Double) { self.mean = mean }

  /// Judges some periods. `bound` is the count from which on there is an alarm; without a scale it
  /// is what is left to the limit.
  ///
  /// - Throws: `DetectorRefusal` when an option is out of range.
  public func detect(
    _ series: CountSeries, _ periods: Range<Int>
  ) throws(DetectorRefusal) -> [Detection] {
    guard mean > 0, mean.isFinite else { throw .init("mean", "must be above 0") }
    guard limit > 0 else { throw .init("limit", "must be above 0") }
    guard reference > 0 else { throw .init("reference", "must be above 0") }
    guard periods.lowerBound >= 0, periods.upperBound <= series.counts.count else {
      throw .init("series", "does not have the periods to be judged")
    }
    var sum = 0.0
    return periods.map { period in
      var detection = Detection(
        period: period, observed: series.counts[period], expected: mean)
      guard let count = series.counts[period] else {
        detection.noVerdict = "the period was not reported"
        return detection
      }
      let before = sum
      sum = max(0, sum + scaled(count) - reference)
      detection.isAlarm = sum >= limit
      let bound = scale == .none ? limit - sum : alarmingCount(after: before)
      detection.bound = bound.isNaN ? 0 : max(0, bound)
      detection.score = sum / limit
      if detection.isAlarm && resets { sum = 0 }
      return detection
    }
  }

  private func scaled(_ count: Double) -> Double {
    switch scale {
    case .none: count
    case .standard: (count - mean) / mean.squareRoot()
    case .rossi: (count - 3 * mean + 2 * (count * mean).squareRoot()) / (2 * mean.squareRoot())
    case .anscombe: 1.5 * (power(count) - power(mean)) / pow(mean, 1.0 / 6)
    case .anscombe2nd:
      1.5 * (power(count) - (power(mean) - pow(mean, -1.0 / 3) / 9)) / pow(mean, 1.0 / 6)
    }
  }

  private func power(_ count: Double) -> Double { pow(count, 2.0 / 3) }

  /// The count that brings the sum to the limit.
  private func alarmingCount(after sum: Double) -> Double {
    let room = limit + reference - sum
    let root = mean.squareRoot()
    switch scale {
    case .none: return room
    case .standard: return (root * room + mean).rounded(.up)
    case .rossi:
      let inner = 4 * mean * mean + 2 * mean * root * room
      return 2 * root * room + 5 * mean - 2 * inner.squareRoot()
    case .anscombe, .anscombe2nd:
      // Tables of the second-order residuals take a third power here where the residual itself has
      // its inverse.
      let shift = scale == .anscombe ? 0 : pow(mean, 1.0 / 3) / 9
      let powered = 2.0 / 3 * pow(mean, 1.0 / 6) * room + power(mean) - shift
      return powered < 0 ? 0 : pow(powered, 1.5)
    }
  }
}
