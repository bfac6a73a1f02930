import Basics
import Documents
import Formats
import Situation

extension JSONValue {
  /// The form of the file beside a letter.
  static let appealFormat = "talka-appeal/1"

  /// What `talka appeal --json` prints and `-o` writes beside the letter.
  static func appeal(_ record: AppealRecord) -> JSONValue {
    [
      "format": .string(appealFormat), "reference": .string(record.reference),
      "date": .string("\(record.date)"), "case": .string(record.caseID),
      "as_of": .string("\(record.asOf)"), "seal": .string(record.seal),
      "figures": .array(record.facts.map(fact)), "needs": .array(record.needs.map(need)),
      "asks": .array(record.asks.map(ask)),
      "unasked": .array(record.unasked.map { .string($0.text) }),
    ]
  }

  private static func fact(_ fact: LetterFact) -> JSONValue {
    [
      "subject": .string(fact.subject.rawValue), "series": .string(fact.series),
      "place": .optional(fact.place?.text), "from": .string("\(fact.from)"),
      "to": .string("\(fact.to)"), "value": .number(fact.value.description),
      "high": fact.high.map { .number($0.description) } ?? .null,
      "exactness": .string(fact.exactness.rawValue), "known": .string("\(fact.known)"),
      "figures": .array(fact.figures.map { .string($0.text) }),
      "sources": .array(fact.sources.map { .string($0.text) }),
    ]
  }

  private static func need(_ row: AppealRecord.NeedRow) -> JSONValue {
    [
      "need": .string(row.need.text), "resource": .string(row.resource.text),
      "place": .string(row.place.text), "priority": .whole(row.priority),
      "asked": .whole(row.asked), "covered": .amount(milli: row.coveredMilli),
      "open": .amount(milli: row.openMilli), "due": .string("\(row.due)"),
    ]
  }

  private static func ask(_ row: AppealRecord.AskRow) -> JSONValue {
    [
      "party": .string(row.party.text), "need": .string(row.need.text),
      "units": .whole(row.units), "leave_by": .string("\(row.leaveBy)"),
      "basis": .string(row.basis), "offer": .optional(row.offer?.text),
      "change": .string(row.text),
    ]
  }
}
