import Glibc
public import Picture

extension CountDistribution {
  /// The chance of just this count.
  public func probability(of count: Int) -> Double {
    guard count >= 0 else { return 0 }
    guard mean > 0 else { return count == 0 ? 1 : 0 }
    let k = Double(count)
    if size == .infinity { return exp(k * log(mean) - mean - logGamma(k + 1)) }
    return exp(
      logGamma(k + size) - logGamma(size) - logGamma(k + 1)
        + size * log(size / (size + mean)) + k * log(mean / (size + mean)))
  }

  /// The chance of `count` of `n`, each with the chance `p`.
  static func binomial(_ n: Int, _ p: Double, _ count: Int) -> Double {
    guard (0...n).contains(count) else { return 0 }
    if p <= 0 { return count == 0 ? 1 : 0 }
    if p >= 1 { return count == n ? 1 : 0 }
    let (m, k) = (Double(n), Double(count))
    return exp(
      logGamma(m + 1) - logGamma(k + 1) - logGamma(m - k + 1) + k * log(p) + (m - k) * log1p(-p))
  }
}

/// The logarithm of the gamma function of a number above 0; safe on any thread.
func logGamma(_ x: Double) -> Double {
  var sign: Int32 = 0
  return lgamma_r(x, &sign)
}
