/// An exact share: whole units and a proper fraction of one.
public struct Quota: Sendable, Hashable {
  /// The whole units in it.
  public let whole: Int
  /// Numerator of the rest.
  public let rest: UInt128
  /// Denominator of the rest, above it.
  public let denominator: UInt128

  /// The part of `total` that `weight` of `sum` makes; `sum` is above nought.
  init(weight: UInt128, of sum: UInt128, total: Int) {
    let product = weight.multipliedFullWidth(by: UInt128(total))
    // The long division goes bit by bit; most products do not need it.
    let (whole, rest) =
      product.high == 0
      ? product.low.quotientAndRemainder(dividingBy: sum) : sum.dividingFullWidth(product)
    self.whole = Int(whole)
    self.rest = rest
    denominator = sum
  }

  /// A whole number of units.
  init(whole: Int) {
    self.whole = whole
    rest = 0
    denominator = 1
  }

  /// Rounded up.
  public var ceiling: Int { rest > 0 ? whole + 1 : whole }

  /// Rounded to the nearest, a half up.
  public var nearest: Int { rest >= denominator - rest ? whole + 1 : whole }

  /// In units of a ten-thousandth, rounded to the nearest, a half up.
  public var tenThousandths: Int {
    let product = rest.multipliedFullWidth(by: 10_000)
    let (digits, left) = denominator.dividingFullWidth(product)
    return whole * 10_000 + Int(digits) + (left >= denominator - left ? 1 : 0)
  }
}
