import Glibc

/// Draws arrivals from one number between 0 and 1: Poisson, or negative binomial where days differ
/// by more than chance.
struct ArrivalLaw {
  private let size: Double

  /// - Parameter size: variance is `mean + mean^2 / size`; infinite for Poisson.
  init(size: Double) { self.size = size }

  func draw(mean: Double, _ unit: Double) -> Int {
    guard mean > 0 else { return 0 }
    return size == .infinity ? poisson(mean, unit) : negativeBinomial(mean, unit)
  }

  /// The arrivals of a day. Where their spread is wide, a day's own mean is drawn first from the
  /// gamma law (Marsaglia and Tsang 2000), so that the work does not grow with the spread; its
  /// numbers are of the day alone, so that nothing else loses step.
  func draw(mean: Double, _ unit: Double, _ draws: DrawStream, day: Int) -> Int {
    let spread = size == .infinity ? 0 : mean / size.squareRoot()
    guard spread > ArrivalLaw.wide else { return draw(mean: mean, unit) }
    return poisson(mean / size * gamma(draws, day), unit)
  }

  /// Spread from which on the mean of the day is drawn first.
  private static let wide = 64.0

  /// A number of the gamma law of the shape `size` and scale 1.
  private func gamma(_ draws: DrawStream, _ day: Int) -> Double {
    let boosted = size < 1 ? size + 1 : size
    let d = boosted - 1 / 3.0
    var attempt = 1
    while true {
      let (first, second) = draws.pair(.arrivals, day: day, draw: attempt)
      let x = Deviate.normal(first)
      let root = 1 + x / (9 * d).squareRoot()
      let v = root * root * root
      if v > 0, log(second) < 0.5 * x * x + d - d * v + d * log(v) {
        guard size < 1 else { return d * v }
        return d * v * pow(draws.unit(.arrivals, day: day, draw: attempt + 1), 1 / size)
      }
      attempt += 1
    }
  }

  private func poisson(_ mean: Double, _ unit: Double) -> Int {
    if mean < 8 {
      var (part, rest, count) = (exp(-mean), unit, 0)
      while rest >= part, part > 0 {
        rest -= part
        count += 1
        part *= mean / Double(count)
      }
      return count
    }
    let mode = Int(mean)
    let top = exp(Double(mode) * log(mean) - mean - LogFactorials.shared(mode))
    return Outward(mode: mode, top: top, unit: unit).draw { count, part in
      part * mean / Double(count + 1)
    } down: { count, part in
      part * Double(count) / mean
    }
  }

  private func negativeBinomial(_ mean: Double, _ unit: Double) -> Int {
    let going = mean / (size + mean)
    let mode = size > 1 ? Int((size - 1) * going / (1 - going)) : 0
    let top = exp(
      logGamma(Double(mode) + size) - logGamma(size) - LogFactorials.shared(mode)
        + size * log1p(-going) + Double(mode) * log(going))
    return Outward(mode: mode, top: top, unit: unit).draw { count, part in
      part * going * (Double(count) + size) / Double(count + 1)
    } down: { count, part in
      part * Double(count) / (going * (Double(count) + size - 1))
    }
  }
}
