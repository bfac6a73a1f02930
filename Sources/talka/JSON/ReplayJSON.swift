import Basics
import Foresight
import Formats
import Situation

extension JSONValue {
  /// What `talka replay --json` prints.
  static func replay(_ replay: Replay) -> JSONValue {
    [
      "days": .array(replay.days.map { .string("\($0)") }),
      "granted": .array(replay.granted.map { .string($0.text) }),
      "offers": .array(replay.rows.map { .replayed($0) }),
      "singles": .array(
        replay.singles.map { one in
          [
            "offer": .string(one.offer.text), "work": .string(one.work.text),
            "days_earlier": one.daysEarlier.map { .whole($0) } ?? .null, "adds": number(one.adds),
          ]
        }),
      "works": .array(
        replay.works.map { work in
          [
            "work": .string(work.task.id.text), "unit": .string(work.task.unit),
            "target": number(work.task.target), "planned": number(work.planned),
            "real_days": number(work.real),
          ]
        }),
    ]
  }

  private static func replayed(_ row: Replay.Row) -> JSONValue {
    let kind: String
    switch row.real {
    case .delivered: kind = "delivered"
    case .sent: kind = "sent"
    case .by: kind = "by"
    case .unknown: kind = "unknown"
    }
    return [
      "offer": .string(row.offer.text), "giver": .string(row.giver.text),
      "resource": .string(row.resource.text), "known": .string("\(row.known)"),
      "planned": .string("\(row.planned)"), "arrival": .string("\(row.arrival)"),
      "real": .optional(row.real.day.map { "\($0)" }), "record": .string(kind),
      "days_earlier": row.daysEarlier.map { .whole($0) } ?? .null,
    ]
  }

  private static func number(_ value: Double) -> JSONValue {
    let text = DetectionTable.text(value)
    return text.isEmpty ? .null : .number(text)
  }
}
