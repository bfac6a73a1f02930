public import Situation

/// Why a part of a need stays open. Each unit of a gap is booked under exactly one cause.
public enum GapCause: String, CaseIterable, Hashable, Sendable {
  /// Nobody offers more of it, or of anything that stands for it.
  case noOffer = "no_offer"
  /// It is offered where no way leads from.
  case noRoute = "no_route"
  /// It would arrive after the last day of use.
  case tooLate = "too_late"
  /// It would expire on the way.
  case expires
  /// It is conditional, or not for this recipient.
  case conditions
  /// A lot is larger than what may be delivered, in all or beside the rest.
  case lotTooBig = "lot_too_big"
  /// What could come does not make up the least that is of use.
  case underMinimum = "under_minimum"
  /// It went to a need of a more urgent class or of the same class and recipient, or has left for
  /// another need already.
  case higherPriority = "higher_priority"
  /// It went to another recipient in the same class.
  case fairness
  /// It would raise neither the class nor its worst-off recipient by a step of the quantum.
  case notWorth = "not_worth"
  /// It could serve and would raise coverage by a step, but this plan leaves it or uses it for
  /// something less urgent: a better plan exists here.
  case overlooked

  init(_ failure: PairFailure) {
    switch failure {
    case .withdrawn, .noOffer: self = .noOffer
    case .conditions: self = .conditions
    case .noRoute: self = .noRoute
    case .tooLate: self = .tooLate
    case .expires: self = .expires
    case .lotTooBig: self = .lotTooBig
    }
  }
}

/// Rows that a reader can check by hand, with what they amount to.
public struct GapEvidence: Hashable, Sendable {
  /// The offer, if one is concerned.
  public let offer: Offer.ID?
  /// The need that was served instead, if one is concerned.
  public let need: Need.ID?
  /// How much of the gap it accounts for, thousandths of a unit.
  public let amountMilli: Int
  /// What the rows show.
  public let note: String
}

/// A part of a need's gap under one cause.
public struct GapBooking: Hashable, Sendable {
  /// The need.
  public let need: Need.ID
  /// The cause.
  public let cause: GapCause
  /// How much, thousandths of a unit.
  public let amountMilli: Int
  /// The rows that show it, the largest first, at most `evidenceLimit` of them.
  public let evidence: [GapEvidence]
  /// How many more rows there are.
  public let moreEvidence: Int

  /// The most rows that are named.
  public static let evidenceLimit = 5
}
