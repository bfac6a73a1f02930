import Glibc

/// One model fitted to log counts by maximum likelihood.
struct SmoothingFit {
  let path: SmoothingPath
  /// The corrected information criterion of Akaike; the smaller, the likelier the model foretells.
  let criterion: Double
  /// Standard deviation of errors one period ahead.
  let deviation: Double
  private let values: [Double?]

  /// Nil when there are too few values for so many fitted numbers, or they leave the states open.
  init?(_ values: [Double?], _ model: SmoothingModel) {
    let known = values.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
    guard known > model.fittedNumbers + 1 else { return nil }
    let (n, k) = (Double(known), Double(model.fittedNumbers))
    let searches = SmoothingWeights.starts(model).map { start in
      NelderMead().minimum(from: start) { SmoothingFit.misfit(values, model, at: $0, n) }
    }
    guard let best = searches.min(by: { $0.value < $1.value }) else { return nil }
    let weights = SmoothingWeights(best.point, model)
    guard let start = SmoothingStart(values, model, weights) else { return nil }
    path = SmoothingPath(values, model, weights, start: start.states)
    criterion = best.value + 2 * k + 2 * k * (k + 1) / (n - k - 1)
    deviation = (start.squares / (n - k)).squareRoot()
    self.values = values
  }

  /// Twice the negative logarithm of the likelihood, but for a constant.
  private static func misfit(
    _ values: [Double?], _ model: SmoothingModel, at point: [Double], _ known: Double
  ) -> Double {
    guard let start = SmoothingStart(values, model, SmoothingWeights(point, model)) else {
      return .infinity
    }
    // Below the floor is rounding: a series that never changes fits every model.
    return known * log(max(start.squares / known, 1e-10))
  }

  /// The value to be expected so many periods ahead.
  func mean(ahead: Int) -> Double { path.expected(after: values.count, ahead: ahead) }

  /// Its standard deviation by the model, were the weights known.
  func deviation(ahead: Int) -> Double { deviation * path.spread(ahead: ahead) }

  /// What the deviation is to be multiplied by so that it fits the errors that the model made so
  /// many periods ahead of late.
  func correction(ahead: Int, _ memory: ErrorMemory) -> Double {
    let deviation = deviation(ahead: ahead)
    guard deviation > 0 else { return 1 }
    // The states to begin with were fitted to the first errors, which are small for that reason.
    let first = min(2 * path.model.season, values.count)
    let last = values.count - ahead
    let errors = stride(from: last, through: first, by: -1).map { passed in
      values[passed + ahead - 1].map {
        ($0 - path.expected(after: passed, ahead: ahead)) / deviation
      }
    }
    return memory.correction(errors)
  }
}

/// How past errors correct the deviation of a forecast: the latest weigh most.
struct ErrorMemory {
  /// Periods after which an error weighs the `e`th part.
  let periods: Double
  /// Errors that the model's own deviation counts for.
  let trust: Double
  /// The largest correction; its inverse is the smallest.
  let limit = 2.0

  /// The root of the mean square of errors, in deviations and the latest first; nil where one is
  /// not known.
  func correction(_ errors: [Double?]) -> Double {
    var (sum, total) = (trust, trust)
    for (age, error) in errors.enumerated() {
      guard let error else { continue }
      let weight = exp(-Double(age) / periods)
      sum += weight * error * error
      total += weight
    }
    guard total > 0 else { return 1 }
    return min(limit, max(1 / limit, (sum / total).squareRoot()))
  }
}
