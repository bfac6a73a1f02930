public import Basics
public import Situation

/// A rule that a plan breaks, under the name that the planning problem gives it.
public struct Violation: Hashable, Sendable {
  /// Names of the rules.
  public enum Name: String, Sendable, CaseIterable {
    /// The lots are no whole number.
    case badLots = "bad_lots"
    /// The pair stands twice.
    case twice
    /// No such offer.
    case unknownOffer = "unknown_offer"
    /// No such need.
    case unknownNeed = "unknown_need"
    /// Fewer lots than have already left.
    case pinBroken = "pin_broken"
    /// The offer cannot serve the need; the detail names the rule.
    case notAPair = "not_a_pair"
    /// More lots than the offer has.
    case overOffer = "over_offer"
    /// More than may be delivered.
    case overNeed = "over_need"
    /// Less than is of use.
    case underMinimum = "under_minimum"

    /// The code of its diagnostic.
    public var code: DiagnosticCode {
      switch self {
      case .badLots: .badLots
      case .twice: .twice
      case .unknownOffer: .unknownOffer
      case .unknownNeed: .unknownNeed
      case .pinBroken: .pinBroken
      case .notAPair: .notAPair
      case .overOffer: .overOffer
      case .overNeed: .overNeed
      case .underMinimum: .underMinimum
      }
    }
  }

  /// The rule.
  public let name: Name
  /// The offer concerned, if one is.
  public let offer: Offer.ID?
  /// The need concerned, if one is.
  public let need: Need.ID?
  /// Figures, or the rule of pairs that fails.
  public let detail: String
  /// What is delivered and the limit it breaks, thousandths of a unit, where that is the rule.
  public let amounts: Amounts?
  /// Row of the plan file, 0 where it is not about one row.
  public let row: Int

  /// A delivered amount and its limit, thousandths of a unit. A plan made by hand may name any
  /// number of lots, so 128 bits.
  public struct Amounts: Hashable, Sendable {
    /// What is delivered.
    public let delivered: Int128
    /// The most or the least that may be.
    public let limit: Int128
  }

  init(
    _ name: Name, offer: Offer.ID? = nil, need: Need.ID? = nil, _ detail: String,
    amounts: Amounts? = nil, row: Int = 0
  ) {
    self.name = name
    self.offer = offer
    self.need = need
    self.detail = detail
    self.amounts = amounts
    self.row = row
  }
}
