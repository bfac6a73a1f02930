import Basics
import Intake
import Situation

/// What a proposal says, in a line.
struct ProposalWords {
  let proposal: Proposal

  init(_ proposal: Proposal) { self.proposal = proposal }

  var text: String {
    let parts: [String?] =
      switch proposal.content {
      case .figure(let row): figure(row)
      case .statement(let row): [row.speakers.joined(separator: ", "), "says", row.role]
      case .event(let row): event(row)
      case .measure(let row): [row.party, row.kind, row.status, row.name, days(row.from, row.to)]
      case .need(let row):
        [row.party, "needs", amount(row.quantity, row.unit), row.resource, due(row.due)]
      case .offer(let row):
        [
          row.party, row.status, amount(row.quantity, row.unit), row.resource,
          row.to.map { "to \($0)" },
        ]
      case .office(let row): [row.holder, "holds the", row.office, days(row.from, row.to)]
      }
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func figure(_ row: ProposedFigure) -> [String?] {
    [
      row.series.split(separator: "_").joined(separator: " "), row.party,
      row.counterpart.map { "from \($0)" }, row.place.map { "at \($0)" }, number(row), row.unit,
      days(row.from, row.to), row.attributedTo.map { "(\($0))" },
    ]
  }

  private func event(_ row: ProposedEvent) -> [String?] {
    [
      row.status.rawValue, days(row.date, row.dateTo ?? row.date), row.time,
      row.place.map { "in \($0)" }, row.participants.joined(separator: ", "),
    ]
  }

  private func number(_ row: ProposedFigure) -> String {
    let low = row.low.map(Decimals.text) ?? ""
    let high = row.high.map(Decimals.text) ?? ""
    let value = row.value.map(Decimals.text) ?? ""
    switch row.exactness {
    case .exact: return value
    case .about: return "about \(value)"
    case .atLeast: return "at least \(value)"
    case .atMost: return "at most \(value)"
    case .range: return "\(low) to \(high)"
    }
  }

  private func amount(_ quantity: Double?, _ unit: String?) -> String? {
    quantity.map { "\(Decimals.text($0)) \(unit ?? "")" }
  }

  private func due(_ day: Day?) -> String? { day.map { "by \($0)" } }

  private func days(_ from: Day?, _ to: Day?) -> String? {
    switch (from, to) {
    case (nil, nil): nil
    case (let from?, let to?): from == to ? "\(from)" : "\(from) to \(to)"
    case (let from?, nil): "from \(from)"
    case (nil, let to?): "until \(to)"
    }
  }
}
