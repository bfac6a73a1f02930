import Glibc

/// A forecast of one count: its median and the central intervals that hold 50, 80, 90 and 95 % of
/// what may come.
public struct IntervalForecast: Hashable, Sendable {
  /// As likely to be passed as not.
  public var median: Double
  /// Lower end of the interval of 50 %.
  public var lo50: Double
  /// Upper end of the interval of 50 %.
  public var hi50: Double
  /// Lower end of the interval of 80 %.
  public var lo80: Double
  /// Upper end of the interval of 80 %.
  public var hi80: Double
  /// Lower end of the interval of 90 %.
  public var lo90: Double
  /// Upper end of the interval of 90 %.
  public var hi90: Double
  /// Lower end of the interval of 95 %.
  public var lo95: Double
  /// Upper end of the interval of 95 %.
  public var hi95: Double

  /// Makes a forecast from its quantile function.
  ///
  /// - Parameter quantile: the count below which a part, between 0 and 1, of what may come lies.
  public init(_ quantile: (_ part: Double) -> Double) {
    median = quantile(0.5)
    (lo50, hi50) = (quantile(0.25), quantile(0.75))
    (lo80, hi80) = (quantile(0.1), quantile(0.9))
    (lo90, hi90) = (quantile(0.05), quantile(0.95))
    (lo95, hi95) = (quantile(0.025), quantile(0.975))
  }

  /// A forecast of `log(1 + count)` that is normal there, brought back to counts; nothing below 0.
  init(logMean mean: Double, logDeviation deviation: Double) {
    self.init { max(0, expm1(mean + deviation * Normal.quantile($0))) }
  }

  /// A central interval and the probability that it misses.
  struct Interval {
    let low: Double
    let high: Double
    let miss: Double

    /// The interval score: width, and what an observation outside costs (Gneiting and Raftery
    /// 2007).
    func score(_ observed: Double) -> Double {
      high - low + 2 / miss * (max(0, low - observed) + max(0, observed - high))
    }
  }

  private var intervals: [Interval] {
    [
      Interval(low: lo50, high: hi50, miss: 0.5), Interval(low: lo80, high: hi80, miss: 0.2),
      Interval(low: lo90, high: hi90, miss: 0.1), Interval(low: lo95, high: hi95, miss: 0.05),
    ]
  }

  /// The weighted interval score, in counts; less is better (Bracher et al. 2021, "Evaluating
  /// epidemic forecasts in an interval format", PLOS Computational Biology 17).
  public func weightedIntervalScore(_ observed: Double) -> Double {
    let sum = intervals.reduce(abs(observed - median) / 2) {
      $0 + $1.miss / 2 * $1.score(observed)
    }
    return sum / (Double(intervals.count) + 0.5)
  }

  /// The weighted interval score with every number `x` taken as `log(1 + x)`: it weighs errors by
  /// their proportion (Bosse et al. 2023, "Scoring epidemiological forecasts on transformed
  /// scales", PLOS Computational Biology 19).
  public func logWeightedIntervalScore(_ observed: Double) -> Double {
    mapped(log1p).weightedIntervalScore(log1p(observed))
  }

  /// The forecast with each of its numbers put through a rising function.
  func mapped(_ transform: (Double) -> Double) -> IntervalForecast {
    var new = self
    new.median = transform(median)
    (new.lo50, new.hi50) = (transform(lo50), transform(hi50))
    (new.lo80, new.hi80) = (transform(lo80), transform(hi80))
    (new.lo90, new.hi90) = (transform(lo90), transform(hi90))
    (new.lo95, new.hi95) = (transform(lo95), transform(hi95))
    return new
  }
}
