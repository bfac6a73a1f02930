/// Runs the rules of the verdict over a series, period by period, never looking ahead.
public struct SurgeWatch {
  private let series: CountSeries
  private let rules: SurgeRules
  /// Periods that are out of the normal course, and so in no later baseline.
  private var isOut: [Bool]
  private var sum = 0.0
  private var sumBegan: Int?
  private var spokeBefore = false
  private var runBegan: Int?
  private var easing = SurgeEasing()

  init(_ series: CountSeries, _ rules: SurgeRules) {
    (self.series, self.rules) = (series, rules)
    isOut = [Bool](repeating: false, count: series.counts.count)
  }

  /// The verdict on each period that can be judged.
  public static func steps(_ series: CountSeries, _ rules: SurgeRules) -> [SurgeStep] {
    var watch = SurgeWatch(series, rules)
    return series.counts.indices.compactMap { watch.step($0) }
  }

  /// Nil where the period was not reported or too little is known before it.
  private mutating func step(_ period: Int) -> SurgeStep? {
    guard let count = series.counts[period], let baseline = self.baseline(before: period) else {
      return nil
    }
    let ratio = evidence(count, baseline)
    if sum == 0, ratio > 0 { sumBegan = period }
    // Evidence is kept for as long as it takes to wipe out an alarm, not for ever.
    sum = min(2 * rules.limit, max(0, sum + ratio))
    if sum == 0 { sumBegan = nil }
    // A season of small numbers makes a low bound: what is below the mean is no surge.
    let bound = max(baseline.mean, self.bound(period, baseline, rules.alpha))
    let speaks = sum > rules.limit
    let isBeyond = count > bound
    let isBeyondDoubt =
      isBeyond && count > quantile(baseline, 1 - rules.alpha)
      && count > self.bound(period, baseline, rules.alarmAlpha)
    let isAlarm = speaks && (isBeyond || spokeBefore) || isBeyondDoubt
    let level: SurgeLevel = isAlarm ? .alarm : speaks || isBeyond ? .watch : .normal
    spokeBefore = speaks
    isOut[period] = level == .alarm
    if level == .normal { runBegan = nil }
    let since = level > .normal ? runBegan ?? likeliestBeginning(period, baseline) : nil
    // A surge began when its first alarm says it did, however long it lasts.
    if level == .alarm { runBegan = since }
    if level == .alarm, let since { for at in since..<period { isOut[at] = true } }
    easing.add(count, period, level == .alarm, rules)
    return SurgeStep(
      period: period, expected: baseline.mean, overdispersion: baseline.overdispersion,
      evidence: sum / rules.limit, bound: bound,
      level: level, since: since, easingSince: easing.since)
  }

  /// The period from which on the counts are most likely to have grown: the largest generalized
  /// likelihood ratio over all beginnings of the sum.
  private func likeliestBeginning(_ period: Int, _ baseline: CountBaseline) -> Int {
    var glr = LikelihoodRatioCusum(factor: nil)
    glr.overdispersion = baseline.overdispersion
    var (best, since) = (0.0, period)
    let first = max(sumBegan ?? period, period - rules.baseline / 2)
    for beginning in stride(from: period, through: first, by: -1) {
      let counts = series.known(beginning..<period + 1)
      let ratio = glr.generalizedRatio(counts, mean: baseline.mean)
      if ratio > best { (best, since) = (ratio, beginning) }
    }
    return since
  }

  private func evidence(_ count: Double, _ baseline: CountBaseline) -> Double {
    var cusum = LikelihoodRatioCusum(factor: rules.factor)
    cusum.overdispersion = baseline.overdispersion
    return cusum.ratio(count, mean: baseline.mean)
  }

  /// The latest periods in their normal course, a guard left out.
  private func baseline(before period: Int) -> CountBaseline? {
    var counts: [Double] = []
    var at = period - rules.guardPeriods - 1
    while at >= 0, counts.count < rules.baseline {
      if !isOut[at], let count = series.counts[at] { counts.append(count) }
      at -= 1
    }
    guard counts.count >= rules.leastBaseline else { return totalBaseline(before: period) }
    return CountBaseline(counts, leastMean: rules.leastMean)
  }

  /// The mean of longer spans of which only the totals are known, such as whole years.
  private func totalBaseline(before period: Int) -> CountBaseline? {
    var (total, periods) = (0.0, 0)
    // A total says nothing of its course: a quarter of a year is kept between it and the period.
    var end = period - max(rules.guardPeriods, series.periodsPerYear / 4)
    for span in series.totals.sorted(by: { $0.periods.upperBound > $1.periods.upperBound })
    where span.periods.upperBound <= end && periods < rules.baseline {
      if span.periods.contains(where: { $0 >= 0 && isOut[$0] }) { continue }
      total += span.total
      periods += span.periods.count
      end = span.periods.lowerBound
    }
    guard periods >= rules.leastBaseline else { return nil }
    return CountBaseline(
      mean: max(rules.leastMean, total / Double(periods)),
      overdispersion: rules.assumedOverdispersion)
  }

  private func bound(_ period: Int, _ baseline: CountBaseline, _ alpha: Double) -> Double {
    var farrington = Farrington.flexible
    farrington.years = 3
    farrington.halfWindow = series.periodsPerYear == 12 ? 1 : 3
    farrington.threshold = .nbPlugin
    farrington.alpha = alpha
    farrington.pastPeriodsNotIncluded = series.periodsPerYear / 2
    let first = farrington.firstPeriod(series)
    let simple = quantile(baseline, 1 - alpha)
    guard period >= first, series.periodsPerYear < 365 else { return simple }
    do throws(DetectorRefusal) {
      let found = try farrington.detect(series, period..<period + 1)
      return found.first?.bound ?? simple
    } catch {
      // The bound of the baseline is there in any case.
      return simple
    }
  }

  private func quantile(_ baseline: CountBaseline, _ p: Double) -> Double {
    baseline.distribution.quantile(p)
  }
}
