public import Basics

/// What really came, by a source: one row of a table of deliveries. It is read beside a case to see
/// how a plan would have fared, and is no part of the case.
public struct Delivery: Hashable, Sendable {
  /// Identifier.
  public var id: String
  /// What came; nil where the source does not say.
  public var resource: Resource.ID?
  /// How much of it; nil where the source does not say.
  public var quantity: Double?
  /// When it was sent.
  public var dispatched: Day?
  /// When it was there.
  public var delivered: Day?
  /// Whether the row adds up with others: a sum of other rows or a value of them does not.
  public var addsUp: Bool
  /// The offers of the case that it speaks of.
  public var offers: [Offer.ID]

  /// Makes a row.
  public init(
    id: String, resource: Resource.ID? = nil, quantity: Double? = nil, dispatched: Day? = nil,
    delivered: Day? = nil, addsUp: Bool = true, offers: [Offer.ID]
  ) {
    (self.id, self.resource, self.quantity) = (id, resource, quantity)
    (self.dispatched, self.delivered) = (dispatched, delivered)
    (self.addsUp, self.offers) = (addsUp, offers)
  }
}
