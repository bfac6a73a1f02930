import Basics
public import Picture
public import Situation

/// What `talka picture` prints: series of counts with their verdicts, then the border and the
/// reception at a glance.
public struct PictureScreen: Sendable {
  private let situation: Case
  private let picture: Picture
  private let style: TerminalStyle

  /// Makes the screen.
  public init(_ situation: Case, _ picture: Picture, style: TerminalStyle) {
    (self.situation, self.picture, self.style) = (situation, picture, style)
  }

  /// The text, with a line end.
  public var text: String {
    let head = [
      style.paint(style.wrap(situation.header.title), .strong),
      "As known on \(picture.asKnown)",
    ]
    let sections = [head] + [series, levels].filter { !$0.isEmpty }
    return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var series: [String] {
    guard !picture.series.isEmpty else {
      return ["No figure counts what happens in a period: there is nothing to judge."]
    }
    let ordered = picture.series.enumerated().sorted { a, b in
      let (x, y) = (a.element.last?.level ?? .normal, b.element.last?.level ?? .normal)
      return x != y ? x > y : a.offset < b.offset
    }
    return [style.paint("What is happening", .heading)] + ordered.flatMap { block($0.element) }
  }

  private func block(_ series: SeriesPicture) -> [String] {
    let words = SurgeWords(series)
    let level = series.last?.level ?? .normal
    let tone: TerminalStyle.Tone = level == .alarm ? .bad : level == .watch ? .strong : .faint
    let title = "  \(name(series.known.key)): \(words.headline)"
    guard series.last != nil else {
      let reason = series.noVerdict.map { " (\($0))" } ?? ""
      return [style.paint(style.wrap(title + reason, indent: 4, first: 2), tone)]
    }
    let latest = min(48, max(12, style.width - 30))
    let unit = series.known.start.length.rawValue
    return [
      style.paint(style.wrap(title, indent: 4, first: 2), tone),
      "    \(words.sparkline(latest))  by \(unit)",
    ] + [style.wrap(words.sentences.joined(separator: " "), indent: 4)]
  }

  /// `irregular crossings, Border of Lithuania with Belarus`.
  private func name(_ key: SeriesKey) -> String {
    let counted = key.series.replacing("_", with: " ")
    return [counted, key.place.map { situation.name($0) }, key.party.map { situation.name($0) }]
      .compactMap { $0 }.joined(separator: ", ")
  }

  // MARK: Levels

  private var levels: [String] {
    let latest = picture.levels.sorted { $0.figure.to > $1.figure.to }
    let shown = style.shortens ? latest.prefix(12) : latest[...]
    guard !shown.isEmpty else { return [] }
    var table = TextTable([
      .init(heading: "level", isElastic: true), .init(heading: "where", from: 60, isElastic: true),
      .init(heading: "count", isNumber: true), .init(heading: "on"),
      .init(heading: "known", from: 80), .init(heading: "source", from: 100, isElastic: true),
    ])
    for level in shown {
      let place = level.figure.place.map { situation.shortName($0) }
      let party = level.figure.party.map { situation.name($0) }
      table.add([
        level.figure.series.replacing("_", with: " "), place ?? party ?? "",
        FigureValue(level.figure).text, "\(level.figure.to)", "\(level.known)",
        level.figure.source.text,
      ])
    }
    let glance = BorderGlance(situation, picture).sentences
    let more = latest.count - shown.count
    return [style.paint("The border and the reception", .heading)]
      + (glance.isEmpty ? [] : [style.wrap(glance.joined(separator: " "), indent: 2)])
      + table.lines(style)
      + (more > 0 ? [style.paint("  and \(more) more: --all shows them", .faint)] : [])
  }
}

/// A figure as it was given.
private struct FigureValue {
  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  var text: String {
    func number(_ value: ExactDecimal?) -> String { value.map { "\($0)" } ?? "?" }
    switch figure.exactness {
    case .exact: return number(figure.value)
    case .atLeast: return "≥ \(number(figure.low ?? figure.value))"
    case .atMost: return "≤ \(number(figure.high ?? figure.value))"
    case .about: return "~ \(number(figure.value ?? figure.low))"
    case .range: return "\(number(figure.low))–\(number(figure.high))"
    }
  }
}
