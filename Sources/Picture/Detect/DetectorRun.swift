/// A method with its settings, run on a series from the first period that it can judge.
struct DetectorRun {
  private let method: DetectorMethod
  private let settings: SettingReader

  init(_ method: DetectorMethod, _ settings: SettingReader) {
    (self.method, self.settings) = (method, settings)
  }

  func detect(_ series: CountSeries) throws(DetectorRefusal) -> [Detection] {
    switch method {
    case .farrington: try farrington(.original, series)
    case .farringtonFlexible: try farrington(.flexible, series)
    case .earsC1: try ears(.c1, series)
    case .earsC2: try ears(.c2, series)
    case .earsC3: try ears(.c3, series)
    case .nbCusum, .nbGlr: try likelihoodRatio(series)
    case .cusum: try normalized(series)
    }
  }

  private func judged(
    _ series: CountSeries, from first: Int
  ) throws(DetectorRefusal) -> Range<Int> {
    guard first < series.counts.count else {
      throw DetectorRefusal(
        "series",
        "has \(series.counts.count) periods; \(method.rawValue) needs more than \(first)")
    }
    return first..<series.counts.count
  }

  private func farrington(
    _ kind: Farrington, _ series: CountSeries
  ) throws(DetectorRefusal) -> [Detection] {
    var farrington = kind
    farrington.years = try settings.whole("years") ?? farrington.years
    farrington.halfWindow = try settings.whole("half_window") ?? farrington.halfWindow
    farrington.alpha = try settings.number("alpha") ?? farrington.alpha
    farrington.trend = try settings.flag("trend") ?? farrington.trend
    farrington.reweights = try settings.flag("reweight") ?? farrington.reweights
    farrington.power = try settings.word("power", Farrington.Power.self) ?? farrington.power
    farrington.fewest.cases = try settings.number("fewest_cases") ?? farrington.fewest.cases
    farrington.fewest.periods = try settings.whole("fewest_periods") ?? farrington.fewest.periods
    farrington.threshold =
      try settings.word("threshold", Farrington.Threshold.self) ?? farrington.threshold
    farrington.noPeriods = try settings.whole("periods") ?? farrington.noPeriods
    farrington.pastPeriodsNotIncluded = try settings.whole("left_out")
    farrington.weightsThreshold =
      try settings.number("weights_threshold") ?? farrington.weightsThreshold
    farrington.trendProbability =
      try settings.number("trend_probability") ?? farrington.trendProbability
    farrington.usesPopulation = try settings.flag("population") ?? false
    guard farrington.years >= 1, farrington.years < 1000, farrington.halfWindow >= 0 else {
      throw DetectorRefusal("years", "must be 1 or more, half_window 0 or more")
    }
    return try farrington.detect(
      series, judged(series, from: farrington.firstPeriod(series)))
  }

  private func ears(
    _ kind: Ears.Method, _ series: CountSeries
  ) throws(DetectorRefusal) -> [Detection] {
    var ears = Ears(kind)
    ears.baseline = try settings.whole("baseline") ?? ears.baseline
    ears.leastDeviation = try settings.number("least_deviation") ?? ears.leastDeviation
    ears.alpha = try settings.number("alpha") ?? ears.alpha
    return try ears.detect(series, judged(series, from: max(0, ears.firstPeriod)))
  }

  // MARK: Against a baseline

  private func baseline(_ series: CountSeries) throws(DetectorRefusal) -> CountBaseline {
    let count = try settings.whole("baseline") ?? max(8, series.counts.count / 2)
    guard count >= 8, count < series.counts.count else {
      throw DetectorRefusal(
        "baseline", "must be 8 or more periods and leave some to judge")
    }
    guard let baseline = CountBaseline(series.known(0..<count), periods: count) else {
      throw DetectorRefusal(
        "baseline", "has fewer than 8 known counts, or nothing but zeros")
    }
    return baseline
  }

  private func likelihoodRatio(_ series: CountSeries) throws(DetectorRefusal) -> [Detection] {
    let baseline = try self.baseline(series)
    let factor = method == .nbCusum ? try settings.number("factor") ?? 2 : nil
    guard factor.map({ $0 > 0 }) ?? true else { throw DetectorRefusal("factor", "must be above 0") }
    var cusum = LikelihoodRatioCusum(factor: factor)
    cusum.isDownward = factor.map { $0 < 1 } ?? false
    cusum.window = try settings.whole("window")
    cusum.limit = try settings.number("limit") ?? cusum.limit
    cusum.overdispersion = try settings.number("overdispersion") ?? baseline.overdispersion
    let mean = try settings.number("mean") ?? baseline.mean
    let periods = try judged(series, from: baseline.periods)
    return try cusum.detect(series, periods, means: periods.map { _ in mean })
  }

  private func normalized(_ series: CountSeries) throws(DetectorRefusal) -> [Detection] {
    let baseline = try self.baseline(series)
    var cusum = NormalizedCusum(mean: try settings.number("mean") ?? baseline.mean)
    cusum.scale = try settings.word("scale", NormalizedCusum.Scale.self) ?? cusum.scale
    cusum.reference = try settings.number("reference") ?? cusum.reference
    cusum.limit = try settings.number("limit") ?? cusum.limit
    return try cusum.detect(series, judged(series, from: baseline.periods))
  }
}
