/// What is to be shared in whole units, and among whom.
public struct ApportionmentTask: Sendable, Hashable {
  /// The weight of each party, in any common measure.
  public let weights: [UInt128]
  /// How many units there are.
  public let total: Int
  /// The least that each party gets.
  public let minimums: [Int]
  /// The most that each party gets.
  public let caps: [Int]

  /// The weights of all parties together stay below this, so that no sum overflows.
  public static let weightLimit: UInt128 = 1 << 120
  /// For a divisor method they stay below this, so that no product of a comparison overflows.
  public static let divisorWeightLimit: UInt128 = 1 << 96
  /// No more units than this: a sum of money is stated in a larger unit.
  public static let largestTotal = Int(Int32.max)

  /// A task; minimums are nought and caps are none unless given.
  ///
  /// - Throws: `ApportionmentError` where the bounds leave no way, or numbers are out of range.
  public init(
    weights: [UInt128], total: Int, minimums: [Int]? = nil, caps: [Int]? = nil
  ) throws(ApportionmentError) {
    self.weights = weights
    self.total = total
    self.minimums = minimums ?? weights.map { _ in 0 }
    // A party without weight gets its minimum and no more.
    let stated = caps ?? weights.map { _ in ApportionmentTask.largestTotal }
    self.caps = zip(stated, zip(weights, self.minimums)).map { $1.0 == 0 ? min($0, $1.1) : $0 }
    try check()
  }

  private func check() throws(ApportionmentError) {
    guard (0...ApportionmentTask.largestTotal).contains(total) else {
      throw .totalOutOfRange(total)
    }
    guard minimums.count == weights.count, caps.count == weights.count else { throw .unevenLists }
    var sum: UInt128 = 0
    for weight in weights {
      guard weight < ApportionmentTask.weightLimit - sum else { throw .weightsTooLarge }
      sum += weight
    }
    for (party, (least, most)) in zip(minimums, caps).enumerated() where least < 0 || least > most {
      throw .minimumAboveCap(party: party, minimum: least, cap: most)
    }
    // Bounds may be as large as they like; their sums are taken where they cannot overflow.
    let least = minimums.reduce(Int128(0)) { $0 + Int128($1) }
    guard least <= total else { throw .minimumsExceedTotal(Int(clamping: least)) }
    guard total == 0 || sum > 0 || least == total else { throw .noWeight }
    let most = caps.reduce(Int128(0)) { $0 + Int128($1) }
    guard most >= total else { throw .capsBelowTotal(Int(clamping: most)) }
  }
}

/// Why units cannot be shared.
public enum ApportionmentError: Error, Sendable, Hashable {
  /// The total is negative or above `ApportionmentTask.largestTotal`.
  case totalOutOfRange(Int)
  /// Weights, minimums and caps differ in number.
  case unevenLists
  /// The weights add up to more than the method can compare exactly.
  case weightsTooLarge
  /// No party has any weight.
  case noWeight
  /// A minimum is negative or above the same party's cap.
  case minimumAboveCap(party: Int, minimum: Int, cap: Int)
  /// The minimums add up to more than there is.
  case minimumsExceedTotal(Int)
  /// The caps add up to less than there is.
  case capsBelowTotal(Int)
  /// The quota method is defined without minimums and caps.
  case quotaMethodHasNoBounds
}
