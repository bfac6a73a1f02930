public import Basics

/// What is offered, in whole lots.
public struct Offer: Identified, Hashable, Sendable {
  /// Names a row of this table.
  public typealias ID = Identifier<Offer>

  /// Identifier.
  public var id: ID
  /// Who gives.
  public var party: Party.ID
  /// Where it is now.
  public var place: Place.ID
  /// What is offered.
  public var resource: Resource.ID
  /// Whole units, 1 or more.
  public var quantity: Int
  /// Units in one lot; divides the quantity.
  public var lotSize: Int?
  /// First day it can leave.
  public var available: Day?
  /// Last day it may arrive.
  public var expires: Day?
  /// The only parties it may go to; empty means all.
  public var onlyFor: [Party.ID]
  /// Parties it may not go to.
  public var notFor: [Party.ID]
  /// Whether it stands.
  public var status: OfferStatus?
  /// What must be met first.
  public var condition: String
  /// The need it answers; information only.
  public var answers: Need.ID?
  /// Where this comes from.
  public var source: Source.ID?
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    id: ID, party: Party.ID, place: Place.ID, resource: Resource.ID, quantity: Int,
    lotSize:
      Int? = nil, available: Day? = nil, expires: Day? = nil, onlyFor: [Party.ID] = [],
    notFor:
      [Party.ID] = [], status: OfferStatus? = nil, condition: String = "",
    answers: Need.ID? =
      nil, source: Source.ID? = nil, extra: [ExtraCell] = []
  ) {
    self.id = id
    self.party = party
    self.place = place
    self.resource = resource
    self.quantity = quantity
    self.lotSize = lotSize
    self.available = available
    self.expires = expires
    self.onlyFor = onlyFor
    self.notFor = notFor
    self.status = status
    self.condition = condition
    self.answers = answers
    self.source = source
    self.extra = extra
  }
}

/// Whether an offer stands.
public enum OfferStatus: String, CaseIterable, Hashable, Sendable {
  /// `offered`.
  case offered
  /// `conditional`.
  case conditional
  /// `withdrawn`.
  case withdrawn
}
