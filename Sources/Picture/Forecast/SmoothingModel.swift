import Glibc

/// A model of exponential smoothing with additive errors: which of trend, damping and season it
/// has (Hyndman et al. 2008, "Forecasting with exponential smoothing: the state space approach").
public struct SmoothingModel: Hashable, Sendable {
  /// What the level does of its own accord.
  public enum Trend: String, CaseIterable, Sendable {
    /// It stays.
    case none = "N"
    /// It rises or falls on.
    case straight = "A"
    /// It rises or falls on, less and less.
    case damped = "Ad"
  }

  /// What the level does of its own accord.
  public let trend: Trend
  /// Periods after which the season is the same; 1 without a season.
  public let season: Int

  init(_ trend: Trend, season: Int = 1) { (self.trend, self.season) = (trend, season) }

  /// The usual letters: error, trend and season, such as `AAdN`.
  public var name: String { "A\(trend.rawValue)\(season > 1 ? "A" : "N")" }

  /// States that the first period begins with and that are free: level, trend, and all but one of
  /// the season, which sums up to 0.
  var freeStates: Int { 1 + (trend == .none ? 0 : 1) + (season - 1) }

  /// Numbers that are fitted: weights, damping, free states and the variance.
  var fittedNumbers: Int { weightCount + freeStates + 1 }

  /// Weights and damping.
  var weightCount: Int {
    let ofTrend = [Trend.none: 0, .straight: 1, .damped: 2][trend] ?? 0
    return 1 + ofTrend + (season > 1 ? 1 : 0)
  }
}

/// How quickly a model learns and how long it believes in a trend.
public struct SmoothingWeights: Hashable, Sendable {
  /// Part of a surprise that the level takes over.
  public var level: Double
  /// Part of a surprise that the trend takes over; at most that of the level.
  public var trend = 0.0
  /// Part of a surprise that the season takes over; at most what the level leaves.
  public var season = 0.0
  /// Part of the trend that is left a period later.
  public var damping = 1.0

  /// The weights at a point of the plane without bounds that they are looked for in, as many
  /// numbers as the model has weights.
  init(_ point: [Double], _ model: SmoothingModel) {
    func within(_ x: Double, _ low: Double, _ high: Double) -> Double {
      low + (high - low) / (1 + exp(-x))
    }
    let least = 1e-4
    level = within(point[0], least, 1 - least)
    var next = 1
    if model.trend != .none {
      trend = within(point[next], 0, level)
      damping = 1
      next += 1
    }
    if model.trend == .damped {
      damping = within(point[next], 0.8, 0.98)
      next += 1
    }
    if model.season > 1 { season = within(point[next], 0, 1 - level) }
  }

  /// Where the search begins. The likelihood of a model with a trend often has several peaks: of a
  /// trend that hardly changes, one that does, and one that takes over every surprise.
  static func starts(_ model: SmoothingModel) -> [[Double]] {
    let season: [Double] = model.season > 1 ? [-2] : []
    switch model.trend {
    case .none: return [[0] + season]
    case .straight: return [[0, -2], [-1, 0], [1, 2]].map { $0 + season }
    case .damped: return [[0, -2, 1], [-1, 0, -1], [1, 2, -1]].map { $0 + season }
    }
  }

  /// What a surprise of 1 adds to the value so many periods later (Hyndman et al. 2008, table
  /// 6.1).
  func response(_ periods: Int, season length: Int) -> Double {
    let ofSeason = length > 1 && periods % length == 0 ? season : 0
    return level + trend * trendSum(periods) + ofSeason
  }

  /// `damping + damping^2 + ...`, so many terms.
  func trendSum(_ periods: Int) -> Double {
    var (sum, power) = (0.0, 1.0)
    for _ in 0..<periods {
      power *= damping
      sum += power
    }
    return sum
  }

  /// Variance so many periods ahead, for a surprise with variance 1.
  func variance(_ periods: Int, season length: Int) -> Double {
    (1..<max(1, periods)).reduce(1.0) {
      let part = response($1, season: length)
      return $0 + part * part
    }
  }
}
