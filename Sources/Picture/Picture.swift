public import Basics
public import Situation

/// What was known on a day: each series of counts with its verdict, and the latest level of all
/// else that figures speak of.
public struct Picture: Sendable {
  /// The day.
  public let asKnown: Day
  /// Counts over time.
  public let series: [SeriesPicture]
  /// Levels on a day.
  public let levels: [LevelPicture]

  /// What was known of a case on a day; nil for the day of the case.
  public init(_ situation: Case, asKnown: Day? = nil) {
    let day = asKnown ?? situation.rules.asOf
    let maker = SeriesMaker(situation, asKnown: day)
    self.asKnown = day
    series = maker.keys.compactMap { SeriesPicture($0, situation, day) }
    levels = LevelPicture.latest(situation, day)
  }
}

/// One series of counts: what is known of it, and whether it is out of its normal course.
public struct SeriesPicture: Sendable {
  /// The periods.
  public let known: KnownSeries
  /// The verdict on each period that can be judged.
  public let steps: [SurgeStep]
  /// How often the verdict speaks without a cause; nil where there is none.
  public let falseAlarms: FalseAlarms?
  /// The day on which the surge was first known as watch or more; nil in a normal course.
  public let watchKnown: Day?
  /// The day on which it was first known as an alarm; nil where it is none.
  public let alarmKnown: Day?
  /// What is missing for a verdict; nil where there is one.
  public let noVerdict: String?
  /// What may come; nil where nothing can be said.
  public let outlook: Outlook?
  /// Counts to be expected of periods of which reports are outstanding; empty where figures are
  /// published once, or too few grew by late reports. Verdicts judge what was reported.
  public let nowcasts: [PeriodNowcast]

  /// The last verdict.
  public var last: SurgeStep? { steps.last }

  /// Nil where the series has no figure that speaks of whole periods.
  init?(_ key: SeriesKey, _ situation: Case, _ asKnown: Day) {
    let maker = SeriesMaker(situation, asKnown: asKnown)
    let tried = [CalendarPeriod.Length.week, .month, .day].compactMap { length in
      maker.series(key, by: length).map { known in
        (known: known, steps: SurgeWatch.steps(known.counts, SurgeRules(length.perYear)))
      }
    }
    guard let best = SeriesPicture.best(tried) else { return nil }
    let (known, steps) = best
    let length = known.start.length
    let rules = SurgeRules(length.perYear)
    let search = SurgeSearch(key, situation, length, asKnown)
    (self.known, self.steps) = (known, steps)
    noVerdict = steps.isEmpty ? SeriesPicture.missing(known, rules) : nil
    falseAlarms = steps.last.map { step in
      FalseAlarms(
        CountBaseline(mean: step.expected, overdispersion: step.overdispersion), rules,
        periodsPerYear: length.perYear)
    }
    outlook = Outlook(known.counts, steps.last)
    nowcasts = maker.history(key, known)?.nowcasts ?? []
    watchKnown = steps.last.flatMap { search.firstKnown($0, .watch, known) }
    alarmKnown = steps.last.flatMap { search.firstKnown($0, .alarm, known) }
  }

  private typealias Tried = (known: KnownSeries, steps: [SurgeStep])

  /// The length of period whose verdicts cover most days of the latest year known; of equals the
  /// first, weeks. Without any verdict the one with most periods known.
  private static func best(_ tried: [Tried]) -> Tried? {
    func days(_ one: Tried) -> Int {
      let latest = one.known.period(one.known.intervals.count - 1).last
      return one.steps.map { one.known.period($0.period) }.filter { latest - $0.first < 366 }
        .reduce(0) { $0 + ($1.last - $1.first + 1) }
    }
    func rank(_ one: Tried) -> (Int, Int) { (days(one), one.known.usableCount) }
    return tried.reduce(nil) { best, one in
      best.map { rank(one) > rank($0) } ?? true ? one : best
    }
  }

  private static func missing(_ known: KnownSeries, _ rules: SurgeRules) -> String {
    let unit = known.start.length.rawValue
    return "\(known.usableCount) of \(known.intervals.count) \(unit)s known, "
      + "\(rules.leastBaseline) needed before the first that is judged"
  }
}

/// Finds when a verdict was first known, by looking at what was known day by day.
struct SurgeSearch {
  private let key: SeriesKey
  private let situation: Case
  private let length: CalendarPeriod.Length
  private let days: [Day]

  init(_ key: SeriesKey, _ situation: Case, _ length: CalendarPeriod.Length, _ asKnown: Day) {
    (self.key, self.situation, self.length) = (key, situation, length)
    let known = situation.figures.filter { SeriesKey($0) == key }.map { $0.known(in: situation) }
    days = Set(known.filter { $0 <= asKnown }).sorted()
  }

  /// The first day on which a period of the surge had at least the level; nil where the last step
  /// is in its normal course or has less.
  func firstKnown(_ last: SurgeStep, _ level: SurgeLevel, _ known: KnownSeries) -> Day? {
    guard last.level >= level, let since = last.since else { return nil }
    let began = known.period(since).first
    for day in days where day >= began {
      guard let then = SeriesMaker(situation, asKnown: day).series(key, by: length) else {
        continue
      }
      let steps = SurgeWatch.steps(then.counts, SurgeRules(length.perYear))
      if steps.contains(where: { $0.level >= level && then.period($0.period).first >= began }) {
        return day
      }
    }
    return nil
  }
}

/// The latest figure of something that has a level on a day.
public struct LevelPicture: Sendable {
  /// The figure.
  public let figure: Figure
  /// The day on which it became known.
  public let known: Day

  static func latest(_ situation: Case, _ asKnown: Day) -> [LevelPicture] {
    var latest: [SeriesKey: LevelPicture] = [:]
    for figure in situation.figures where !SeriesKey(figure).isCounted {
      let known = figure.known(in: situation)
      guard known <= asKnown, figure.interval != nil else { continue }
      let one = LevelPicture(figure: figure, known: known)
      let before = latest[SeriesKey(figure)]
      let isLater = before.map { ($0.figure.to, $0.known) <= (figure.to, known) } ?? true
      if isLater { latest[SeriesKey(figure)] = one }
    }
    return latest.keys.sorted().compactMap { latest[$0] }
  }
}
