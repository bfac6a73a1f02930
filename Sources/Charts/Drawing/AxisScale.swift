/// A linear axis from nought with ticks at round values.
struct AxisScale {
  /// The value at the far end, a tick.
  let end: Double
  /// The ticks from nought to `end`.
  let ticks: [Double]

  /// An axis that holds `largest` with at most `most` steps of 1, 2 or 5 times a power of ten;
  /// steps are whole where the values are.
  init(holding largest: Double, most: Int = 5, whole: Bool = false) {
    let largest = largest > 0 && largest.isFinite ? largest : 1
    var step = AxisScale.roundStep(atLeast: largest / Double(max(1, most)))
    if whole { step = max(1, step) }
    let count = max(1, Int((largest / step - 1e-9).rounded(.up)))
    ticks = (0...count).map { Double($0) * step }
    end = Double(count) * step
  }

  /// The smallest of 1, 2, 5 times a power of ten that is not below `size`.
  static func roundStep(atLeast size: Double) -> Double {
    var power = 1.0
    while power > size { power /= 10 }
    while power * 10 <= size { power *= 10 }
    for factor in [1.0, 2, 5] where factor * power >= size * (1 - 1e-9) { return factor * power }
    return 10 * power
  }
}
