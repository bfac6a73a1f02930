/// The whole part of a sum of fractions, exactly, in 128 bits.
///
/// The numerators of a coverage are thousandths of units, the denominators as many different
/// quantities as there are needs, so that a common denominator would have thousands of digits. Only
/// the whole part of the sum is ever wanted. It is found like a long division: the fractions are
/// cut after 64 binary digits; only where a whole number lies between the sum of the cut fractions
/// and that sum plus one unit in the last place for each are more digits worked out. Two sums that
/// differ do so after a known number of digits, so the division ends.
struct ExactSum {
  private var whole: Int128 = 0
  /// Numerators by denominator, each below its denominator.
  private var rests: [Int128: Int128] = [:]

  /// Denominators must be smaller than this, so that a rest times 2^64 fits.
  static let denominatorLimit: Int128 = 1 << 60

  /// Adds `numerator / denominator`; neither is negative, the denominator is not 0.
  mutating func add(_ numerator: Int128, over denominator: Int128) {
    precondition(numerator >= 0 && denominator > 0 && denominator < ExactSum.denominatorLimit)
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    whole += quotient
    guard rest != 0 else { return }
    let sum = rests[denominator, default: 0] + rest
    if sum >= denominator { whole += 1 }
    rests[denominator] = sum >= denominator ? sum - denominator : sum
  }

  /// The sum as fractions, the whole part among them, by denominator.
  var parts: [(numerator: Int128, denominator: Int128)] {
    [(whole, 1)] + rests.sorted { $0.key < $1.key }.map { ($0.value, $0.key) }
  }

  /// The largest whole number that is not above the sum.
  var floor: Int128 { whole + wholeOfRests.floor }

  /// The smallest whole number that is not below the sum.
  var ceiling: Int128 {
    let (floor, isExact) = wholeOfRests
    return whole + floor + (isExact ? 0 : 1)
  }

  /// The whole part of the sum of the rests, and whether nothing is left over.
  private var wholeOfRests: (floor: Int128, isExact: Bool) {
    var fractions = rests.filter { $0.value != 0 }.map { Fraction($0.value, over: $0.key) }
    if fractions.isEmpty { return (0, true) }
    var cut = Fraction.digits(of: &fractions, bits: 64)
    // The sum lies in [cut, cut + open) of units of 2^-64, `open` fractions being cut.
    var open = Int128(fractions.count { $0.rest != 0 })
    let one: Int128 = 1 << 64
    let floor = cut / one
    if open == 0 { return (floor, cut % one == 0) }
    let boundary = floor + 1
    if cut + open <= boundary * one { return (floor, false) }
    // A whole number lies between: on which side of it does the sum lie? There are fewer fractions
    // than 2^32, so the distance stays small while that is open.
    cut -= boundary * one
    var digits = 64
    let enough = Fraction.digitsToTellApart(fractions)
    while cut < 0, cut + open > 0, digits < enough {
      cut = cut << 32 + Fraction.digits(of: &fractions, bits: 32)
      open = Int128(fractions.count { $0.rest != 0 })
      digits += 32
    }
    if cut >= 0 { return (boundary, cut == 0 && open == 0) }
    // Where all digits that could tell them apart are alike, the sum is the whole number.
    return cut + open > 0 ? (boundary, true) : (floor, false)
  }
}

/// A proper fraction whose digits are worked out bit by bit.
private struct Fraction {
  var rest: Int128
  let denominator: Int128

  init(_ numerator: Int128, over denominator: Int128) {
    rest = numerator
    self.denominator = denominator
  }

  /// The sum of the next digits of all fractions.
  static func digits(of fractions: inout [Fraction], bits: Int128) -> Int128 {
    var sum: Int128 = 0
    for index in fractions.indices where fractions[index].rest != 0 {
      let (digits, rest) = (fractions[index].rest << bits)
        .quotientAndRemainder(dividingBy: fractions[index].denominator)
      sum += digits
      fractions[index].rest = rest
    }
    return sum
  }

  /// So many binary digits that a sum that is not whole differs from a whole number within them:
  /// the difference is at least one over the product of the denominators.
  static func digitsToTellApart(_ fractions: [Fraction]) -> Int {
    fractions.reduce(64) { $0 + (128 - $1.denominator.leadingZeroBitCount) }
  }
}
