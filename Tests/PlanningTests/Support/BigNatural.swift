/// A whole number of any size, with just what the comparison of sums of fractions needs.
struct BigNatural {
  /// Base 2^64, the lowest limb first, no zeros at the end.
  private var limbs: [UInt64]

  init(_ small: UInt64) { limbs = small == 0 ? [] : [small] }

  static func + (a: BigNatural, b: BigNatural) -> BigNatural {
    var sum = a
    var carry = false
    for index in 0..<max(a.limbs.count, b.limbs.count) {
      if index == sum.limbs.count { sum.limbs.append(0) }
      let other = index < b.limbs.count ? b.limbs[index] : 0
      let (first, one) = sum.limbs[index].addingReportingOverflow(other)
      let (second, two) = first.addingReportingOverflow(carry ? 1 : 0)
      sum.limbs[index] = second
      carry = one || two
    }
    if carry { sum.limbs.append(1) }
    return sum
  }

  static func * (a: BigNatural, b: UInt64) -> BigNatural {
    guard b != 0 else { return BigNatural(0) }
    var product = a
    var carry: UInt64 = 0
    for index in a.limbs.indices {
      let (high, low) = a.limbs[index].multipliedFullWidth(by: b)
      let (sum, overflow) = low.addingReportingOverflow(carry)
      product.limbs[index] = sum
      carry = high + (overflow ? 1 : 0)
    }
    if carry > 0 { product.limbs.append(carry) }
    return product
  }
}

extension BigNatural: Comparable {
  static func < (a: BigNatural, b: BigNatural) -> Bool {
    guard a.limbs.count == b.limbs.count else { return a.limbs.count < b.limbs.count }
    return a.limbs.reversed().lexicographicallyPrecedes(b.limbs.reversed())
  }
}

/// A sum of fractions brought to one denominator, the slow and obvious way.
struct BigFraction {
  private var numerator = BigNatural(0)
  private var denominator = BigNatural(1)

  mutating func add(_ numerator: UInt64, over denominator: UInt64) {
    self.numerator = self.numerator * denominator + self.denominator * numerator
    self.denominator = self.denominator * denominator
  }

  /// Whether `whole` is the largest whole number that is not above the sum.
  func hasFloor(_ whole: UInt64) -> Bool {
    denominator * whole <= numerator && numerator < denominator * (whole + 1)
  }

  /// Whether `whole` is the smallest whole number that is not below the sum.
  func hasCeiling(_ whole: UInt64) -> Bool {
    numerator <= denominator * whole && (whole == 0 || denominator * (whole - 1) < numerator)
  }
}
