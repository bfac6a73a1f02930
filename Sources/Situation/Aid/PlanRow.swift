/// A row of a plan: so many lots of an offer for a need. Made by hand or by the planner; whether it
/// can be done is for the judge to say.
public struct PlanRow: Hashable, Sendable {
  /// What is sent.
  public var offer: Offer.ID
  /// For what.
  public var need: Need.ID
  /// Whole lots, the pinned ones included; nil where the file holds no whole number.
  public var lots: Int?
  /// What the file holds in place of the lots.
  public var lotsText: String
  /// Row in the file, 0 where it comes from none.
  public var row: Int

  /// Makes a row that comes from a file.
  public init(offer: Offer.ID, need: Need.ID, lots: Int?, lotsText: String, row: Int) {
    self.offer = offer
    self.need = need
    self.lots = lots
    self.lotsText = lotsText
    self.row = row
  }

  /// Makes a row that comes from no file.
  public init(offer: Offer.ID, need: Need.ID, lots: Int) {
    self.init(offer: offer, need: need, lots: lots, lotsText: String(lots), row: 0)
  }
}
