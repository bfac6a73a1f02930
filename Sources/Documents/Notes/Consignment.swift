import Basics
import Planning
import Situation

/// What goes from one place of a giver to one place on one day: lines of a plan that travel
/// together.
struct Consignment {
  let number: String
  let giver: Party.ID
  let from: Place.ID
  let to: Place.ID
  /// The day it leaves; nil where that is not known.
  let leaves: Day?
  let lines: [PlanLine]

  /// The day on which all of it is there.
  var arrives: Day? { lines.map(\.arrival).max() }

  /// The consignments of a plan by giver and day, numbered for each giver. Money is no cargo.
  static func all(_ situation: Case, _ plan: Plan) -> [Consignment] {
    let facts = ReportFacts(situation, plan)
    let cargo = plan.lines.filter { line in
      let resource = situation.offers[line.offer]?.resource
      return resource.flatMap { situation.resources[$0]?.kind } != .money
    }
    let groups = Dictionary(grouping: cargo) { line in
      Way(
        giver: situation.offers[line.offer]?.party, from: situation.offers[line.offer]?.place,
        to: situation.needs[line.need]?.place, leaves: facts.departure(of: line))
    }
    var counts: [Party.ID: Int] = [:]
    return groups.keys.sorted().compactMap { way in
      guard let giver = way.giver, let from = way.from, let to = way.to else { return nil }
      counts[giver, default: 0] += 1
      return Consignment(
        number: "\(giver)-\(counts[giver] ?? 1)", giver: giver, from: from, to: to,
        leaves: way.leaves, lines: groups[way] ?? [])
    }
  }

  private struct Way: Hashable, Comparable {
    let giver: Party.ID?
    let from: Place.ID?
    let to: Place.ID?
    let leaves: Day?

    static func < (a: Way, b: Way) -> Bool {
      if a.giver != b.giver { return (a.giver?.text ?? "") < (b.giver?.text ?? "") }
      let (x, y) = (a.leaves?.number ?? .max, b.leaves?.number ?? .max)
      if x != y { return x < y }
      if a.from != b.from { return (a.from?.text ?? "") < (b.from?.text ?? "") }
      return (a.to?.text ?? "") < (b.to?.text ?? "")
    }
  }
}
