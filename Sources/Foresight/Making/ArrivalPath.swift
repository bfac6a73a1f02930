import Basics
import Glibc
import Picture
import Situation

/// Mean arrivals a day of each scenario, from the series of the picture that counts most people
/// lately.
public struct ArrivalPath: Sendable {
  /// Mean arrivals of each day of the horizon.
  public let daily: [Double]
  /// One in ten lies below this part of them, and one in ten above `high`.
  let low: Double
  let high: Double
}

/// Works out paths of arrivals.
struct ArrivalSource {
  private let picture: Picture
  private let asOf: Day
  private let horizon: Int
  /// The series; nil where none counts arrivals.
  let series: SeriesPicture?

  init(_ situation: Case, horizon: Int) {
    asOf = situation.rules.asOf
    self.horizon = horizon
    picture = Picture(situation, asKnown: asOf)
    series = picture.series.filter { ArrivalSource.counts($0.known.key.series) }
      .max { ArrivalSource.rate($0) < ArrivalSource.rate($1) }
  }

  /// Whether a series counts people who come, and not those kept out or what they apply for.
  private static func counts(_ name: String) -> Bool {
    !name.hasPrefix("prevented") && (name.hasSuffix("crossings") || name.hasSuffix("arrivals"))
  }

  /// People a day in the latest period known; 0 where none is.
  private static func rate(_ series: SeriesPicture) -> Double {
    latest(series).map { $0.count / Double($0.days) } ?? 0
  }

  private static func latest(_ series: SeriesPicture) -> (count: Double, days: Int, at: Int)? {
    let known = series.known
    guard let at = known.intervals.lastIndex(where: \.isUsable),
      let count = known.intervals[at].middle
    else { return nil }
    return (count, known.period(at).days, at)
  }

  /// The path of a scenario.
  ///
  /// - Throws: no series from which to tell it, or no forecast.
  func path(_ scenario: ArrivalScenario) throws(ForesightRefusal) -> ArrivalPath {
    if case .perDay(let number) = scenario {
      return ArrivalPath(
        daily: [Double](repeating: number, count: horizon), low: 1 / 1.1, high: 1.1)
    }
    guard let series, let latest = ArrivalSource.latest(series) else {
      throw ForesightRefusal(
        "no figure counts arrivals well enough for the scenario \(scenario.name); give a number")
    }
    if scenario == .forecast { return try forecast(series, latest.at) }
    let before = latest.at > 0 ? series.known.intervals[latest.at - 1].middle : nil
    let expected = series.last?.expected ?? before ?? latest.count
    let daily = (0..<horizon).map { day in
      let (ahead, days) = period(series, latest.at, day)
      let count: Double
      switch scenario {
      case .rises:
        count = latest.count + Double(ahead) * max(0, latest.count - (before ?? expected))
      case .ends: count = expected
      case .stays, .forecast, .perDay: return latest.count / Double(latest.days)
      }
      return count / Double(days)
    }
    return ArrivalPath(daily: daily, low: 1 / 1.3, high: 1.3)
  }

  /// How many periods after the latest a day lies, and how many days that period has.
  private func period(_ series: SeriesPicture, _ latest: Int, _ day: Int) -> (Int, days: Int) {
    var ahead = 1
    while series.known.period(latest + ahead).last < asOf + day { ahead += 1 }
    return (ahead, series.known.period(latest + ahead).days)
  }

  /// The median of the forecast; beyond its last period as in that one. Its spread is that of the
  /// last period looked at.
  private func forecast(
    _ series: SeriesPicture, _ latest: Int
  ) throws(ForesightRefusal) -> ArrivalPath {
    let steps = (series.outlook?.steps ?? []).compactMap(\.forecast)
    guard let last = steps.last else {
      throw ForesightRefusal("the picture has no forecast of arrivals; choose another scenario")
    }
    var used = last
    let daily = (0..<horizon).map { day in
      let (ahead, days) = period(series, latest, day)
      used = ahead <= steps.count ? steps[ahead - 1] : last
      return used.median / Double(days)
    }
    let middle = max(used.median, 1)
    return ArrivalPath(
      daily: daily, low: min(1, max(0.01, used.lo80 / middle)),
      high: max(1, used.hi80 / middle))
  }

  /// Size of the negative binomial law of a day's arrivals, from the days of the last two months
  /// that have a figure of their own; `declaredSize` where they are fewer than eight.
  func size(_ situation: Case) -> Double {
    guard let key = series?.known.key else { return ArrivalSource.declaredSize }
    let counts = situation.figures.filter {
      SeriesKey($0) == key && $0.from == $0.to && $0.exactness == .exact
        && asOf - $0.from <= 60 && $0.known(in: situation) <= asOf
    }.compactMap { $0.value?.double }
    guard counts.count >= 8 else { return ArrivalSource.declaredSize }
    let mean = counts.reduce(0, +) / Double(counts.count)
    let variance =
      counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(counts.count - 1)
    return variance > mean ? mean * mean / (variance - mean) : .infinity
  }

  /// Size for want of daily figures: days differ by about half of their mean.
  static let declaredSize = 5.0
}

extension CalendarPeriod {
  /// How many days it has.
  fileprivate var days: Int { last - first + 1 }
}
