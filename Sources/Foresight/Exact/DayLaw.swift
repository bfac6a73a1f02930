public import Picture

/// The day on which something is there or done, as a chance for each day from 0 on.
public struct DayLaw: Hashable, Sendable {
  /// For each day the chance that it has come by its end; the last is nearly 1.
  public let byDay: [Double]

  /// What is left out at the far end of a distribution.
  static let tail = 1e-13

  private init(byDay: [Double]) { self.byDay = byDay }

  /// A day that is certain.
  public static func certain(_ day: Int) -> DayLaw {
    DayLaw(byDay: [Double](repeating: 0, count: day) + [1])
  }

  /// A promised day and a delay of so many days.
  ///
  /// - Throws: a promise before day 0 or a mean delay below 0.
  public static func promised(
    _ day: Int, delay: CountDistribution
  ) throws(ForesightRefusal) -> DayLaw {
    guard day >= 0 else { throw ForesightRefusal("the promised day lies \(-day) days back") }
    try ForesightRefusal.number(delay.mean, "the mean delay", from: 0)
    guard delay.mean > 0 else { return certain(day) }
    let end = Int(delay.quantile(1 - tail))
    let late = (0...end).map { delay.cumulative(Double($0)) }
    return DayLaw(byDay: [Double](repeating: 0, count: day) + late)
  }

  /// The chance that the day has come by the end of `day`.
  public func by(_ day: Int) -> Double {
    day < 0 ? 0 : day < byDay.count ? byDay[day] : 1
  }

  /// The later of two independent days: the product of their chances.
  public func later(_ other: DayLaw) -> DayLaw {
    DayLaw(byDay: (0..<max(byDay.count, other.byDay.count)).map { by($0) * other.by($0) })
  }

  /// So many days later, their number being random and independent: the convolution.
  public func plus(_ days: CountDistribution) -> DayLaw {
    guard days.mean > 0 else { return self }
    let longest = Int(days.quantile(1 - DayLaw.tail))
    let parts = (0...longest).map { days.probability(of: $0) }
    return DayLaw(
      byDay: (0..<(byDay.count + longest)).map { day in
        (0...min(day, longest)).reduce(0) { $0 + parts[$1] * by(day - $1) }
      })
  }

  /// The mean day: the sum of the chances that it has not come.
  public var mean: Double { byDay.reduce(0) { $0 + (1 - $1) } }

  /// The first day by which it has come with at least this chance; nil when none is likely enough.
  public func quantile(_ part: Double) -> Int? { byDay.firstIndex { $0 >= part } }
}

/// A work that begins when all its supplies are there and the work before it is done, and then
/// takes so many days. Its days, exactly, where every supply comes by itself.
public struct SuppliedWork: Hashable, Sendable {
  /// The day on which it begins.
  public let start: DayLaw
  /// The day on which it is done.
  public let finish: DayLaw

  /// Works the days out.
  public init(supplies: [DayLaw], after: SuppliedWork? = nil, duration: CountDistribution) {
    start = supplies.reduce(after?.finish ?? .certain(0)) { $0.later($1) }
    finish = start.plus(duration)
  }
}
