/// Looks for the end of a surge: a sum of evidence that counts are half of what they were in it.
struct SurgeEasing {
  private var counts: [Double] = []
  private var sum = 0.0
  private var began: Int?
  /// The period with which the surge began to ease; nil where it does not.
  private(set) var since: Int?

  /// Takes the count of a period; `isAlarm` says whether the surge goes on at all.
  mutating func add(_ count: Double, _ period: Int, _ isAlarm: Bool, _ rules: SurgeRules) {
    guard isAlarm else {
      self = SurgeEasing()
      return
    }
    defer { counts.append(count) }
    guard counts.count >= 3 else { return }
    let surge = CountBaseline(counts, leastMean: rules.leastMean)
    var cusum = LikelihoodRatioCusum(factor: 1 / rules.factor)
    // Within a surge counts differ widely: no more than that is taken for chance.
    cusum.overdispersion = min(1, surge.overdispersion)
    let ratio = cusum.ratio(count, mean: surge.mean)
    if sum == 0, ratio > 0 { began = period }
    sum = max(0, sum + ratio)
    if sum == 0 { (began, since) = (nil, nil) }
    if sum > rules.limit / 2 { since = began }
  }
}
