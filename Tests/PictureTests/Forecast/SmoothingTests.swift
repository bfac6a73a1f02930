import Foundation
import Testing

@testable import Picture

@Suite("Exponential smoothing")
struct SmoothingTests {
  /// Weights at a point of the search, for a model.
  private func weights(_ model: SmoothingModel) -> SmoothingWeights {
    SmoothingWeights([0.4, -0.3, 0.7, -1], model)
  }

  /// A series with a season and some unrest, the same every time.
  private func restless(_ count: Int) -> [Double] {
    (0..<count).map { month in
      let season = 1.5 * sin(Double(month) * .pi / 6)
      let unrest = Double((month * 7919) % 101) / 101 - 0.5
      return exp(5 + season + unrest).rounded()
    }
  }

  @Test("The best states to begin with leave the errors that the recursion then makes")
  func start() throws {
    let values = restless(60).map { Optional(log1p($0)) }
    for model in [SmoothingModel(.none), SmoothingModel(.damped), .init(.straight, season: 12)] {
      let start = try #require(SmoothingStart(values, model, weights(model)))
      func squares(_ states: [Double]) -> Double {
        let path = SmoothingPath(values, model, weights(model), start: states)
        return values.indices.reduce(0) {
          let error = (values[$1] ?? 0) - path.expected(after: $1, ahead: 1)
          return $0 + error * error
        }
      }
      #expect(abs(squares(start.states) - start.squares) < 1e-8, "\(model.name)")
      let last = model.season > 1 ? start.states.indices.last : nil
      for place in start.states.indices.dropLast() where place != 1 || model.trend != .none {
        for step in [-0.01, 0.01] {
          var moved = start.states
          moved[place] += step
          // The season goes on to sum up to 0.
          if let last, place >= 2 { moved[last] -= step }
          #expect(squares(moved) >= start.squares, "\(model.name) \(place)")
        }
      }
    }
  }

  @Test("No weights of a grid fit better than those found")
  func search() throws {
    let values = restless(90).map { Optional(log1p($0)) }
    let model = SmoothingModel(.none, season: 12)
    let fit = try #require(SmoothingFit(values, model))
    // The deviation has 90 values less 2 weights, 12 states and a variance beneath.
    let squares = fit.deviation * fit.deviation * 75
    for level in stride(from: -6.0, through: 6, by: 0.5) {
      for season in stride(from: -6.0, through: 6, by: 0.5) {
        let start = SmoothingStart(values, model, SmoothingWeights([level, season], model))
        #expect(try #require(start).squares >= squares * (1 - 1e-3), "\(level) \(season)")
      }
    }
  }

  @Test("All six models fit at least as well as statsmodels 0.15 finds")
  func likelihood() throws {
    let values = restless(90).map { Optional(log1p($0)) }
    // Sums of squared errors of its `ETSModel`, the better of two searches.
    let known: [(SmoothingModel, Double)] = [
      (.init(.none), 48.519663), (.init(.straight), 48.222987), (.init(.damped), 41.860023),
      (.init(.none, season: 12), 7.223787), (.init(.straight, season: 12), 7.221936),
      (.init(.damped, season: 12), 7.120242),
    ]
    for (model, squares) in known {
      let fit = try #require(SmoothingFit(values, model))
      let ours = fit.deviation * fit.deviation * Double(90 - model.fittedNumbers)
      #expect(ours <= squares * 1.0005, "\(model.name)")
    }
  }

  @Test("The variance ahead is that of Hyndman et al., chapter 6")
  func variance() {
    var weights = SmoothingWeights([0], SmoothingModel(.none))
    weights.level = 0.5
    #expect(abs(weights.variance(1, season: 1) - 1) < 1e-12)
    // 1 + (h - 1) alpha^2
    #expect(abs(weights.variance(4, season: 1) - 1.75) < 1e-12)
    weights.trend = 0.1
    // 1 + (h - 1)(alpha^2 + alpha beta h + beta^2 h (2h - 1) / 6)
    #expect(abs(weights.variance(4, season: 1) - (1 + 3 * (0.25 + 0.2 + 0.28 / 6))) < 1e-12)
    weights.trend = 0
    weights.season = 0.2
    // 1 + (h - 1) alpha^2 + gamma k (2 alpha + gamma), k whole seasons before
    #expect(abs(weights.variance(6, season: 4) - (1 + 5 * 0.25 + 0.2 * 1.2)) < 1e-12)
    weights.season = 0
    weights.trend = 0.1
    weights.damping = 0.9
    // The sum of squares of alpha + beta (phi + ... + phi^j).
    let squares = [0.59, 0.671, 0.7439].reduce(1.0) { $0 + $1 * $1 }
    #expect(abs(weights.variance(4, season: 1) - squares) < 1e-12)
  }

  @Test("A season needs two years and one period, and no longer one than asked for")
  func seasonFrom() throws {
    func seasons(_ count: Int, _ length: Int) throws -> Set<Int> {
      let counts = restless(count).map { Optional($0) }
      let parts = try ExponentialSmoothing()
        .parts(CountSeries(counts: counts, periodsPerYear: length))
      #expect(abs(parts.reduce(0) { $0 + $1.share } - 1) < 1e-9)
      return Set(parts.map(\.model.season))
    }
    #expect(try seasons(24, 12) == [1])
    #expect(try seasons(60, 12).contains(12))
    #expect(try seasons(120, 52) == [1])
  }

  @Test("A season that returns is foretold")
  func season() throws {
    let counts = restless(123)
    let series = CountSeries(counts: counts.prefix(120).map { $0 }, periodsPerYear: 12)
    let forecasts = try ExponentialSmoothing().forecasts(series, periods: 3)
    let naive = try NaiveForecaster().forecasts(series, periods: 3)
    func logWidth(_ forecast: IntervalForecast) -> Double {
      log1p(forecast.hi90) - log1p(forecast.lo90)
    }
    for ahead in 0..<3 {
      #expect(forecasts[ahead].lo95 < counts[120 + ahead])
      #expect(forecasts[ahead].hi95 > counts[120 + ahead])
      #expect(logWidth(forecasts[ahead]) < logWidth(naive[ahead]))
    }
  }

  @Test("A straight rise is followed when trends are asked for")
  func rise() throws {
    let counts = (0..<40).map { Optional(exp(2 + 0.1 * Double($0)) - 1) }
    var smoothing = ExponentialSmoothing()
    smoothing.trends = SmoothingModel.Trend.allCases
    smoothing.caution = 1
    let next = try smoothing.forecasts(CountSeries(counts: counts), periods: 2)
    #expect(abs(next[1].median / (exp(2 + 0.1 * 41) - 1) - 1) < 0.01)
    #expect(try smoothing.parts(CountSeries(counts: counts)).first?.model.name == "AAN")
  }
}
