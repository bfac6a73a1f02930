import Glibc

/// The standard normal distribution.
enum Normal {
  /// The part below `x`.
  static func cumulative(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }

  /// The part above `x`, without cancellation far out.
  static func above(_ x: Double) -> Double { 0.5 * erfc(x / 2.0.squareRoot()) }

  /// The number below which a part `p` lies, from 0 to 1; the rational approximations of Wichura,
  /// algorithm AS 241 (1988), to about 16 digits.
  static func quantile(_ p: Double) -> Double {
    guard p > 0 else { return p == 0 ? -.infinity : .nan }
    guard p < 1 else { return p == 1 ? .infinity : .nan }
    let q = p - 0.5
    if abs(q) <= 0.425 {
      let r = 0.180625 - q * q
      return q * ratio(r, centre)
    }
    var r = (-log(q < 0 ? p : 1 - p)).squareRoot()
    let value: Double
    if r <= 5 {
      r -= 1.6
      value = ratio(r, middle)
    } else {
      r -= 5
      value = ratio(r, far)
    }
    return q < 0 ? -value : value
  }

  private typealias Rational = (above: [Double], below: [Double])

  private static func ratio(_ r: Double, _ rational: Rational) -> Double {
    func polynomial(_ coefficients: [Double]) -> Double {
      coefficients.reversed().reduce(0) { $0 * r + $1 }
    }
    return polynomial(rational.above) / polynomial(rational.below)
  }

  private static let centre: Rational = (
    [
      3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
      45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
    ],
    [
      1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
      21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610,
    ]
  )
  private static let middle: Rational = (
    [
      1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
      3.64784832476320460504, 1.27045825245236838258, 0.241780725177450611770,
      0.0227238449892691845833, 7.74545014278341407640e-4,
    ],
    [
      1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
      0.148103976427480074590, 0.0151986665636164571966, 5.47593808499534494600e-4,
      1.05075007164441684324e-9,
    ]
  )
  private static let far: Rational = (
    [
      6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
      0.296560571828504891230, 0.0265321895265761230930, 0.00124266094738807843860,
      2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ],
    [
      1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525,
      7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
      2.04426310338993978564e-15,
    ]
  )
}

/// The standard normal distribution, for other rooms.
public enum NormalDistribution {
  /// The number below which a part, between 0 and 1, lies; to about 16 digits.
  public static func quantile(_ part: Double) -> Double { Normal.quantile(part) }
}

/// Student's distribution.
enum Student {
  /// The probability of a value at least as far from 0 as `t`, with so many degrees of freedom.
  static func bothTails(_ t: Double, degrees: Double) -> Double {
    guard degrees > 0, t.isFinite else { return t.isNaN ? .nan : 0 }
    return IncompleteIntegrals.beta(degrees / 2, 0.5, degrees / (degrees + t * t))
  }
}

/// A distribution of counts: Poisson, or negative binomial where the variance is larger than the
/// mean.
public struct CountDistribution: Sendable {
  /// The mean, above 0.
  public let mean: Double
  /// The size of the negative binomial distribution: its variance is `mean + mean^2 / size`.
  /// Infinite for Poisson.
  public let size: Double

  /// A negative binomial distribution with the variance `mean x dispersion`; Poisson where that is
  /// at most 1.
  init(mean: Double, dispersion: Double) {
    self.mean = mean
    size = dispersion > 1 ? mean / (dispersion - 1) : .infinity
  }

  /// A distribution of a mean and a size; infinite size makes it Poisson.
  public init(mean: Double, size: Double = .infinity) {
    (self.mean, self.size) = (mean, size)
  }

  /// The probability of at most `count`.
  public func cumulative(_ count: Double) -> Double {
    guard count >= 0 else { return 0 }
    let k = count.rounded(.down)
    if size == .infinity { return IncompleteIntegrals.gammaAbove(k + 1, mean) }
    return IncompleteIntegrals.beta(size, k + 1, size / (size + mean))
  }

  /// The probability of at least `count`.
  public func atLeast(_ count: Double) -> Double {
    let k = count.rounded(.up)
    guard k > 0 else { return 1 }
    if size == .infinity { return IncompleteIntegrals.gamma(k, mean) }
    return IncompleteIntegrals.beta(k, size, mean / (size + mean))
  }

  /// The smallest count whose probability of not being exceeded is at least `p`.
  public func quantile(_ p: Double) -> Double {
    guard mean > 0 else { return 0 }
    guard p < 1 else { return .infinity }
    // What is a rounding error short of the probability counts as it.
    let wanted = p * (1 - 64 * Double.ulpOfOne)
    let spread = (mean + mean * mean / size).squareRoot()
    var high = max(0, (mean + Normal.quantile(p) * spread).rounded(.down))
    var step = 1.0
    if cumulative(high) >= wanted {
      var low = high - step
      while low >= 0, cumulative(low) >= wanted {
        (high, step) = (low, step * 2)
        low = high - step
      }
      return narrowed(max(-1, low), high, wanted)
    }
    var low = high
    high = low + step
    while cumulative(high) < wanted {
      (low, step) = (high, step * 2)
      high = low + step
    }
    return narrowed(low, high, wanted)
  }

  /// The smallest count above `low` and up to `high` that reaches the probability.
  private func narrowed(_ low: Double, _ high: Double, _ wanted: Double) -> Double {
    var (low, high) = (low, high)
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if cumulative(middle) >= wanted { high = middle } else { low = middle }
    }
    return high
  }
}
