public import Basics

/// A line of the published plan and what became of it.
public struct Commitment: Hashable, Sendable {
  /// What is sent.
  public var offer: Offer.ID
  /// For what.
  public var need: Need.ID
  /// Whole lots, 1 or more.
  public var lots: Int
  /// What became of it.
  public var state: CommitmentState
  /// When it leaves or left.
  public var departs: Day?
  /// When it arrives or arrived.
  public var arrives: Day?
  /// Whole units of the need's resource that are usable.
  public var usableQuantity: Int?
  /// Remarks.
  public var note: String
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    offer: Offer.ID, need: Need.ID, lots: Int, state: CommitmentState, departs: Day? = nil,
    arrives: Day? = nil, usableQuantity: Int? = nil, note: String = "",
    extra: [ExtraCell] =
      []
  ) {
    self.offer = offer
    self.need = need
    self.lots = lots
    self.state = state
    self.departs = departs
    self.arrives = arrives
    self.usableQuantity = usableQuantity
    self.note = note
    self.extra = extra
  }
}

/// What became of a line of the published plan.
public enum CommitmentState: String, CaseIterable, Hashable, Sendable {
  /// `proposed`.
  case proposed
  /// `accepted`.
  case accepted
  /// `committed`.
  case committed
  /// `dispatched`.
  case dispatched
  /// `arrived`.
  case arrived
  /// `usable`.
  case usable
  /// `released`.
  case released
  /// `cancelled`.
  case cancelled
}
