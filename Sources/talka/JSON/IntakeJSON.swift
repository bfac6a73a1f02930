import Basics
import Formats
import Intake
import Situation

extension JSONValue {
  /// What `talka intake --json` prints.
  static func intake(_ reading: IntakeReading) -> JSONValue {
    [
      "format": "talka-intake/1", "date": .optional(reading.date?.description),
      "proposals": .array(reading.proposals.map { .proposal($0) }),
    ]
  }

  private static func proposal(_ proposal: Proposal) -> JSONValue {
    let head: [Member] = [
      Member("kind", .string(proposal.kind.rawValue)),
      Member("span", [.whole(proposal.span.lowerBound), .whole(proposal.span.upperBound)]),
      Member("text", .string(proposal.text)),
    ]
    let tail: [Member] = [
      Member("confidence", .decimal(proposal.confidence)),
      Member("reasons", .array(proposal.reasons.map { .string($0) })),
    ]
    return .object(head + members(proposal.content) + tail)
  }

  private static func members(_ content: Proposal.Content) -> [Member] {
    switch content {
    case .figure(let row): figure(row)
    case .statement(let row): statement(row)
    case .event(let row): event(row)
    case .measure(let row): measure(row)
    case .need(let row): need(row)
    case .offer(let row): offer(row)
    case .office(let row): office(row)
    }
  }

  private static func figure(_ row: ProposedFigure) -> [Member] {
    [
      Member("series", .string(row.series)), Member("party", .optional(row.party)),
      Member("counterpart", .optional(row.counterpart)), Member("place", .optional(row.place)),
      Member("from", .day(row.from)), Member("to", .day(row.to)),
      Member("value", .decimal(row.value)), Member("low", .decimal(row.low)),
      Member("high", .decimal(row.high)), Member("exactness", .string(row.exactness.rawValue)),
      Member("unit", .optional(row.unit)), Member("attributed_to", .optional(row.attributedTo)),
    ]
  }

  private static func statement(_ row: ProposedStatement) -> [Member] {
    let speakers = row.speakers.map { JSONValue.string($0) }
    return [
      Member("speaker", speakers.count == 1 ? speakers[0] : .array(speakers)),
      Member("role", .optional(row.role)), Member("addressee", .optional(row.addressee)),
      Member("claim", .string(row.claim)),
    ]
  }

  private static func event(_ row: ProposedEvent) -> [Member] {
    [
      Member("date", .day(row.date)), Member("date_to", .day(row.dateTo)),
      Member("time", .optional(row.time)), Member("name", .string(row.name)),
      Member("place", .optional(row.place)),
      Member("participants", .array(row.participants.map { .string($0) })),
      Member("status", .string(row.status.rawValue)),
    ]
  }

  private static func measure(_ row: ProposedMeasure) -> [Member] {
    [
      Member("party", .optional(row.party)), Member("name", .string(row.name)),
      Member("from", .day(row.from)), Member("to", .day(row.to)),
      Member("measure_kind", .string(row.kind)), Member("status", .string(row.status)),
      Member("reason", .optional(row.reason)),
    ]
  }

  private static func need(_ row: ProposedNeed) -> [Member] {
    [
      Member("party", .optional(row.party)), Member("resource", .string(row.resource)),
      Member("quantity", .decimal(row.quantity)), Member("unit", .optional(row.unit)),
      Member("due", .day(row.due)), Member("reason", .optional(row.reason)),
    ]
  }

  private static func offer(_ row: ProposedOffer) -> [Member] {
    [
      Member("party", .optional(row.party)), Member("resource", .string(row.resource)),
      Member("quantity", .decimal(row.quantity)), Member("unit", .optional(row.unit)),
      Member("available", .day(row.available)), Member("status", .string(row.status)),
      Member("to", .optional(row.to)), Member("condition", .optional(row.condition)),
    ]
  }

  private static func office(_ row: ProposedOffice) -> [Member] {
    [
      Member("office", .string(row.office)), Member("holder", .string(row.holder)),
      Member("from", .day(row.from)), Member("to", .day(row.to)),
    ]
  }

  private static func day(_ day: Day?) -> JSONValue { .optional(day?.description) }

  private static func decimal(_ value: Double?) -> JSONValue {
    value.map { .number(Decimals.text($0)) } ?? .null
  }
}
