import Glibc

/// Exponential smoothing of counts on the scale of the logarithm of one more, the form chosen by
/// AICc, intervals widened by what the forecasts of the past were wrong.
public struct ExponentialSmoothing: Sendable {
  private let model: SmoothingModel
  private let state: SmoothingState
  private let variance: Double
  private let count: Int
  /// By how much errors so many steps ahead were wider in the past than the model says, at least 1.
  private let widening: [Double]

  /// Horizons that are widened by experience; beyond them by the last.
  static let horizons = 6

  /// Fits a series of counts without gaps; nil with fewer than 8.
  public init?(_ counts: [Double], periodsPerYear: Int) {
    guard counts.count >= 8 else { return nil }
    let values = counts.map { log1p(max(0, $0)) }
    let seasons =
      counts.count >= 2 * periodsPerYear + 4 && periodsPerYear <= 52 ? [1, periodsPerYear] : [1]
    var best: (model: SmoothingModel, state: SmoothingState, squares: Double, score: Double)?
    for season in seasons {
      for trend in SmoothingModel.Trend.allCases {
        let model = SmoothingModel(trend: trend, season: season)
        guard counts.count > model.parameterCount + 3 else { continue }
        let (state, squares) = SmoothingFit(values, model).fitted
        let score = ExponentialSmoothing.criterion(squares, values.count, model)
        if best.map({ score < $0.score }) ?? true { best = (model, state, squares, score) }
      }
    }
    guard let best else { return nil }
    (model, count) = (best.model, values.count)
    let run = SmoothingRun(values, best.model, best.state, keeping: true)
    state = run.state
    let degrees = max(1, values.count - best.model.parameterCount)
    variance = max(1e-6, best.squares / Double(degrees))
    widening = ExponentialSmoothing.widening(values, best.model, run, variance)
  }

  /// The corrected criterion of Akaike.
  private static func criterion(_ squares: Double, _ count: Int, _ model: SmoothingModel) -> Double
  {
    let (n, k) = (Double(count), Double(model.parameterCount + 1))
    return n * log(max(squares, 1e-12) / n) + 2 * k + 2 * k * (k + 1) / max(1, n - k - 1)
  }

  /// Errors of the latest three years so many steps ahead against what the model says of them.
  private static func widening(
    _ values: [Double], _ model: SmoothingModel, _ run: SmoothingRun, _ variance: Double
  ) -> [Double] {
    (1...horizons).map { ahead in
      let spread = variance * SmoothingRun.variance(run.state, model, ahead: ahead)
      var (sum, number) = (0.0, 0.0)
      let first = max(0, values.count - 36)
      for at in first..<values.count where at + ahead - 1 < values.count {
        let expected = SmoothingRun.expected(run.course[at], model, at: at, ahead: ahead)
        let error = values[at + ahead - 1] - expected
        sum += error * error / spread
        number += 1
      }
      return number >= 8 ? max(1, (sum / number).squareRoot()) : 1
    }
  }

  /// The forecast so many periods ahead, at least 1.
  public func forecast(ahead: Int) -> IntervalForecast {
    let mean = SmoothingRun.expected(state, model, at: count, ahead: ahead)
    let spread = variance * SmoothingRun.variance(state, model, ahead: ahead)
    let wider = widening[min(ahead, widening.count) - 1]
    return IntervalForecast(logMean: mean, deviation: spread.squareRoot() * wider)
  }
}

/// Estimates a model by least squares, which for additive normal errors is the likeliest.
struct SmoothingFit {
  private let values: [Double]
  private let model: SmoothingModel
  private let seasons: [Double]

  init(_ values: [Double], _ model: SmoothingModel) {
    (self.values, self.model) = (values, model)
    seasons = model.season > 1 ? SmoothingFit.seasons(values, model.season) : []
  }

  /// The best parameters and beginning states, and the sum of squared errors.
  var fitted: (state: SmoothingState, squares: Double) {
    let early = values.prefix(max(4, min(12, values.count / 2)))
    let level =
      zip(early.indices, early).reduce(0) { sum, one in
        sum + one.1 - (seasons.isEmpty ? 0 : seasons[one.0 % model.season])
      } / Double(early.count)
    var start = [0.0, level]
    var step = [1.0, 0.5]
    if model.trend != .none { (start, step) = (start + [-2, 0], step + [1, 0.05]) }
    if model.trend == .damped { (start, step) = (start + [1], step + [1]) }
    if model.season > 1 { (start, step) = (start + [-2], step + [1]) }
    let best = NelderMead.minimum(from: start, step: step, evaluations: 90 * start.count) {
      SmoothingRun(values, model, state($0)).squares
    }
    return (state(best), SmoothingRun(values, model, state(best)).squares)
  }

  /// Parameters from numbers without limits: each follows by a logistic curve between its limits.
  private func state(_ free: [Double]) -> SmoothingState {
    func between(_ low: Double, _ high: Double, _ x: Double) -> Double {
      low + (high - low) / (1 + exp(-x))
    }
    var state = SmoothingState(alpha: between(0.0001, 0.9999, free[0]), level: free[1])
    state.seasons = seasons
    var next = 2
    if model.trend != .none {
      state.beta = between(0, state.alpha, free[2])
      state.slope = free[3]
      next = 4
    }
    if model.trend == .damped {
      state.phi = between(0.8, 0.98, free[next])
      next += 1
    }
    if model.season > 1 { state.gamma = between(0, 1 - state.alpha, free[next]) }
    return state
  }

  /// Deviations of the season: means of what differs from the year around, adding up to 0.
  private static func seasons(_ values: [Double], _ season: Int) -> [Double] {
    var (sums, counts) = (
      [Double](repeating: 0, count: season), [Double](repeating: 0, count: season)
    )
    let half = season / 2
    for at in values.indices where at >= half && at + half < values.count {
      let around = values[at - half...at + half]
      let mean =
        season % 2 == 0
        ? (around.reduce(0, +) - (values[at - half] + values[at + half]) / 2) / Double(season)
        : around.reduce(0, +) / Double(season)
      sums[at % season] += values[at] - mean
      counts[at % season] += 1
    }
    let means = zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
    let shift = means.reduce(0, +) / Double(season)
    return means.map { $0 - shift }
  }
}

/// The forecast that any other must beat: as many as last time, on the scale of the logarithm of
/// one more, the spread growing with the square root of the steps.
public struct NaiveForecast: Sendable {
  private let last: Double
  private let variance: Double

  /// Nil with fewer than 2 counts.
  public init?(_ counts: [Double]) {
    guard counts.count >= 2, let last = counts.last else { return nil }
    let values = counts.map { log1p(max(0, $0)) }
    let steps = zip(values.dropFirst(), values).map { $0 - $1 }
    self.last = log1p(max(0, last))
    variance = max(1e-6, steps.reduce(0) { $0 + $1 * $1 } / Double(steps.count))
  }

  /// The forecast so many periods ahead, at least 1.
  public func forecast(ahead: Int) -> IntervalForecast {
    IntervalForecast(logMean: last, deviation: (variance * Double(ahead)).squareRoot())
  }
}
