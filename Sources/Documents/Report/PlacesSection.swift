import Basics
import Planning
import Situation

/// The plan by place: what arrives where, day by day.
struct PlacesSection: ReportSection {
  static let name = "places"
  let title = "Plan by place"
  private let facts: ReportFacts
  private var situation: Case { facts.situation }

  init(_ facts: ReportFacts) { self.facts = facts }

  var content: HTML {
    guard !facts.plan.lines.isEmpty else { return .empty }
    var lines: [Place.ID: [PlanLine]] = [:]
    for line in facts.plan.lines {
      guard let need = situation.needs[line.need] else { continue }
      lines[need.place, default: []].append(line)
    }
    return HTML.joined {
      Tag.p {
        "What each place can expect, in the order of arrival. “Covers” is in units of the need, "
        "“of” what the need asks for."
      }
      for place in situation.places {
        if let own = lines[place.id] { table(place, own).html }
      }
    }
  }

  private func table(_ place: Place, _ lines: [PlanLine]) -> DataTable {
    let party: HTML = facts.hasSeveralRecipients ? ", \(situation.name(place.party))" : ""
    var table = DataTable(
      "place-" + place.id.text,
      caption: "\(Tag.strong { .text(place.name) })\(party): \(.count(lines.count, "line"))",
      [
        .init("Arrives"), .init("What"), .init("Giver"), .init("Offer"), .init("For need"),
        .number("Covers"), .number("Of"), .init("Source"),
      ])
    let order = lines.sorted { ($0.arrival, $0.need, $0.offer) < ($1.arrival, $1.need, $1.offer) }
    for line in order {
      guard let offer = situation.offers[line.offer], let need = situation.needs[line.need] else {
        continue
      }
      table.add([
        LineWords(facts, line).arrival, facts.goods(line), "\(situation.name(offer.party))",
        facts.link(offer.id), facts.link(need.id), .amount(milli: line.amountMilli),
        "\(need.quantity)", facts.cite(offer.source),
      ])
    }
    return table
  }
}
