public import Situation

/// A single exchange that betters a plan: lots that go to a need, and what is taken back for it.
public struct Exchange: Hashable, Sendable {
  /// Lots of an offer and the need they are for.
  public struct Move: Hashable, Sendable {
    /// What is sent.
    public let offer: Offer.ID
    /// For what.
    public let need: Need.ID
    /// Whole lots.
    public let lots: Int
  }

  /// What the need gets more.
  public let added: Move
  /// What is taken back for it; nil where nothing is.
  public let taken: Move?
  /// What it does to the vector.
  public let effect: EntryChange
}

/// What else a line's need could have got, and what that would cost.
public struct RunnerUp: Hashable, Sendable {
  /// The next best offer; nil where leaving the line out is the next best.
  public let offer: Offer.ID?
  /// Lots of it in place of the line's.
  public let lots: Int
  /// What it would do to the vector; nil when no entry changes.
  public let effect: EntryChange?
}
