/// A form of exponential smoothing with additive errors: a level, on request a trend, damped or
/// not, and a season (Hyndman, Koehler, Ord and Snyder 2008, "Forecasting with exponential
/// smoothing: the state space approach", table 2.2).
struct SmoothingModel: Hashable {
  enum Trend: Hashable, CaseIterable { case none, linear, damped }

  var trend: Trend
  /// Periods of the season; 1 for none.
  var season: Int

  /// What is estimated: smoothing parameters, damping and beginning states.
  var parameterCount: Int {
    let trends = trend == .none ? 0 : trend == .linear ? 2 : 3
    return 2 + trends + (season > 1 ? season : 0)
  }
}

/// Parameters and beginning states of a model.
struct SmoothingState: Hashable {
  /// How fast level, slope and season follow, and by what a slope is damped.
  var alpha = 0.3
  var beta = 0.0
  var gamma = 0.0
  var phi = 1.0
  var level: Double
  var slope = 0.0
  /// Seasonal deviations, that of the first period first.
  var seasons: [Double] = []
}

/// One run of a model over a series: errors of one step, and the states at its end.
struct SmoothingRun {
  private(set) var squares = 0.0
  private(set) var state: SmoothingState
  /// Level, slope and place of the season before each value, where asked for.
  private(set) var course: [SmoothingState] = []
  let count: Int

  init(_ values: [Double], _ model: SmoothingModel, _ start: SmoothingState, keeping: Bool = false)
  {
    state = start
    count = values.count
    for (at, value) in values.enumerated() {
      if keeping { course.append(state) }
      let place = model.season > 1 ? at % model.season : 0
      let seasonal = model.season > 1 ? state.seasons[place] : 0
      let error = value - (state.level + state.phi * state.slope + seasonal)
      squares += error * error
      let damped = state.phi * state.slope
      state.level += damped + state.alpha * error
      state.slope = damped + state.beta * error
      if model.season > 1 { state.seasons[place] += state.gamma * error }
    }
  }

  /// The value expected so many steps after a state; `at` is how many values came before it.
  static func expected(
    _ state: SmoothingState, _ model: SmoothingModel, at: Int, ahead: Int
  ) -> Double {
    var (value, damping) = (state.level, 1.0)
    for _ in 0..<ahead {
      damping *= state.phi
      value += damping * state.slope
    }
    return value + (model.season > 1 ? state.seasons[(at + ahead - 1) % model.season] : 0)
  }

  /// The variance so many steps ahead for a variance of 1 of the errors (class 1, table 6.2).
  static func variance(_ state: SmoothingState, _ model: SmoothingModel, ahead: Int) -> Double {
    var (sum, damping, power) = (1.0, 0.0, 1.0)
    for step in 1..<max(1, ahead) {
      power *= state.phi
      damping += power
      var weight = state.alpha + state.beta * damping
      if model.season > 1, step % model.season == 0 { weight += state.gamma }
      sum += weight * weight
    }
    return sum
  }
}
