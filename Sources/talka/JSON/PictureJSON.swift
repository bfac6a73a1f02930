import Basics
import Formats
import Picture
import Situation

extension JSONValue {
  /// What `talka picture --json` prints.
  static func picture(_ picture: Picture, _ situation: Case) -> JSONValue {
    [
      "as_known": .string("\(picture.asKnown)"),
      "series": .array(picture.series.map { .series($0) }),
      "levels": .array(picture.levels.map { .level($0) }),
    ]
  }

  private static func number(_ value: Double) -> JSONValue {
    let text = DetectionTable.text(value)
    return text.isEmpty ? .null : .number(text)
  }

  private static func series(_ series: SeriesPicture) -> JSONValue {
    let known = series.known
    let last = series.last
    return [
      "id": .string(known.key.text), "series": .string(known.key.series),
      "place": .optional(known.key.place?.text), "party": .optional(known.key.party?.text),
      "period": .string(known.start.length.rawValue),
      "level": last.map { .string($0.level.rawValue) } ?? .null,
      "since": .optional(last?.since.map { "\(known.period($0))" }),
      "watch_known": .optional(series.watchKnown.map { "\($0)" }),
      "alarm_known": .optional(series.alarmKnown.map { "\($0)" }),
      "easing_since": .optional(last?.easingSince.map { "\(known.period($0))" }),
      "no_verdict": .optional(series.noVerdict),
      "false_watches_per_year": series.falseAlarms.map { number($0.watchesPerYear) } ?? .null,
      "false_alarms_per_year": series.falseAlarms.map { number($0.alarmsPerYear) } ?? .null,
      "forecast": .array((series.outlook?.steps ?? []).map { .outlook($0, known) }),
      "forecast_by": .string(series.outlook?.isNaive == true ? "last_count" : "smoothing"),
      "past_forecasts": .array((series.outlook?.past ?? []).map { .past($0) }),
      "nowcast": .array(series.nowcasts.map { .nowcast($0, known) }),
      "superseded": .array(known.superseded.map { .string($0.text) }),
      "counts": .array(
        known.intervals.enumerated().map { at, interval in
          [
            "period": .string("\(known.period(at))"), "low": number(interval.low),
            "high": number(interval.high),
          ]
        }),
      "alarms": .array(
        series.steps.filter { $0.level > .normal }.map { step in
          [
            "period": .string("\(known.period(step.period))"),
            "level": .string(step.level.rawValue), "expected": number(step.expected),
            "bound": number(step.bound), "evidence": number(step.evidence),
          ]
        }),
    ]
  }

  private static func outlook(_ step: Outlook.Step, _ known: KnownSeries) -> JSONValue {
    let intervals = step.forecast.map { forecast in
      JSONValue.array(
        [
          (0.5, forecast.lo50, forecast.hi50), (0.8, forecast.lo80, forecast.hi80),
          (0.9, forecast.lo90, forecast.hi90), (0.95, forecast.lo95, forecast.hi95),
        ].map { share, low, high in
          ["share": number(share), "low": number(low), "high": number(high)]
        })
    }
    return [
      "period": .string("\(known.period(step.period))"),
      "median": step.forecast.map { number($0.median) } ?? .null,
      "intervals": intervals ?? .null,
      "scenarios": .object(
        zip(Outlook.Scenario.allCases, step.scenarios).map { Member($0.rawValue, number($1)) }),
    ]
  }

  private static func nowcast(_ nowcast: PeriodNowcast, _ known: KnownSeries) -> JSONValue {
    [
      "period": .string("\(known.period(nowcast.period))"), "reported": .whole(nowcast.reported),
      "median": .whole(nowcast.median), "low": .whole(nowcast.low), "high": .whole(nowcast.high),
    ]
  }

  private static func past(_ row: ForecastComparison) -> JSONValue {
    [
      "ahead": .whole(row.ahead), "count": .whole(row.ours.count),
      "log_wis_relative_to_naive": number(row.relativeLogScore),
      "inside_90": number(row.ours.coverage90),
    ]
  }

  private static func level(_ level: LevelPicture) -> JSONValue {
    let figure = level.figure
    return [
      "series": .string(figure.series), "place": .optional(figure.place?.text),
      "party": .optional(figure.party?.text), "figure": .string(figure.id.text),
      "exactness": .string(figure.exactness.rawValue),
      "value": figure.value.map { number($0.double) } ?? .null,
      "low": figure.low.map { number($0.double) } ?? .null,
      "high": figure.high.map { number($0.double) } ?? .null, "on": .string("\(figure.to)"),
      "known": .string("\(level.known)"), "source": .string(figure.source.text),
    ]
  }
}
