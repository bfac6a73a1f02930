internal import Basics
public import Situation

/// A case with the proposals a person accepted as rows, and those that cannot be rows as they are.
public struct Acceptance: Sendable {
  /// A proposal that the tables cannot hold, and what it lacks.
  public struct Refusal: Sendable, Hashable {
    /// Its number in the list, from 1.
    public let number: Int
    /// What it lacks, in words.
    public let reason: String
  }

  /// The case with the new rows.
  public private(set) var situation: Case
  /// What could not be taken.
  public private(set) var refusals: [Refusal] = []
  /// How many rows were added.
  public private(set) var rowCount = 0

  /// Takes the proposals with the numbers given, from 1, into a case; each row points to the
  /// source, and its note keeps the words.
  public init(
    _ numbers: some Sequence<Int>, of reading: IntakeReading, into situation: Case, source: Source
  ) {
    var rows = NewRows(situation)
    for number in numbers where reading.proposals.indices.contains(number - 1) {
      let id = "\(source.id.text)-\(number)"
      if let reason = rows.add(reading.proposals[number - 1], id, source, reading.date) {
        refusals.append(Refusal(number: number, reason: reason))
      } else {
        rowCount += 1
      }
    }
    self.situation = rows.finished(with: source, isNeeded: rowCount > 0)
  }
}

/// Rows that are being added to a case.
private struct NewRows {
  private var situation: Case
  private var figures: [Figure] = []
  private var events: [Event] = []
  private var statements: [Statement] = []
  private var measures: [Measure] = []
  private var offices: [Office] = []

  init(_ situation: Case) { self.situation = situation }

  /// Adds a row; answers what is missing where it cannot.
  mutating func add(
    _ proposal: Proposal, _ id: String, _ source: Source, _ date: Day?
  ) -> String? {
    switch proposal.content {
    case .figure(let row): add(row, id, source, proposal.text)
    case .event(let row): add(row, id, source)
    case .statement(let row): add(row, id, source, date)
    case .measure(let row): add(row, id, source, proposal.text)
    case .office(let row): add(row, source)
    case .need, .offer:
      "a need or offer asks for a place, a resource and days that a person chooses"
    }
  }

  private func unknown(_ party: String?) -> String? {
    guard let party, !situation.parties.contains(Party.ID(party)) else { return nil }
    return "the case has no party \(party)"
  }

  private mutating func add(
    _ row: ProposedFigure, _ id: String, _ source: Source, _ words: String
  ) -> String? {
    if let reason = unknown(row.party) { return reason }
    guard let from = row.from, let to = row.to else { return "the days it speaks of are open" }
    let unit = row.series == "other" ? " [\(row.unit ?? "")]" : ""
    let isBound = row.exactness == .atLeast || row.exactness == .atMost
    figures.append(
      Figure(
        id: Figure.ID(id), series: row.series, party: row.party.map { Party.ID($0) }, from: from,
        to: to, value: isBound ? nil : exact(row.value), low: exact(row.low), high: exact(row.high),
        exactness: row.exactness, source: source.id, published: source.published,
        note: words + unit))
    return nil
  }

  private func exact(_ value: Double?) -> ExactDecimal? {
    guard let value else { return nil }
    var text = Decimals.text(value)
    // What is too large for the tables is left out there; the note keeps the words.
    return text.withUTF8 { try? ExactDecimal(bytes: $0) }
  }

  private mutating func add(_ row: ProposedEvent, _ id: String, _ source: Source) -> String? {
    guard let date = row.date else { return "its day is open" }
    let time = row.time.flatMap { $0.contains(":") ? $0 : nil } ?? ""
    events.append(
      Event(
        id: Event.ID(id), date: date, time: time, name: row.name,
        participants: row.participants.joined(separator: "; "),
        status: EventStatus(rawValue: row.status.rawValue), source: source.id))
    return nil
  }

  private mutating func add(
    _ row: ProposedStatement, _ id: String, _ source: Source, _ date: Day?
  ) -> String? {
    guard let date else { return "the day on which it was said is open" }
    statements.append(
      Statement(
        id: Statement.ID(id), date: date, speaker: row.speakers.joined(separator: "; "),
        role: row.role ?? "", addressee: row.addressee ?? "", claim: row.claim, source: source.id))
    return nil
  }

  private mutating func add(
    _ row: ProposedMeasure, _ id: String, _ source: Source, _ words: String
  ) -> String? {
    guard let party = row.party else { return "whose measure it is stands open" }
    if let reason = unknown(party) { return reason }
    guard let from = row.from else { return "its first day is open" }
    measures.append(
      Measure(
        id: Measure.ID(id), party: Party.ID(party), name: row.name, from: from, to: row.to,
        kind: MeasureKind(rawValue: row.kind), source: source.id, note: words))
    return nil
  }

  private mutating func add(_ row: ProposedOffice, _ source: Source) -> String? {
    guard let from = row.from else { return "its first day is open" }
    offices.append(
      Office(office: row.office, holder: row.holder, from: from, to: row.to, source: source.id))
    return nil
  }

  func finished(with source: Source, isNeeded: Bool) -> Case {
    var result = situation
    if isNeeded, !situation.sources.contains(source.id) {
      result.sources = Rows(Array(situation.sources) + [source])
    }
    result.figures = Rows(Array(situation.figures) + figures)
    result.events = Rows(Array(situation.events) + events)
    result.statements = Rows(Array(situation.statements) + statements)
    result.measures = Rows(Array(situation.measures) + measures)
    result.offices += offices
    return result
  }
}
