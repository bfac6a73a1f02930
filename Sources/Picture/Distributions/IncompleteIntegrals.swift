import Glibc

/// The regularized incomplete gamma and beta integrals, by the series and continued fractions of
/// Press et al., "Numerical Recipes", 3rd edition, 6.2 and 6.4, carried to double precision.
enum IncompleteIntegrals {
  private static let tiny = 1e-300
  private static let precision = 1e-16

  /// `P(a, x)`: the part of a gamma distribution of shape `a` and rate 1 below `x`.
  static func gamma(_ a: Double, _ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x < a + 1 { return gammaSeries(a, x) }
    return 1 - gammaFraction(a, x)
  }

  /// `1 - P(a, x)`, without cancellation where it is small.
  static func gammaAbove(_ a: Double, _ x: Double) -> Double {
    if x <= 0 { return 1 }
    if x < a + 1 { return 1 - gammaSeries(a, x) }
    return gammaFraction(a, x)
  }

  private static func gammaSeries(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var n = a
    for _ in 0..<100_000 {
      n += 1
      term *= x / n
      sum += term
      if abs(term) < abs(sum) * precision { break }
    }
    return sum * exp(a * log(x) - x - logGamma(a))
  }

  private static func gammaFraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var h = d
    for i in 1..<100_000 {
      let an = -Double(i) * (Double(i) - a)
      b += 2
      d = an * d + b
      if abs(d) < tiny { d = tiny }
      c = b + an / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let change = d * c
      h *= change
      if abs(change - 1) < precision { break }
    }
    return h * exp(a * log(x) - x - logGamma(a))
  }

  /// `I_x(a, b)`: the part of a beta distribution below `x`.
  static func beta(_ a: Double, _ b: Double, _ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    let front = exp(
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2) { return front * betaFraction(a, b, x) / a }
    return 1 - front * betaFraction(b, a, 1 - x) / b
  }

  private static func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    if abs(d) < tiny { d = tiny }
    d = 1 / d
    var h = d
    for i in 1..<100_000 {
      let m = Double(i)
      for odd in [false, true] {
        let term =
          odd
          ? -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
          : m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 + term * d
        if abs(d) < tiny { d = tiny }
        c = 1 + term / c
        if abs(c) < tiny { c = tiny }
        d = 1 / d
        h *= d * c
      }
      if abs(d * c - 1) < precision { break }
    }
    return h
  }

  /// The logarithm of the gamma function of a number above 0.
  static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }
}
