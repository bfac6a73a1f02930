import Basics
import Foresight
import Planning
import Situation

/// What the sections of a report look up, worked out once.
struct ReportFacts {
  let situation: Case
  let plan: Plan
  /// What may come; nil where it was not looked at.
  let foresight: ForesightOutcome?
  /// Lines of the plan by offer, in its order.
  let linesByOffer: [Offer.ID: [PlanLine]]
  /// Coverage of open needs.
  let coverage: [Need.ID: NeedCoverage]
  /// Bookings of the gap ledger by need.
  let bookings: [Need.ID: [GapBooking]]
  /// Advice by need.
  let advice: [Need.ID: [Advice]]
  /// What the published plan says of each pair of an offer and a need.
  let commitments: [PlanRow: [Commitment]]
  /// Whether more than one party asks.
  let hasSeveralRecipients: Bool

  init(_ situation: Case, _ plan: Plan, _ foresight: ForesightOutcome? = nil) {
    self.situation = situation
    self.plan = plan
    self.foresight = foresight
    linesByOffer = Dictionary(grouping: plan.lines, by: \.offer)
    coverage = Dictionary(
      plan.overview.needs.map { ($0.need, $0) }, uniquingKeysWith: { first, _ in first })
    bookings = Dictionary(grouping: plan.ledger, by: \.need)
    advice = Dictionary(grouping: plan.advice, by: \.need)
    commitments = Dictionary(
      grouping: situation.commitments.filter { !$0.state.isOver },
      by: { PlanRow(offer: $0.offer, need: $0.need, lots: 0) })
    hasSeveralRecipients = Set(situation.needs.map(\.party)).count > 1
  }

  var asOf: Day { situation.header.asOf }

  /// Open needs that the plan does not cover whole, most urgent first.
  var openNeeds: [NeedCoverage] {
    plan.overview.needs.filter { $0.coveredMilli < $0.askedMilli }.enumerated()
      .sorted { a, b in
        a.element.priority != b.element.priority
          ? a.element.priority < b.element.priority : a.offset < b.offset
      }.map(\.element)
  }

  /// What the published plan says of a line.
  func commitments(of line: PlanLine) -> [Commitment] {
    commitments[PlanRow(offer: line.offer, need: line.need, lots: 0)] ?? []
  }

  /// When a line leaves: as the published plan says, else the first day its offer can leave.
  func departure(of line: PlanLine) -> Day? {
    if line.pinnedLots == line.lots {
      return commitments(of: line).filter(\.state.isPinned).compactMap(\.departs).max()
    }
    return situation.offers[line.offer]?.readyDay(under: situation.rules)
  }

  /// Units of the offered resource in a line.
  func units(_ line: PlanLine) -> Int {
    line.lots * (situation.offers[line.offer]?.unitsPerLot ?? 1)
  }

  /// `300 × blanket`.
  func goods(_ line: PlanLine) -> HTML {
    guard let offer = situation.offers[line.offer] else { return "" }
    return "\(units(line)) × \(situation.name(offer.resource))"
  }

  /// The name of a place without what follows its first comma, for charts.
  func shortName(_ place: Place.ID) -> String {
    let name = situation.name(place)
    return name.split(separator: ",").first.map(String.init) ?? name
  }
}

// MARK: Links

extension ReportFacts {
  static func anchor(_ need: Need.ID) -> Anchor { Anchor("need", need.text) }
  static func anchor(_ offer: Offer.ID) -> Anchor { Anchor("offer", offer.text) }
  static func anchor(_ source: Source.ID) -> Anchor { Anchor("source", source.text) }

  /// The need's identifier as a link to its row.
  func link(_ need: Need.ID) -> HTML {
    guard situation.needs.contains(need) else { return .text(need.text) }
    return Tag.a(.href(Self.anchor(need))) { .text(need.text) }
  }

  /// The offer's identifier as a link to its row.
  func link(_ offer: Offer.ID) -> HTML {
    guard situation.offers.contains(offer) else { return .text(offer.text) }
    return Tag.a(.href(Self.anchor(offer))) { .text(offer.text) }
  }

  /// A source's number in the list of sources as a link to it; `est.` marks an estimate.
  func cite(_ source: Source.ID?) -> HTML {
    guard let source, let position = situation.sources.position(of: source) else {
      return "[no source]"
    }
    let row = situation.sources[position]
    let estimate = row.kind == .estimate ? "est. " : ""
    return Tag.a(.href(Self.anchor(source)), .title(row.title)) {
      "[\(estimate)\(.unbroken(String(position + 1)))]"
    }
  }
}
