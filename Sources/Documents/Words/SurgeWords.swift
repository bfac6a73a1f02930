import Basics
import Picture
import Situation

/// The verdict on a series in plain words.
struct SurgeWords {
  private let picture: SeriesPicture

  init(_ picture: SeriesPicture) { self.picture = picture }

  /// `ALARM since 2021-04 (known 2021-05-04)`.
  var headline: String {
    guard let last = picture.last else { return "no verdict" }
    guard last.level > .normal, let since = last.since else { return "in its normal course" }
    let word = last.level == .alarm ? "ALARM" : "watch"
    let known =
      (last.level == .alarm ? picture.alarmKnown : picture.watchKnown)
      .map { ", known \($0)" } ?? ""
    return "\(word) since \(picture.known.period(since))\(known)"
  }

  /// What the verdict rests on, sentence by sentence.
  var reasons: [String] {
    guard let last = picture.last else { return [] }
    var reasons = [comparison(last)]
    if let easing = last.easingSince {
      reasons.append("It eases since \(picture.known.period(easing)).")
    }
    if let alarms = picture.falseAlarms { reasons.append(rate(alarms)) }
    if !picture.known.superseded.isEmpty {
      let names = picture.known.superseded.prefix(3).map(\.text).joined(separator: ", ")
      let more = picture.known.superseded.count - 3
      reasons.append(
        "Contradicted by later publications and left out: \(names)"
          + (more > 0 ? " and \(more) more." : "."))
    }
    return reasons
  }

  private func comparison(_ last: SurgeStep) -> String {
    let interval = picture.known.intervals[last.period]
    return "\(picture.known.period(last.period)): \(SurgeWords.text(interval)), about "
      + "\(SurgeWords.number(last.expected)) expected, up to \(SurgeWords.number(last.bound)) no "
      + "surprise."
  }

  private func rate(_ alarms: FalseAlarms) -> String {
    func words(_ rate: Double) -> String {
      guard rate > 0 else { return "less than one in \(alarms.years) years" }
      let years = 1 / rate
      return years >= 1
        ? "one in \(SurgeWords.number(years)) years" : "\(SurgeWords.number(rate)) a year"
    }
    return "Without a cause: a watch \(words(alarms.watchesPerYear)), an alarm "
      + "\(words(alarms.alarmsPerYear))."
  }

  /// All that is said of the series below its verdict.
  var sentences: [String] { reasons + [nowcast].compactMap { $0 } + outlook }

  /// What late reports may add to the latest counts; nil where none are to be expected.
  var nowcast: String? {
    guard !picture.nowcasts.isEmpty else { return nil }
    let counts = picture.nowcasts.map { nowcast in
      "\(picture.known.period(nowcast.period)) \(Words.number(nowcast.reported)) so far, "
        + "\(Words.number(nowcast.median)) in the end (\(Words.number(nowcast.low)) to "
        + "\(Words.number(nowcast.high)))"
    }
    return "Late reports are to come, 9 in 10 within: \(counts.joined(separator: "; "))."
  }

  /// What may come, sentence by sentence.
  var outlook: [String] {
    guard let outlook = picture.outlook else { return [] }
    var sentences: [String] = []
    let forecasts = outlook.steps.compactMap { step in
      step.forecast.map { forecast in
        "\(picture.known.period(step.period)) \(SurgeWords.whole(forecast.median)) "
          + "(\(SurgeWords.whole(forecast.lo90)) to "
          + "\(SurgeWords.whole(forecast.hi90)))"
      }
    }
    if !forecasts.isEmpty {
      sentences.append("Forecast, 9 in 10 within: \(forecasts.joined(separator: ", ")).")
    }
    if let last = outlook.steps.last, !last.scenarios.isEmpty {
      let words = zip(Outlook.Scenario.allCases, last.scenarios).map { scenario, count in
        "if it \(SurgeWords.name(scenario)) \(SurgeWords.whole(count))"
      }
      sentences.append(
        "No line alone is to be trusted now. In \(picture.known.period(last.period)): "
          + words.joined(separator: ", ") + ".")
    }
    if let row = outlook.past.first {
      let against = SurgeWords.number(100 * row.relativeLogScore)
      sentences.append(
        "The last \(row.ours.count) forecasts erred \(against) % as much as "
          + "\"as many as last time\"; \(SurgeWords.whole(100 * row.ours.coverage90)) % "
          + "of the counts lay within 9 in 10.")
    }
    if outlook.isNaive {
      sentences.append("So the forecast above is \"as many as last time\".")
    }
    return sentences
  }

  /// An assumption, to be put after "if it".
  static func name(_ scenario: Outlook.Scenario) -> String {
    switch scenario {
    case .stays: "stays as it is"
    case .rises: "rises on as lately"
    case .ends: "ends"
    }
  }

  private static func whole(_ value: Double) -> String { Words.number(Int(value.rounded())) }

  /// A count as far as it is known.
  static func text(_ interval: CountInterval) -> String {
    if interval.isExact { return number(interval.low) }
    guard interval.high.isFinite else {
      return interval.low > 0 ? "at least \(number(interval.low))" : "not known"
    }
    return "\(number(interval.low)) to \(number(interval.high))"
  }

  /// A number as a person reads it: whole from ten on, else with one decimal.
  static func number(_ value: Double) -> String {
    if value >= 10 || value == value.rounded() { return Words.number(Int(value.rounded())) }
    return Words.amount(milli: Int((value * 10).rounded()) * 100)
  }

  /// The latest periods as a line of bars; a dot where nothing is known.
  func sparkline(_ count: Int) -> String {
    let bars = Array("▁▂▃▄▅▆▇█")
    let shown = picture.known.intervals.suffix(count)
    let most = shown.compactMap { $0.isUsable ? $0.middle : nil }.max() ?? 0
    return String(
      shown.map { interval in
        guard interval.isUsable, let middle = interval.middle else { return "·" }
        return most > 0 ? bars[Int((middle / most * 7).rounded())] : bars[0]
      })
  }
}
