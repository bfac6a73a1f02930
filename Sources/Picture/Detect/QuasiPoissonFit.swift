import Glibc

/// A quasi-Poisson regression of counts on a season and, on request, a linear trend in time, with
/// the logarithm as link: the model of Farrington et al. (1996) and Noufaily et al. (2013).
///
/// Fitted by iteratively reweighted least squares. With one factor and one slope each step has a
/// closed form: means by season, and the slope of what deviates from them. The steps, the start,
/// the convergence criterion and the weights that dispersion and standard errors are formed with
/// are those of R's `glm.fit`, so that results agree to the last digits.
struct QuasiPoissonFit {
  /// The rows that a model is fitted to.
  struct Rows {
    var counts: [Double] = []
    var times: [Double] = []
    /// Season of each row, from 0.
    var seasons: [Int] = []
    /// Logarithm of the population; empty without an offset.
    var offsets: [Double] = []
    var seasonCount = 1

    func offset(_ row: Int) -> Double { offsets.isEmpty ? 0 : offsets[row] }
  }

  let rows: Rows
  private(set) var hasTrend: Bool
  private(set) var slope = 0.0
  /// Level of each season: the linear predictor at its mean time.
  private var level: [Double]
  private var meanTime: [Double]
  private var weightSum: [Double]
  /// Weighted sum of squared deviations of time from the means of the seasons.
  private var timeSquares = 0.0
  private var weights: [Double]
  private(set) var fitted: [Double]
  private(set) var converged = false
  private let prior: [Double]
  private let hasPrior: Bool
  private(set) var dispersion = 0.0
  /// The dispersion that standard errors are formed with. R's `farringtonFlexible` forms it with
  /// the weights of past outbreaks alone, where those of the fit belong: it is smaller by about the
  /// mean. Results are to be those of that program, so it is formed the same way.
  private(set) var errorDispersion = 0.0
  /// Rows less coefficients.
  private(set) var degrees = 0.0

  /// Fits; look at `converged` before use.
  init(_ rows: Rows, trend: Bool, prior: [Double]? = nil) {
    self.rows = rows
    hasTrend = trend
    let count = rows.counts.count
    self.prior = prior ?? [Double](repeating: 1, count: count)
    hasPrior = prior != nil
    level = [Double](repeating: 0, count: rows.seasonCount)
    meanTime = level
    weightSum = level
    weights = [Double](repeating: 0, count: count)
    fitted = rows.counts.map { $0 + 0.1 }
    var predictor = fitted.map { log($0) }
    var deviance = self.deviance()
    for _ in 0..<25 {
      step(&predictor)
      let old = deviance
      deviance = self.deviance()
      guard deviance.isFinite else { break }
      if abs(deviance - old) / (abs(deviance) + 0.1) < 1e-8 {
        converged = true
        break
      }
    }
    measureDispersion(predictor)
  }

  private func deviance() -> Double {
    var sum = 0.0
    for row in fitted.indices {
      let (y, mu) = (rows.counts[row], fitted[row])
      sum += 2 * prior[row] * (y > 0 ? y * log(y / mu) - (y - mu) : mu)
    }
    return sum
  }

  private mutating func step(_ predictor: inout [Double]) {
    var working = predictor
    for season in level.indices {
      (level[season], meanTime[season], weightSum[season]) = (0, 0, 0)
    }
    for row in working.indices {
      let mu = fitted[row]
      weights[row] = prior[row] * mu
      working[row] = predictor[row] - rows.offset(row) + (rows.counts[row] - mu) / mu
      let season = rows.seasons[row]
      weightSum[season] += weights[row]
      level[season] += weights[row] * working[row]
      meanTime[season] += weights[row] * rows.times[row]
    }
    for season in level.indices where weightSum[season] > 0 {
      level[season] /= weightSum[season]
      meanTime[season] /= weightSum[season]
    }
    fitSlope(working)
    for row in working.indices {
      let season = rows.seasons[row]
      predictor[row] =
        level[season] + slope * (rows.times[row] - meanTime[season]) + rows.offset(row)
      fitted[row] = max(exp(predictor[row]), .ulpOfOne)
    }
  }

  private mutating func fitSlope(_ working: [Double]) {
    guard hasTrend else { return }
    var (squares, products) = (0.0, 0.0)
    for row in working.indices {
      let season = rows.seasons[row]
      let time = rows.times[row] - meanTime[season]
      squares += weights[row] * time * time
      products += weights[row] * time * (working[row] - level[season])
    }
    (timeSquares, slope) = (squares, squares > 0 ? products / squares : 0)
  }

  private mutating func measureDispersion(_ predictor: [Double]) {
    let used = Set(rows.seasons).count
    let counted = prior.count { $0 != 0 }
    degrees = Double(counted - used - (hasTrend ? 1 : 0))
    var (sum, outbreakSum) = (0.0, 0.0)
    for row in fitted.indices {
      let residual = (rows.counts[row] - fitted[row]) / max(exp(predictor[row]), .ulpOfOne)
      sum += weights[row] * residual * residual
      outbreakSum += prior[row] * residual * residual
    }
    dispersion = degrees > 0 ? sum / degrees : .nan
    errorDispersion = hasPrior && degrees > 0 ? outbreakSum / degrees : dispersion
  }

  /// Dispersion, at least 1.
  var flooredDispersion: Double { max(dispersion.isNaN ? 1 : dispersion, 1) }

  /// The probability of so steep a slope by chance: Student's test.
  func trendProbability(_ dispersion: Double) -> Double {
    Student.bothTails(slope / (dispersion / timeSquares).squareRoot(), degrees: degrees)
  }

  /// Part of each row in its own fitted value.
  private func leverage(_ row: Int) -> Double {
    let season = rows.seasons[row]
    let time = rows.times[row] - meanTime[season]
    let trend = hasTrend && timeSquares > 0 ? time * time / timeSquares : 0
    return weights[row] * (1 / weightSum[season] + trend)
  }

  /// Linear predictor at a time in a season, and its variance for a dispersion of 1.
  func predictor(
    at time: Double, season: Int, offset: Double
  ) -> (value: Double, variance: Double) {
    let distance = time - meanTime[season]
    let trend = hasTrend && timeSquares > 0 ? distance * distance / timeSquares : 0
    return (level[season] + slope * distance + offset, 1 / weightSum[season] + trend)
  }

  /// Weights that let past outbreaks count less: Anscombe residuals `s` beyond the threshold weigh
  /// `s^-2`, all scaled to sum up to the number of rows.
  func outbreakWeights(threshold: Double) -> [Double] {
    let phi = flooredDispersion
    let residuals = rows.counts.indices.map { row in
      let (y, mu) = (rows.counts[row], fitted[row])
      let raw = 1.5 * (pow(y, 2.0 / 3) * pow(mu, -1.0 / 6) - mu.squareRoot())
      return raw / (phi * (1 - leverage(row))).squareRoot()
    }
    let unscaled = residuals.map { $0 > threshold ? 1 / ($0 * $0) : 1 }
    let scale = Double(residuals.count) / unscaled.reduce(0, +)
    return unscaled.map { $0 * scale }
  }
}
