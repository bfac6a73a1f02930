import Basics

/// How often the verdict speaks without a cause: the rules run over a long simulated series that
/// stays in its normal course.
public struct FalseAlarms: Hashable, Sendable {
  /// Runs of periods with "watch" or more, in a year.
  public let watchesPerYear: Double
  /// Runs of periods with "alarm", in a year.
  public let alarmsPerYear: Double
  /// Years simulated.
  public let years: Int

  /// Simulates counts of a normal course.
  init(
    _ baseline: CountBaseline, _ rules: SurgeRules, periodsPerYear: Int, seed: UInt64 = 2021
  ) {
    let years = FalseAlarms.years(periodsPerYear)
    let philox = Philox(seed: seed)
    let draws = CountDraws(baseline.distribution)
    let warmUp = rules.baseline + rules.guardPeriods + 1
    let counts = (0..<warmUp + years * periodsPerYear).map { at in
      draws.count(philox.uniform(stream: 0, draw: UInt32(at)))
    }
    let steps = SurgeWatch.steps(
      CountSeries(counts: counts, periodsPerYear: periodsPerYear), rules
    )
    .filter { $0.period >= warmUp }
    watchesPerYear = FalseAlarms.runs(steps, .watch) / Double(years)
    alarmsPerYear = FalseAlarms.runs(steps, .alarm) / Double(years)
    self.years = years
  }

  /// Years to simulate: long for months, so that rare alarms are seen at all.
  static func years(_ periodsPerYear: Int) -> Int {
    switch periodsPerYear {
    case 365: 20
    case 52: 60
    default: 200
    }
  }

  private static func runs(_ steps: [SurgeStep], _ level: SurgeLevel) -> Double {
    let reaches = steps.map { $0.level >= level }
    return Double(zip(reaches, [false] + reaches).count { $0 && !$1 })
  }
}

/// Draws counts by inversion, from a table of the probabilities.
private struct CountDraws {
  private let distribution: CountDistribution
  private let cumulative: [Double]

  init(_ distribution: CountDistribution) {
    self.distribution = distribution
    let most = min(20_000, distribution.quantile(1 - 1e-9))
    cumulative = (0...Int(most)).map { distribution.cumulative(Double($0)) }
  }

  func count(_ uniform: Double) -> Double {
    var (low, high) = (0, cumulative.count)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < uniform { low = middle + 1 } else { high = middle }
    }
    return low < cumulative.count ? Double(low) : distribution.quantile(uniform)
  }
}
