public import Situation

/// A change of the world that would close at least a part of an open need, and who could make it.
public struct Advice: Hashable, Sendable {
  /// What would have to change.
  public enum Change: String, Sendable {
    /// The offer comes earlier.
    case earlier
    /// Its condition is met, or its giver allows this recipient.
    case condition
    /// It may be split into smaller lots.
    case smallerLot = "smaller_lot"
    /// A way is found.
    case route
    /// It keeps longer, or travels faster.
    case keepsLonger = "keeps_longer"
    /// More is offered.
    case moreOffered = "more_offered"
  }

  /// The need.
  public let need: Need.ID
  /// What would have to change.
  public let change: Change
  /// Who could do it; nil where nobody in particular can.
  public let party: Party.ID?
  /// The offer that would have to change.
  public let offer: Offer.ID?
  /// How much of the gap it accounts for, thousandths of a unit.
  public let amountMilli: Int
  /// The change in words.
  public let text: String
  /// What as much of the gap would do to the coverage of its class if it were closed; nil where no
  /// entry rises by a step, or the case is too large to try.
  public let effect: EntryChange?
}

/// Makes advice of the bookings that a single party could change.
struct AdviceMaker {
  private let problem: Problem
  private let whatIf: WhatIf?

  init(_ problem: Problem, _ whatIf: WhatIf?) {
    self.problem = problem
    self.whatIf = whatIf
  }

  /// One piece of advice a booking at the most, in the order of the ledger.
  func advice(_ ledger: [GapBooking]) -> [Advice] { ledger.compactMap { advice($0) } }

  private func advice(_ booking: GapBooking) -> Advice? {
    let situation = problem.situation
    guard let change = Advice.Change(booking.cause),
      let n = situation.needs.position(of: booking.need)
    else { return nil }
    if change == .moreOffered {
      let need = situation.needs[n]
      return Advice(
        need: need.id, change: change, party: nil, offer: nil, amountMilli: booking.amountMilli,
        text: "\(units(booking.amountMilli)) more \(need.resource) by "
          + "\(need.lastDay(under: problem.rules))",
        effect: whatIf?.effect(of: booking.amountMilli, for: n))
    }
    guard let row = booking.evidence.first, let id = row.offer,
      let o = situation.offers.position(of: id)
    else { return nil }
    return Advice(
      need: booking.need, change: change, party: situation.offers[o].party, offer: id,
      amountMilli: row.amountMilli, text: text(change, o, n),
      effect: whatIf?.effect(of: row.amountMilli, for: n))
  }

  /// What the giver could do with the offer.
  private func text(_ change: Advice.Change, _ o: Int, _ n: Int) -> String {
    let (offer, need) = (problem.situation.offers[o], problem.situation.needs[n])
    switch change {
    case .earlier:
      let days = problem.days(problem.offers[o], problem.needs[n]) ?? 0
      let late = problem.offers[o].ready + days - problem.needs[n].latest
      return "send it \(late) day\(late == 1 ? "" : "s") earlier"
    case .condition where offer.standing == .conditional:
      return "lift its condition" + (offer.condition.isEmpty ? "" : ": \(offer.condition)")
    case .condition:
      return offer.notFor.contains(need.party)
        ? "open it to \(need.party), which it excludes"
        : "open it to \(need.party): it is only for "
          + offer.onlyFor.map(\.text).joined(separator: ", ")
    case .smallerLot: return "split its lots of \(offer.unitsPerLot)"
    case .route: return "find a way from \(offer.place) to \(need.place)"
    case .keepsLonger, .moreOffered:
      return
        "get it there by \(offer.expires.map(String.init(describing:)) ?? ""), before it expires"
    }
  }
}

extension Advice.Change {
  init?(_ cause: GapCause) {
    switch cause {
    case .tooLate: self = .earlier
    case .conditions: self = .condition
    case .lotTooBig: self = .smallerLot
    case .noRoute: self = .route
    case .expires: self = .keepsLonger
    case .noOffer: self = .moreOffered
    case .underMinimum, .higherPriority, .fairness, .notWorth, .overlooked: return nil
    }
  }
}
