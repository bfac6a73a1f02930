public import Basics
public import Situation

/// What was known on a day of a series of counts, by periods of one length.
public struct KnownSeries: Sendable {
  /// The series.
  public let key: SeriesKey
  /// The first period.
  public let start: CalendarPeriod
  /// What is known of each period from there on; no upper end where that is nothing.
  public let intervals: [CountInterval]
  /// Longer spans of which the total is known well enough.
  let totals: [CountSeries.Total]
  /// Figures that contradict ones published later, which count in their place.
  public let superseded: [Figure.ID]

  /// The period at a place.
  public func period(_ at: Int) -> CalendarPeriod { start.after(at) }

  /// The series as detectors take it: the middle of what is known well enough, nil elsewhere.
  var counts: CountSeries {
    var series = CountSeries(
      counts: intervals.map { $0.isUsable ? $0.middle : nil }, periodsPerYear: start.length.perYear)
    series.totals = totals
    return series
  }

  /// How many periods are known well enough to count with.
  public var usableCount: Int { intervals.count { $0.isUsable } }
}

/// Makes series of counts from figures as they come: totals from the beginning of a year, weeks
/// within months, "more than", late and revised ones.
struct SeriesMaker {
  private let situation: Case
  private let asKnown: Day

  init(_ situation: Case, asKnown: Day) { (self.situation, self.asKnown) = (situation, asKnown) }

  /// The counted series of the case.
  var keys: [SeriesKey] {
    Set(figures.map { SeriesKey($0) }).filter(\.isCounted).sorted()
  }

  /// Figures that were known on the day.
  private var figures: [Figure] {
    situation.figures.filter { $0.known(in: situation) <= asKnown }
  }

  /// How a series grew by late reports; nil where it did not, or what it counts was changed.
  func history(_ key: SeriesKey, _ known: KnownSeries) -> ReportHistory? {
    guard breaks(key).isEmpty else { return nil }
    return ReportHistory(figures.filter { SeriesKey($0) == key }, situation, known)
  }

  /// A series by periods of a length; nil where it has no figure, or too many for bounds.
  func series(_ key: SeriesKey, by length: CalendarPeriod.Length) -> KnownSeries? {
    let mine = figures.filter { SeriesKey($0) == key && $0.interval != nil && $0.from <= $0.to }
    guard let first = mine.map(\.from).min(), let last = mine.map(\.to).max() else { return nil }
    let start = grid(length, first)
    let breaks = self.breaks(key)
    var periods: [CalendarPeriod] = []
    while periods.count < 20_000 {
      let period = start.after(periods.count)
      if period.last > min(last, asKnown) { break }
      periods.append(period)
    }
    guard !periods.isEmpty else { return nil }
    if let direct = direct(mine, periods, breaks) {
      return KnownSeries(key: key, start: start, intervals: direct, totals: [], superseded: [])
    }
    var days = Set(breaks.map { Int($0.number) })
    for figure in mine { days.formUnion([Int(figure.from.number), Int(figure.to.number) + 1]) }
    for period in periods {
      days.formUnion([Int(period.first.number), Int(period.last.number) + 1])
    }
    guard var totals = RunningTotals(days: days) else { return nil }
    let superseded = take(mine, into: &totals, breaks)
    return KnownSeries(
      key: key, start: start,
      intervals: periods.map { period in
        // Nothing joins across a day from which something else is counted.
        let isBroken = breaks.contains { period.first < $0 && $0 <= period.last }
        return isBroken
          ? CountInterval(0, .infinity)
          : totals.interval(
            from: Int(period.first.number), to: Int(period.last.number) + 1)
      }, totals: spans(mine, periods, totals, breaks), superseded: superseded)
  }

  /// Figures that speak of several whole periods, with what is known of their totals.
  private func spans(
    _ figures: [Figure], _ periods: [CalendarPeriod], _ totals: RunningTotals, _ breaks: [Day]
  ) -> [CountSeries.Total] {
    var spans = Set<Range<Int>>()
    for figure in figures where !breaks.contains(where: { figure.from < $0 && $0 <= figure.to }) {
      guard let first = periods.firstIndex(where: { $0.first >= figure.from }),
        let last = periods.lastIndex(where: { $0.last <= figure.to }), last > first
      else { continue }
      spans.insert(first..<last + 1)
    }
    return spans.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      .compactMap { span in
        let interval = totals.interval(
          from: Int(periods[span.lowerBound].first.number),
          to: Int(periods[span.upperBound - 1].last.number) + 1)
        guard interval.isUsable, let total = interval.middle else { return nil }
        return CountSeries.Total(periods: span, total: total)
      }
  }

  /// The counts where every figure speaks of just one of the periods, each once: nothing has to be
  /// worked out. Nil where that is not so.
  private func direct(
    _ figures: [Figure], _ periods: [CalendarPeriod], _ breaks: [Day]
  ) -> [CountInterval]? {
    guard breaks.isEmpty, let first = periods.first else { return nil }
    var intervals = [CountInterval?](repeating: nil, count: periods.count)
    for figure in figures {
      let period = CalendarPeriod(first.length, from: figure.from)
      guard let at = period.distance(from: first), intervals.indices.contains(at),
        periods[at].first == figure.from, periods[at].last == figure.to, intervals[at] == nil
      else { return nil }
      intervals[at] = figure.interval
    }
    return intervals.map { $0 ?? CountInterval(0, .infinity) }
  }

  /// Exact figures count before vague ones, and of each the later publication; what contradicts
  /// them is left out and named.
  private func take(
    _ figures: [Figure], into totals: inout RunningTotals, _ breaks: [Day]
  ) -> [Figure.ID] {
    let ordered = figures.enumerated().sorted { a, b in
      let isExact = (a.element.exactness == .exact, b.element.exactness == .exact)
      if isExact.0 != isExact.1 { return isExact.0 }
      let (x, y) = (a.element.known(in: situation), b.element.known(in: situation))
      return x != y ? x > y : a.offset > b.offset
    }
    .map(\.element)
    var superseded: [Figure.ID] = []
    for figure in ordered {
      guard let interval = figure.interval,
        !breaks.contains(where: { figure.from < $0 && $0 <= figure.to })
      else { continue }
      let isTaken = totals.take(
        interval, from: Int(figure.from.number), to: Int(figure.to.number) + 1)
      if !isTaken { superseded.append(figure.id) }
    }
    return superseded
  }

  private func breaks(_ key: SeriesKey) -> [Day] {
    situation.breaks.filter { $0.series == key.series && ($0.place ?? key.place) == key.place }
      .map(\.date)
  }

  private func grid(_ length: CalendarPeriod.Length, _ day: Day) -> CalendarPeriod {
    CalendarPeriod(length, from: length == .week ? day - day.daysSinceMonday : day)
  }
}
