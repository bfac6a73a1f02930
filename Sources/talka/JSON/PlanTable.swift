import Formats
import Planning
import Situation

/// A plan as a table: what the judge reads, then what a person wants to see.
struct PlanTable {
  private let situation: Case
  private let plan: Plan

  init(_ situation: Case, _ plan: Plan) {
    self.situation = situation
    self.plan = plan
  }

  var csv: String {
    var writer = CSVWriter()
    writer.add([
      "offer", "need", "lots", "giver", "resource", "units", "recipient", "place", "arrives",
      "days_late",
    ])
    for line in plan.lines {
      guard let offer = situation.offers[line.offer], let need = situation.needs[line.need] else {
        continue
      }
      writer.add([
        line.offer.text, line.need.text, "\(line.lots)", offer.party.text, offer.resource.text,
        "\(line.lots * offer.unitsPerLot)", need.party.text, need.place.text, "\(line.arrival)",
        "\(line.daysLate)",
      ])
    }
    return writer.text
  }
}
