import Basics
import Charts
import Picture
import Situation

/// What is happening, since when, and how sure: series of counts with their verdicts.
struct PictureSection: ReportSection {
  static let name = "picture"
  let title = "What is happening, and since when"
  private let facts: ReportFacts
  private var situation: Case { facts.situation }
  /// Periods drawn at most: what is older is in the case.
  private static let shown = 60

  init(_ facts: ReportFacts) { self.facts = facts }

  var content: HTML {
    let picture = Picture(situation)
    let judged = picture.series.filter { $0.last != nil }
      .sorted { ($0.last?.level ?? .normal) > ($1.last?.level ?? .normal) }
    let others = picture.series.filter { $0.last == nil }
    guard !picture.series.isEmpty else { return .empty }
    return HTML.joined {
      Tag.p {
        "Two detectors compare each series of counts with its normal course, as far as figures "
        "published by \(picture.asKnown) tell. Watch: one of them speaks. Alarm: both, the one "
        "twice running, or a count far beyond all doubt. "
        "\(BorderGlance(situation, picture).sentences.joined(separator: " "))"
      }
      for (at, series) in judged.enumerated() { figure(series, at) }
      if !others.isEmpty { noVerdict(others).html }
    }
  }

  private func figure(_ series: SeriesPicture, _ at: Int) -> HTML {
    let words = SurgeWords(series)
    return ChartFigure(
      chart: CountChart(
        title: "\(name(series.known.key)): \(words.headline)",
        summary: words.sentences.joined(separator: " ")
          + " The dashed line is the largest count that is no surprise; a lighter bar is what may "
          + "be, a dotted stroke a period of which nothing is known, a frame the forecast, a "
          + "dot what a plain assumption leads to.",
        unit: "a \(series.known.start.length.rawValue)", bars: bars(series),
        coming: coming(series), marks: marks(series)),
      name: "picture-\(at + 1)"
    ).html
  }

  private func name(_ key: SeriesKey) -> String {
    let place = key.place.map { ", \(situation.name($0))" } ?? ""
    return Words.series(key.series) + place
  }

  private func bars(_ series: SeriesPicture) -> [CountChart.Bar] {
    let steps = Dictionary(
      series.steps.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
    let known = series.known
    return shown(known).map { at in
      let (interval, period, step) = (known.intervals[at], known.period(at), steps[at])
      return CountChart.Bar(
        first: period.first, last: period.last, low: interval.low,
        high: interval.isUsable ? interval.high : nil, bound: step?.bound,
        verdict: step.map { $0.level == .normal ? "normal" : $0.level.rawValue } ?? "",
        isOut: step.map { $0.level > .normal } ?? false)
    }
  }

  /// The latest periods, without those at the beginning of which nothing is known, but a year.
  private func shown(_ known: KnownSeries) -> Range<Int> {
    let end = known.intervals.count
    let first = known.intervals.firstIndex { $0.isUsable } ?? end
    let year = end - min(known.start.length.perYear, PictureSection.shown)
    return max(0, end - PictureSection.shown, min(first, year))..<end
  }

  private func coming(_ series: SeriesPicture) -> [CountChart.Coming] {
    (series.outlook?.steps ?? []).map { step in
      let period = series.known.period(step.period)
      return CountChart.Coming(
        first: period.first, last: period.last,
        forecast: step.forecast.map { .init(low: $0.lo90, median: $0.median, high: $0.hi90) },
        assumptions: zip(Outlook.Scenario.allCases, step.scenarios).map {
          .init(name: SurgeWords.name($0), count: $1)
        })
    }
  }

  private func marks(_ series: SeriesPicture) -> [DayMark] {
    var marks: [DayMark] = []
    let known = series.known
    if let since = series.last?.since { marks.append(DayMark(known.period(since).first, "since")) }
    if let day = series.alarmKnown ?? series.watchKnown { marks.append(DayMark(day, "known")) }
    if let easing = series.last?.easingSince {
      marks.append(DayMark(known.period(easing).first, "eases"))
    }
    for one in situation.breaks where one.series == known.key.series {
      guard one.place ?? known.key.place == known.key.place else { continue }
      marks.append(DayMark(one.date, "counts something else"))
    }
    let first = known.period(shown(known).lowerBound).first
    return marks.filter { $0.day >= first }
  }

  private func noVerdict(_ others: [SeriesPicture]) -> DataTable {
    var table = DataTable(
      "no-verdict", caption: "Series without a verdict",
      [.init("What is counted"), .init("What is missing")])
    for series in others {
      table.add(["\(name(series.known.key))", "\(series.noVerdict ?? "")"])
    }
    return table
  }
}
