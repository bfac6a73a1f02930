import Glibc

/// The beta negative binomial distribution: how many failures come before so many successes, when
/// the chance of success is itself uncertain and has a beta distribution.
struct BetaNegativeBinomial: Hashable, Sendable {
  /// Successes.
  let successes: Double
  /// First parameter of the chance of success.
  let alpha: Double
  /// Its second parameter, more than 0.
  let beta: Double

  /// The logarithm of the probability of a count.
  func logMass(_ count: Int) -> Double {
    let k = Double(count)
    let log = IncompleteIntegrals.logGamma
    let above = log(successes + alpha) + log(k + beta) + log(successes + k) + log(alpha + beta)
    let below = log(successes + k + alpha + beta) + log(successes) + log(k + 1)
    return above - below - log(alpha) - log(beta)
  }

  /// The smallest count that is passed with a probability below `1 - part`; nil beyond a limit.
  func quantile(_ part: Double, limit: Int) -> Int? {
    var mass = exp(logMass(0))
    var sum = mass
    var count = 0
    while sum <= part {
      guard count < limit else { return nil }
      let k = Double(count)
      mass *= (k + beta) * (successes + k) / ((successes + k + alpha + beta) * (k + 1))
      sum += mass
      count += 1
    }
    return count
  }
}
