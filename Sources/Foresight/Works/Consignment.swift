public import Situation

/// What one line of a plan, or one line that has left already, is to bring, and to what.
public struct Consignment: Hashable, Sendable {
  /// What receives it.
  public enum Target: Hashable, Sendable {
    /// An input of a work: places in the list of works and in the list of its inputs.
    case input(work: Int, input: Int)
    /// The crew of a work.
    case crew(work: Int)
    /// Places of their own: tents that nothing else is built with.
    case places
    /// Nothing that is looked ahead at.
    case nothing
  }

  /// What is sent.
  public let offer: Offer.ID
  /// For what.
  public let need: Need.ID
  /// Who sends.
  public let giver: Party.ID
  /// Of what kind it is.
  public let kind: ResourceKind
  /// Units of the need's resource.
  public let amount: Double
  /// The day it is planned for, in days after the day of the case; below 0 for days before it.
  public let day: Int
  /// Days from the day on which it can leave to the day on which it is there.
  public let lead: Int
  /// Whether it has left already.
  public let hasLeft: Bool
  /// Whether it is there already: then neither day nor amount is in doubt.
  public let isThere: Bool
  /// Whether it stands in the recipient's country already, or needs no way.
  public let isInland: Bool
  /// What receives it.
  public let target: Target
  /// Units of what the target counts that it stands for: of the input, of the crew, or places.
  public let units: Double
}
