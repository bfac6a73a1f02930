import Glibc

/// Forecasts by exponential smoothing of `log(1 + count)`, with additive errors (Hyndman et al.
/// 2008, "Forecasting with exponential smoothing: the state space approach").
///
/// Models with and without a season are fitted by maximum likelihood and averaged by how well they
/// foretell (after Burnham and Anderson 2002, "Model selection and multimodel inference"). The
/// variance of each is exact for its weights. It is then corrected by the errors that the model
/// made of late, up or down, for calm and restless times alternate.
///
/// It knows nothing but the series: no forecast of this kind sees a break coming.
public struct ExponentialSmoothing: Forecaster {
  /// Trends that models may have. Crossings of borders go on rising or falling so seldom that
  /// models with a trend forecast worse, even where they fit the past better; so there is none
  /// unless asked for.
  public var trends: [SmoothingModel.Trend] = [.none]
  /// Periods of the longest year that a season is fitted to. A week's or a day's own level would be
  /// fitted to two or three counts.
  public var longestSeason = 24
  /// How little a better fit tells a model apart: 1 for Akaike weights, infinite for equal parts.
  public var caution = 8.0
  /// Periods after which an error weighs the `e`th part when intervals are corrected.
  public var memory = 12.0
  /// Past errors that the model's own variance counts for beside those seen; infinite for no
  /// correction.
  public var trust = 4.0

  /// Makes one with the options that the study of monthly crossings suggests.
  public init() {}

  /// A model and its part in the forecast.
  public struct Part: Hashable, Sendable {
    /// The model.
    public var model: SmoothingModel
    /// Its fitted weights.
    public var weights: SmoothingWeights
    /// Its part, from 0 to 1.
    public var share: Double
  }

  /// Forecasts, the first for the period after the last of the series.
  ///
  /// - Throws: `ForecastRefusal` when an option is out of range, the series holds what is no count,
  ///   or fewer than eight are known.
  public func forecasts(
    _ series: CountSeries, periods: Int
  ) throws(ForecastRefusal) -> [IntervalForecast] {
    let fits = try fits(series)
    return (0..<max(0, periods)).map { forecast(fits, ahead: $0 + 1) }
  }

  /// The models that make up the forecast of a series, the largest part first.
  ///
  /// - Throws: `ForecastRefusal` as `forecasts` does.
  public func parts(_ series: CountSeries) throws(ForecastRefusal) -> [Part] {
    try fits(series)
      .map { Part(model: $0.fit.path.model, weights: $0.fit.path.weights, share: $0.share) }
      .sorted { $0.share > $1.share }
  }

  private typealias Shared = (fit: SmoothingFit, share: Double)

  /// The models that have a part worth the name.
  private func fits(_ series: CountSeries) throws(ForecastRefusal) -> [Shared] {
    guard !trends.isEmpty else { throw ForecastRefusal("trends", "must not be empty") }
    guard caution > 0 else { throw ForecastRefusal("caution", "must be more than 0") }
    guard memory > 0 else { throw ForecastRefusal("memory", "must be more than 0") }
    guard trust >= 0 else { throw ForecastRefusal("trust", "must be 0 or more") }
    let values = try series.logCounts()
    let fits = models(values, season: series.periodsPerYear).compactMap { SmoothingFit(values, $0) }
    guard let best = fits.map(\.criterion).min() else {
      throw ForecastRefusal("series", "has too many gaps for its length")
    }
    let likely = fits.map { (fit: $0, share: exp((best - $0.criterion) / (2 * caution))) }
      .filter { $0.share > 0.001 }
    let total = likely.reduce(0) { $0 + $1.share }
    return likely.map { ($0.fit, $0.share / total) }
  }

  /// A season needs two full years and one period.
  private func models(_ values: [Double?], season: Int) -> [SmoothingModel] {
    let known = values.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
    let hasSeason = season > 1 && season <= longestSeason && known >= 2 * season + 1
    let seasons = hasSeason ? [1, season] : [1]
    return seasons.flatMap { season in trends.map { SmoothingModel($0, season: season) } }
  }

  /// Mean and variance of all models together, brought back to counts.
  private func forecast(_ fits: [Shared], ahead: Int) -> IntervalForecast {
    let memory = ErrorMemory(periods: memory, trust: trust)
    let mean = fits.reduce(0) { $0 + $1.share * $1.fit.mean(ahead: ahead) }
    let variance = fits.reduce(0.0) { sum, part in
      let deviation =
        part.fit.deviation(ahead: ahead)
        * (trust == .infinity ? 1 : part.fit.correction(ahead: ahead, memory))
      let apart = part.fit.mean(ahead: ahead) - mean
      return sum + part.share * (deviation * deviation + apart * apart)
    }
    let least = ExponentialSmoothing.poissonDeviation(mean)
    return IntervalForecast(logMean: mean, logDeviation: max(least, variance.squareRoot()))
  }

  /// The deviation that counts with such a mean of `log(1 + count)` have by chance alone: nobody
  /// foretells them better, however calm the past.
  private static func poissonDeviation(_ mean: Double) -> Double {
    let count = max(0, expm1(mean))
    return count.squareRoot() / (1 + count)
  }
}
