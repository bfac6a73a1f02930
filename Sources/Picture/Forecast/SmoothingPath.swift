/// The states of a model after each period of a series, and what came of them.
struct SmoothingPath {
  let model: SmoothingModel
  let weights: SmoothingWeights
  /// Level before the first period, then after each.
  private var level: [Double]
  private var trend: [Double]
  /// Season: slot by slot before the first period, then one more for each period.
  private var season: [Double]

  /// Follows some values from the states to begin with.
  init(
    _ values: [Double?], _ model: SmoothingModel, _ weights: SmoothingWeights, start: [Double]
  ) {
    (self.model, self.weights) = (model, weights)
    (level, trend) = ([start[0]], [start[1]])
    season = Array(start.dropFirst(2))
    for (period, value) in values.enumerated() {
      let drift = weights.damping * trend[period]
      let base = level[period] + drift
      let expected = base + season[period]
      let miss = value.map { $0 - expected } ?? 0
      level.append(base + weights.level * miss)
      trend.append(drift + weights.trend * miss)
      season.append(season[period] + weights.season * miss)
    }
  }

  /// The value to be expected so many periods after some have passed.
  func expected(after passed: Int, ahead: Int) -> Double {
    let slot = passed + (ahead - 1) % model.season
    return level[passed] + weights.trendSum(ahead) * trend[passed] + season[slot]
  }

  /// Standard deviation so many periods ahead, as a multiple of that of one period ahead.
  func spread(ahead: Int) -> Double { weights.variance(ahead, season: model.season).squareRoot() }
}
