import Basics
import Planning
import Situation

/// A change that would help, in words with links.
struct AdviceWords {
  private let facts: ReportFacts
  private let advice: Advice

  init(_ facts: ReportFacts, _ advice: Advice) {
    self.facts = facts
    self.advice = advice
  }

  /// The change with its figures, and what it would bring.
  var long: HTML {
    let offer: HTML = advice.offer.map { " (\(facts.link($0)))" } ?? ""
    let words = ExchangeWords(facts.situation)
    let effect: HTML = advice.effect.map { "; it would bring \(words.effect($0))" } ?? ""
    guard let party = advice.party else { return "\(asking)\(effect)" }
    return "\(facts.situation.name(party)) could \(advice.text)\(offer)\(effect)"
  }

  private var asking: HTML {
    guard let need = facts.situation.needs[advice.need] else { return "\(advice.text)" }
    return "Ask for \(.amount(milli: advice.amountMilli)) × "
      + "\(facts.situation.name(need.resource)) more by "
      + "\(need.lastDay(under: facts.situation.rules))"
  }

  /// Who could do what for which need.
  var short: HTML {
    let situation = facts.situation
    let party: HTML = advice.party.map { "\(situation.name($0)), " } ?? ""
    let place: HTML = situation.needs[advice.need].map { ", \(facts.shortName($0.place))" } ?? ""
    return "\(party)\(verb) \(goods) for \(facts.link(advice.need))\(place)"
  }

  /// What is offered, or what is asked for where more of it would help.
  private var goods: HTML {
    let situation = facts.situation
    if let offer = advice.offer, let row = situation.offers[offer] {
      return "\(situation.name(row.resource)) (\(facts.link(offer)))"
    }
    return situation.needs[advice.need].map { .text(situation.name($0.resource)) } ?? ""
  }

  private var verb: HTML {
    switch advice.change {
    case .earlier: "by sending earlier:"
    case .condition: "by lifting the condition on"
    case .smallerLot: "by splitting the lots of"
    case .route: "by finding a way for"
    case .keepsLonger: "by what keeps longer or travels faster than"
    case .moreOffered: "by offering more"
    }
  }
}

/// What part of all that stays open falls under each cause.
///
/// Units of different needs cannot be added; each need counts as one, its gap as the part of it
/// that is open.
struct GapShares {
  /// Causes with their part in permille of the whole gap, the largest first.
  let shares: [(cause: GapCause, permille: Int)]
  /// Causes with the number of needs they stand for, a part of a need as a part.
  let needs: [(cause: GapCause, needs: Double)]

  init(_ facts: ReportFacts) {
    var sums: [GapCause: Double] = [:]
    for booking in facts.plan.ledger {
      guard let need = facts.coverage[booking.need], need.askedMilli > 0 else { continue }
      sums[booking.cause, default: 0] += Double(booking.amountMilli) / Double(need.askedMilli)
    }
    let order = GapCause.allCases.enumerated().compactMap { position, cause in
      sums[cause].map { (position: position, cause: cause, sum: $0) }
    }.sorted { a, b in a.sum != b.sum ? a.sum > b.sum : a.position < b.position }
    let whole = order.reduce(0) { $0 + $1.sum }
    needs = order.map { ($0.cause, $0.sum) }
    shares = order.map { ($0.cause, whole > 0 ? Int(($0.sum / whole * 1000).rounded()) : 0) }
  }
}
