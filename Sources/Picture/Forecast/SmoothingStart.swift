/// The states to begin with that leave the smallest sum of squared errors, for given weights.
///
/// Errors are linear in the states to begin with. So the recursion is run once for the values and
/// no states, and once for each state and no values, all side by side; the best states are those of
/// a linear regression. A search for them beside the weights, as is usual, would have many more
/// dimensions and end somewhere on the way.
struct SmoothingStart {
  /// Level, trend, and the season slot by slot, for the period before the first.
  let states: [Double]
  /// Sum of squared errors.
  let squares: Double

  private typealias Lane = SIMD8<Double>

  /// Nil when the regression has no single answer.
  init?(_ values: [Double?], _ model: SmoothingModel, _ weights: SmoothingWeights) {
    let columns = model.freeStates + 1
    var products = CrossProducts(columns)
    var run = Columns(model, weights)
    for value in values {
      run.step(value)
      if value != nil { products.add(run.error) }
    }
    guard let solution = products.leastSquares() else { return nil }
    squares = max(0, solution.squares)
    states = SmoothingStart.all(solution.coefficients, model)
  }

  /// All states from the free ones: the last of the season makes its sum 0.
  private static func all(_ free: [Double], _ model: SmoothingModel) -> [Double] {
    let hasTrend = model.trend != .none
    let season = Array(free.dropFirst(hasTrend ? 2 : 1))
    let last = model.season > 1 ? [-season.reduce(0, +)] : [0]
    return [free[0], hasTrend ? free[1] : 0] + season + last
  }

  /// The recursion for values and free states side by side, eight to a lane.
  private struct Columns {
    let weights: SmoothingWeights
    let lanes: Int
    var level: [Lane]
    var trend: [Lane]
    /// Season slot by slot.
    var season: [[Lane]]
    var slot = 0
    var error: [Lane]

    init(_ model: SmoothingModel, _ weights: SmoothingWeights) {
      self.weights = weights
      lanes = (model.freeStates + 8) / 8
      let none = [Lane](repeating: .zero, count: lanes)
      (level, trend, error) = (none, none, none)
      season = Array(repeating: none, count: model.season)
      level[0][1] = 1
      let hasTrend = model.trend != .none
      if hasTrend { trend[0][2] = 1 }
      for free in 0..<model.season - 1 {
        let column = (hasTrend ? 3 : 2) + free
        season[free][column / 8][column % 8] = 1
        season[model.season - 1][column / 8][column % 8] = -1
      }
    }

    mutating func step(_ value: Double?) {
      for lane in 0..<lanes {
        let drift = trend[lane] * weights.damping
        let base = level[lane] + drift
        var miss = Lane.zero
        if let value {
          miss = -(base + season[slot][lane])
          if lane == 0 { miss[0] += value }
          season[slot][lane] += miss * weights.season
        }
        level[lane] = base + miss * weights.level
        trend[lane] = drift + miss * weights.trend
        error[lane] = miss
      }
      slot = slot + 1 == season.count ? 0 : slot + 1
    }
  }
}
