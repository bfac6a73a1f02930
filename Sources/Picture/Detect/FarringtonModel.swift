import Glibc

/// What past years predict for one period.
struct FarringtonModel {
  let expected: Double
  let bound: Double
  /// Overdispersion, at least 1.
  let dispersion: Double
  let hasTrend: Bool

  /// Nil when the model does not converge.
  init?(_ options: Farrington, _ series: CountSeries, _ period: Int) {
    let rows = FarringtonModel.rows(options, series, period)
    guard rows.counts.count > 1,
      var fit = FarringtonModel.fit(options, rows, trend: options.trend)
    else { return nil }
    let offset = options.usesPopulation ? log(series.populations?[period] ?? 1) : 0
    let season = options.noPeriods - 1
    // Times are counted from 1, as in the tables that results are compared with.
    let now = Double(period + 1)
    if fit.hasTrend {
      let isBelieved =
        options.years >= 3
        && fit.trendProbability(options.isOriginal ? fit.dispersion : fit.errorDispersion)
          < options.trendProbability
        && exp(fit.predictor(at: now, season: season, offset: offset).value)
          <= (rows.counts.max() ?? 0)
      if !isBelieved {
        guard let flat = FarringtonModel.fit(options, rows, trend: false) else { return nil }
        fit = flat
      }
    }
    let (eta, variance) = fit.predictor(at: now, season: season, offset: offset)
    hasTrend = fit.hasTrend
    dispersion = fit.flooredDispersion
    expected = exp(eta)
    let scale = options.isOriginal ? dispersion : fit.errorDispersion
    bound = FarringtonModel.bound(options, eta, (scale * variance).squareRoot(), dispersion)
  }

  /// The model with the weights of past outbreaks, without a trend if it does not converge with
  /// one.
  private static func fit(
    _ options: Farrington, _ rows: QuasiPoissonFit.Rows, trend: Bool
  ) -> QuasiPoissonFit? {
    var fit = QuasiPoissonFit(rows, trend: trend)
    if !fit.converged, trend { fit = QuasiPoissonFit(rows, trend: false) }
    guard fit.converged else { return nil }
    guard options.reweights else { return fit }
    let weights = fit.outbreakWeights(threshold: options.weightsThreshold)
    return QuasiPoissonFit(rows, trend: fit.hasTrend, prior: weights)
  }

  private static func bound(
    _ options: Farrington, _ eta: Double, _ deviation: Double, _ dispersion: Double
  ) -> Double {
    let mean = exp(eta)
    switch options.threshold {
    case .nbPlugin:
      return CountDistribution(mean: mean, dispersion: dispersion).quantile(1 - options.alpha)
    case .muan:
      let upper = exp(eta + Normal.quantile(1 - options.alpha) * deviation)
      return CountDistribution(mean: upper, dispersion: dispersion).quantile(1 - options.alpha)
    case .delta:
      let tail = options.isOriginal ? options.alpha / 2 : options.alpha
      let error = deviation * mean
      let tau = dispersion + error * error / mean
      let exponent = options.power.exponent
      // Variance of the power of a count, by the delta method.
      let spread = (exponent * exponent * pow(mean, 2 * exponent - 1) * tau).squareRoot()
      return pow(pow(mean, exponent) + Normal.quantile(1 - tail) * spread, 1 / exponent)
    }
  }

  // MARK: Rows

  /// The periods of past years that are looked at, each with its season.
  static func rows(
    _ options: Farrington, _ series: CountSeries, _ period: Int
  ) -> QuasiPoissonFit.Rows {
    var season = [Int](repeating: -1, count: period + 1)
    let (year, w) = (series.periodsPerYear, options.halfWindow)
    if !options.isOriginal {
      for at in max(0, period - w)...period { season[at] = options.noPeriods - 1 }
    }
    for past in 1...options.years {
      let reference = period - past * year
      for at in max(0, reference - w)...reference + w { season[at] = options.noPeriods - 1 }
      guard options.noPeriods > 1 else { continue }
      var at = reference + w + 1
      for (block, length) in blocks(year - 2 * w - 1, options.noPeriods - 1).enumerated() {
        for _ in 0..<length {
          season[at] = block
          at += 1
        }
      }
    }
    if !options.isOriginal {
      for at in max(0, period - (options.pastPeriodsNotIncluded ?? w))...period { season[at] = -1 }
    }
    var rows = QuasiPoissonFit.Rows()
    rows.seasonCount = options.noPeriods
    for at in season.indices where season[at] >= 0 {
      guard let count = series.counts[at] else { continue }
      rows.counts.append(count)
      rows.times.append(Double(at + 1))
      rows.seasons.append(season[at])
      if options.usesPopulation { rows.offsets.append(log(series.populations?[at] ?? 1)) }
    }
    return rows
  }

  /// Lengths of so many blocks of periods, the first ones longer by one where they do not divide.
  private static func blocks(_ periods: Int, _ count: Int) -> [Int] {
    let (length, rest) = periods.quotientAndRemainder(dividingBy: count)
    return (0..<count).map { $0 < rest ? length + 1 : length }
  }
}
