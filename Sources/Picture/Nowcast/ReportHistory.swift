import Basics
import Situation

/// How the counts of whole periods grew from publication to publication.
struct ReportHistory {
  /// What was reported when; nothing where the series is published once for each period.
  let triangle: ReportingTriangle
  /// The longest delay seen, in periods, up to a limit by the length of a period.
  let longest: Int
  /// Periods of which a figure was published.
  private let published: Set<Int>

  /// Longer delays are corrections rather than late reports.
  private static func limit(_ length: CalendarPeriod.Length) -> Int {
    switch length {
    case .day: 14
    case .week: 8
    case .month: 3
    }
  }

  /// Periods whose reports are all there by now; with fewer, delays are not known well enough.
  static let leastComplete = 8

  /// Reads exact figures of just one period each; nil where none came late or too few periods are
  /// complete.
  init?(_ figures: [Figure], _ situation: Case, _ known: KnownSeries) {
    let length = known.start.length
    var values: [Int: [Int: (day: Day, count: Int)]] = [:]
    for figure in figures where figure.exactness == .exact {
      let period = CalendarPeriod(length, from: figure.from)
      guard let value = figure.value?.double, value == value.rounded(), (0..<1e9).contains(value),
        let happened = period.distance(from: known.start), happened >= 0,
        period.first == figure.from, period.last == figure.to
      else { continue }
      let day = figure.known(in: situation)
      let reported = max(happened, ReportHistory.index(day, known.start) - 1)
      let before = values[happened]?[reported]
      if before.map({ $0.day <= day }) ?? true {
        values[happened, default: [:]][reported] = (day, Int(value))
      }
    }
    let reports = values.flatMap { happened, counts in
      ReportHistory.growth(happened, counts.mapValues(\.count))
    }
    guard let now = reports.map(\.reported).max() else { return nil }
    let delays = reports.map { $0.reported - $0.happened }
    triangle = ReportingTriangle(reports, now: now)
    longest = min(delays.max() ?? 0, ReportHistory.limit(length))
    published = Set(values.keys)
    let complete = published.count { $0 + longest <= now }
    guard longest >= 1, complete >= ReportHistory.leastComplete else { return nil }
  }

  /// The place of the period that a day lies in.
  private static func index(_ day: Day, _ start: CalendarPeriod) -> Int {
    switch start.length {
    case .day: return day - start.first
    case .week: return Int((Double(day - start.first) / 7).rounded(.down))
    case .month: return CalendarPeriod(.month, from: day).distance(from: start) ?? 0
    }
  }

  /// What each publication added. A count that was later lowered was never higher: a correction is
  /// no delay.
  private static func growth(
    _ happened: Int, _ counts: [Int: Int]
  ) -> [ReportingTriangle.Report] {
    var least = Int.max
    let rising = counts.keys.sorted(by: >).map { reported in
      least = min(least, counts[reported] ?? least)
      return (reported: reported, count: least)
    }
    var before = 0
    return rising.reversed().map { reported, count in
      defer { before = count }
      return .init(happened: happened, reported: reported, count: count - before)
    }
  }

  /// The counts to be expected of the periods of which reports are outstanding.
  var nowcasts: [PeriodNowcast] {
    let calibration = NowcastCalibration(triangle, longest: longest)
    return calibration.chosen.nowcasts(triangle).compactMap { nowcast in
      guard nowcast.outstanding != nil, published.contains(nowcast.period),
        let median = nowcast.quantile(0.5), let low = nowcast.quantile(0.05),
        let high = nowcast.quantile(0.95)
      else { return nil }
      return PeriodNowcast(
        period: nowcast.period, reported: nowcast.reported, median: median, low: low, high: high)
    }
  }
}

/// What a count that was reported in part will be, with an interval of 90 percent.
public struct PeriodNowcast: Hashable, Sendable {
  /// The period, counted from 0 as in the series.
  public let period: Int
  /// How many are reported.
  public let reported: Int
  /// As likely to be passed as not.
  public let median: Int
  /// The lower end of the interval.
  public let low: Int
  /// Its upper end.
  public let high: Int
}
