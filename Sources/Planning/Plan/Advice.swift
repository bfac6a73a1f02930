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
}

extension Advice {
  /// For each open need the bookings that a single party could change, nearest first.
  static func from(_ ledger: [GapBooking], _ situation: Case) -> [Advice] {
    ledger.compactMap { booking in
      guard let need = situation.needs[booking.need], let change = Change(booking.cause) else {
        return nil
      }
      let first = booking.evidence.first
      let offer = first?.offer.flatMap { situation.offers[$0] }
      let amount = change == .moreOffered ? booking.amountMilli : first?.amountMilli ?? 0
      guard change == .moreOffered || offer != nil else { return nil }
      return Advice(
        need: need.id, change: change, party: offer?.party, offer: offer?.id, amountMilli: amount,
        text: text(change, need, first?.note ?? "", amount, situation))
    }
  }

  private static func text(
    _ change: Change, _ need: Need, _ note: String, _ amount: Int, _ situation: Case
  ) -> String {
    switch change {
    case .moreOffered:
      let last = need.lastDay(under: situation.rules)
      return "\(units(amount)) more \(need.resource) by \(last)"
    case .earlier: return "come earlier: \(note)"
    case .condition: return "lift the condition: \(note)"
    case .smallerLot: return "split the lots: \(note)"
    case .route: return "find a way: \(note)"
    case .keepsLonger: return "keep longer or travel faster: \(note)"
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
