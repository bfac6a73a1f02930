internal import Basics
public import Situation

/// How a proposal stands to what a case knows.
public enum Standing: Sendable, Hashable {
  /// The case has no such row.
  case new
  /// A row says the same.
  case known(String)
  /// A row of the same series, party and days says another number.
  case contradicts(String)

  /// Compares a proposal with the rows of a case.
  public init(of proposal: Proposal, in situation: Case) {
    switch proposal.content {
    case .figure(let figure): self = Standing.figure(figure, situation)
    case .event(let event): self = Standing.event(event, situation)
    case .office(let office): self = Standing.office(office, situation)
    default: self = .new
    }
  }

  private static func figure(_ figure: ProposedFigure, _ situation: Case) -> Standing {
    let rows = situation.figures.filter { row in
      row.series == figure.series && row.party?.text == figure.party && row.from == figure.from
        && row.to == figure.to && row.place == nil
    }
    if let same = rows.first(where: { isSame($0, figure) }) { return .known(same.id.text) }
    return rows.first.map { .contradicts($0.id.text) } ?? .new
  }

  private static func isSame(_ row: Figure, _ figure: ProposedFigure) -> Bool {
    let texts = [figure.value, figure.low, figure.high].map { $0.map(Decimals.text) }
    let known = [row.value, row.low, row.high].map { $0.map(\.description) }
    if row.exactness == .range { return texts.dropFirst() == known.dropFirst() }
    return row.exactness == figure.exactness && texts[0] == (known[0] ?? known[1] ?? known[2])
  }

  private static func event(_ event: ProposedEvent, _ situation: Case) -> Standing {
    let row = situation.events.first { row in
      row.date == event.date
        && event.participants.contains { name in
          name.split(separator: " ").last.map { row.participants.contains($0) } ?? false
        }
    }
    return row.map { .known($0.id.text) } ?? .new
  }

  private static func office(_ office: ProposedOffice, _ situation: Case) -> Standing {
    let row = situation.offices.first {
      $0.office.hasPrefix(office.office) && $0.holder == office.holder
    }
    return row.map { .known($0.office) } ?? .new
  }
}
