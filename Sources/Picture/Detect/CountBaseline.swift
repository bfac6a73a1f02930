/// Mean and overdispersion of counts in quiet times, by moments.
struct CountBaseline: Hashable, Sendable {
  /// The mean, above 0.
  let mean: Double
  /// The variance is `mean + overdispersion x mean^2`; 0 for Poisson counts.
  let overdispersion: Double
  /// Periods that it comes from, unknown ones included.
  let periods: Int

  /// Nil with fewer than 8 counts, or nothing but zeros.
  init?(_ counts: [Double], periods: Int) {
    let total = counts.reduce(0, +)
    guard counts.count >= 8, total > 0 else { return nil }
    mean = total / Double(counts.count)
    var squares = 0.0
    for count in counts { squares += (count - mean) * (count - mean) }
    let variance = squares / Double(counts.count - 1)
    overdispersion = max(0, (variance - mean) / (mean * mean))
    self.periods = periods
  }
}
