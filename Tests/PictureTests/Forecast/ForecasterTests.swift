import Foundation
import Testing

@testable import Picture

@Suite("Forecasters")
struct ForecasterTests {
  private let forecasters: [any Forecaster] = [NaiveForecaster(), ExponentialSmoothing()]

  @Test("The naive forecast is the last count, and its steps are those seen")
  func naive() throws {
    // Logarithms go up and down by log 2, so that is the deviation of a step.
    let counts: [Double?] = [1, 3, 1, 3, 1, 3, 1, 3]
    let forecasts = try NaiveForecaster().forecasts(CountSeries(counts: counts), periods: 4)
    #expect(forecasts.allSatisfy { abs($0.median - 3) < 1e-12 })
    // Four periods ahead the deviation is twice as large.
    let step = log((forecasts[0].hi90 + 1) / 4)
    #expect(abs(step / log(2) - 1.6448536269514722) < 1e-9)
    #expect(abs(log((forecasts[3].hi90 + 1) / 4) - 2 * step) < 1e-9)
  }

  @Test("What is no series is refused, with the reason")
  func refusals() {
    for forecaster in forecasters {
      for counts in [
        [], [1, 2, 3, nil, nil, nil, nil, nil, nil, nil], [1, 2, 3, 4, 5, 6, 7, -1],
        [1, 2, 3, 4, 5, 6, 7, .nan], [1, 2, 3, 4, 5, 6, 7, .infinity],
      ] as [[Double?]] {
        #expect(throws: ForecastRefusal.self) {
          try forecaster.forecasts(CountSeries(counts: counts), periods: 1)
        }
      }
    }
    var smoothing = ExponentialSmoothing()
    smoothing.memory = 0
    let series = CountSeries(counts: (0..<20).map { Double($0) })
    #expect(throws: ForecastRefusal("memory", "must be more than 0")) {
      try smoothing.forecasts(series, periods: 1)
    }
  }

  @Test("Odd series give a forecast without infinities, in order")
  func odd() throws {
    let constant = [Double?](repeating: 5, count: 30)
    let zeros = [Double?](repeating: 0, count: 30)
    let jump = zeros + [10_000]
    let gaps = (0..<60).map { $0 % 7 == 3 ? nil : Optional(Double($0 % 12)) } + [nil, nil]
    let huge = (0..<30).map { Optional(1e12 * Double($0 % 3)) }
    for counts in [constant, zeros, jump, gaps, huge] {
      for forecaster in forecasters {
        let series = CountSeries(counts: counts, periodsPerYear: 12)
        for forecast in try forecaster.forecasts(series, periods: 3) {
          let ends = [
            forecast.lo95, forecast.lo90, forecast.lo80, forecast.lo50, forecast.median,
            forecast.hi50, forecast.hi80, forecast.hi90, forecast.hi95,
          ]
          #expect(ends == ends.sorted() && ends.allSatisfy { $0 >= 0 && $0.isFinite }, "\(ends)")
        }
      }
    }
  }

  @Test("A calm past is no certainty: chance alone moves counts")
  func chance() throws {
    let series = CountSeries(counts: [Double?](repeating: 100, count: 40))
    let next = try ExponentialSmoothing().forecasts(series, periods: 1)[0]
    #expect(abs(next.median - 100) < 0.1)
    // A Poisson count with a mean of 100 lies within 84 and 117 nine times in ten.
    #expect((83...86).contains(next.lo90))
    #expect((116...119).contains(next.hi90))
  }

  @Test("Late errors widen and narrow intervals, within limits")
  func correction() {
    let memory = ErrorMemory(periods: 12, trust: 4)
    #expect(memory.correction([]) == 1)
    #expect(memory.correction([nil, nil]) == 1)
    #expect(abs(memory.correction([1, -1, nil, 1]) - 1) < 1e-12)
    // (4 + 3^2) / (4 + 1)
    #expect(abs(memory.correction([3]) - 2.6.squareRoot()) < 1e-12)
    #expect(memory.correction([3, 0, 0]) > memory.correction([0, 0, 3]))
    #expect(memory.correction([Double?](repeating: 9, count: 50)) == 2)
    #expect(memory.correction([Double?](repeating: 0, count: 500)) == 0.5)
  }

  @Test("A study shows each forecast only what was known")
  func study() throws {
    var counts = (0..<40).map { Optional(Double(20 + $0 % 5)) }
    let study = ForecastStudy(origins: [20, 30, 38])
    let before = try study.rows(
      ExponentialSmoothing(), CountSeries(counts: counts, periodsPerYear: 12))
    // From 38 of 40, only two outcomes are known.
    #expect(before.map(\.ahead) == [1, 2, 3, 1, 2, 3, 1, 2])
    for period in 30..<40 { counts[period] = 1000 }
    let series = CountSeries(counts: counts, periodsPerYear: 12)
    let after = try study.rows(ExponentialSmoothing(), series)
    #expect(before.prefix(6).map(\.forecast) == after.prefix(6).map(\.forecast))
    #expect(before[6].forecast != after[6].forecast)
    #expect(after[3].observed == 1000 && !after[3].isWithin90)
    #expect(throws: ForecastRefusal.self) {
      try ForecastStudy(origins: [41]).rows(NaiveForecaster(), series)
    }
  }

  @Test("The naive forecast scores 1 relative to itself, and rows are summed up by horizon")
  func summary() throws {
    let series = CountSeries(counts: (0..<60).map { Double(50 + 30 * ($0 % 3)) })
    let study = ForecastStudy(origins: Array(20..<50), horizon: 2)
    let summaries = try study.summaries(NaiveForecaster(), series)
    #expect(summaries.map(\.ahead) == [1, 2])
    for each in summaries {
      #expect(each.ours == each.naive && each.ours.count == 30)
      #expect(each.ours.logScore(relativeTo: each.naive) == 1)
    }
    #expect(ForecastSummary([]) == nil)
  }
}
