import Basics
import Situation

/// Turns the identifiers of a case into positions. References of a sound case always exist.
struct CaseIndex {
  let situation: Case
  private let rules: PlanningRules

  init(_ situation: Case) {
    self.situation = situation
    rules = situation.rules
  }

  static func position<Row>(_ id: Identifier<Row>, _ rows: Rows<Row>) -> Int {
    guard let position = rows.position(of: id) else {
      preconditionFailure("the case is not sound: no row \(id)")
    }
    return position
  }

  func dense(_ need: Need) -> DenseNeed {
    DenseNeed(
      party: CaseIndex.position(need.party, situation.parties),
      place: CaseIndex.position(need.place, situation.places),
      resource: CaseIndex.position(need.resource, situation.resources),
      quantity: need.quantity, asked: 1000 * need.quantity,
      limit: 1000 * (need.quantity + need.overLimit), least: 1000 * (need.minUseful ?? 0),
      weight: need.weight ?? 1, priority: need.priority,
      due: Int(need.dueDay(under: rules).number), latest: Int(need.lastDay(under: rules).number),
      isOpen: need.isOpen)
  }

  func dense(_ offer: Offer) -> DenseOffer {
    DenseOffer(
      party: CaseIndex.position(offer.party, situation.parties),
      place: CaseIndex.position(offer.place, situation.places),
      resource: CaseIndex.position(offer.resource, situation.resources),
      lots: offer.lots, unitsPerLot: offer.unitsPerLot,
      ready: Int(offer.readyDay(under: rules).number),
      expires: offer.expires.map { Int($0.number) } ?? .max,
      standing: offer.standing == .offered
        ? .offered : offer.standing == .conditional ? .conditional : .withdrawn)
  }

  /// What can be given for each resource: itself one to one, then the rows of `substitutes.csv`.
  var suppliers: [[Problem.Supplier]] {
    var suppliers = situation.resources.indices.map {
      [Problem.Supplier(resource: $0, ratioMilli: 1000)]
    }
    for row in situation.substitutes {
      suppliers[CaseIndex.position(row.wanted, situation.resources)].append(
        Problem.Supplier(
          resource: CaseIndex.position(row.give, situation.resources), ratioMilli: row.ratioMilli))
    }
    return suppliers
  }

  func recipients(_ needs: [DenseNeed]) -> [Bool] {
    var isRecipient = [Bool](repeating: false, count: situation.parties.count)
    for need in needs where need.isOpen { isRecipient[need.party] = true }
    return isRecipient
  }

  func edge(_ row: Commitment) -> Edge {
    Edge(
      offer: CaseIndex.position(row.offer, situation.offers),
      need: CaseIndex.position(row.need, situation.needs))
  }

  /// The published plan, rows of one pair added up, in the order of the table.
  func published() -> [PublishedLine] {
    var lines: [PublishedLine] = []
    var at: [Edge: Int] = [:]
    for row in situation.commitments where !row.state.isOver {
      let edge = edge(row)
      if let line = at[edge] {
        lines[line].lots += row.lots
      } else {
        at[edge] = lines.count
        lines.append(PublishedLine(offer: edge.offer, need: edge.need, lots: row.lots))
      }
    }
    return lines
  }
}
