/// The day on which something happens, by its odds. Days are counted from the day of the case.
public struct DateAnswer: Hashable, Sendable {
  /// As early in one of ten replications, in half, in nine of ten; nil where it is not within the
  /// horizon in as many.
  public let p10: Int?
  /// In half.
  public let p50: Int?
  /// In nine of ten.
  public let p90: Int?
  /// Part of the replications in which it does not happen within the horizon.
  public let notWithin: Double
  /// Between these days lies the true middle with 95 % confidence, as far as chance of the
  /// simulation goes; nil for an end beyond the horizon.
  public let middleBetween: [Int?]
  /// The same of the day that one in ten exceeds.
  public let lateBetween: [Int?]

  /// From the day of each replication, `VariantTrack.never` where there is none.
  init(_ days: [Int32]) {
    let sorted = days.sorted()
    let ranks = Ranks(sorted.count)
    func day(_ rank: Int) -> Int? {
      guard sorted.indices.contains(rank), sorted[rank] != VariantTrack.never else { return nil }
      return Int(sorted[rank])
    }
    p10 = day(ranks.rank(0.1))
    p50 = day(ranks.rank(0.5))
    p90 = day(ranks.rank(0.9))
    notWithin = Double(days.count { $0 == VariantTrack.never }) / Double(max(1, days.count))
    middleBetween = ranks.between(0.5).map(day)
    lateBetween = ranks.between(0.9).map(day)
  }
}

/// An amount by its odds.
public struct AmountAnswer: Hashable, Sendable {
  /// One in ten replications has less.
  public let p10: Double
  /// The middle.
  public let p50: Double
  /// One in ten has more.
  public let p90: Double
  /// The mean.
  public let mean: Double
  /// The standard error of the mean, as far as chance of the simulation goes.
  public let standardError: Double

  /// From the amount of each replication.
  init(_ amounts: [Double]) {
    let sorted = amounts.sorted()
    let ranks = Ranks(sorted.count)
    func amount(_ part: Double) -> Double {
      sorted.isEmpty ? 0 : sorted[ranks.rank(part)]
    }
    (p10, p50, p90) = (amount(0.1), amount(0.5), amount(0.9))
    let count = Double(max(1, amounts.count))
    let mean = amounts.reduce(0, +) / count
    self.mean = mean
    let variance = amounts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1)
    standardError = (variance / count).squareRoot()
  }
}

/// Where quantiles stand among sorted values.
struct Ranks {
  private let count: Int

  init(_ count: Int) { self.count = count }

  /// The place, from 0, of the smallest value that a part of all does not exceed.
  func rank(_ part: Double) -> Int {
    max(0, min(count - 1, Int((part * Double(count)).rounded(.up)) - 1))
  }

  /// Places between which the true quantile lies with 95 % confidence: the binomial count of values
  /// below it, by its normal approximation.
  func between(_ part: Double) -> [Int] {
    let spread = 1.96 * (Double(count) * part * (1 - part)).squareRoot()
    let middle = part * Double(count)
    return [Int((middle - spread).rounded(.down)) - 1, Int((middle + spread).rounded(.up))].map {
      max(0, min(count - 1, $0))
    }
  }
}
