/// Why an offer cannot serve a need: the first rule that fails, in the order in which the planning
/// problem names them. A need that nobody can serve gets the furthest of its offers.
public enum PairFailure: String, Sendable, CaseIterable, Comparable {
  /// The need is not open or the offer is withdrawn.
  case withdrawn
  /// The resource neither is the one asked for nor stands for it.
  case noOffer = "no_offer"
  /// Conditional, or not for this recipient.
  case conditions
  /// No way between the places.
  case noRoute = "no_route"
  /// It would arrive after the last day of use.
  case tooLate = "too_late"
  /// It would expire on the way.
  case expires
  /// One lot is more than may be delivered.
  case lotTooBig = "lot_too_big"

  /// Later rules are larger: the offer came nearer to being of use.
  public static func < (a: PairFailure, b: PairFailure) -> Bool { a.rank < b.rank }

  private var rank: Int { PairFailure.allCases.firstIndex(of: self) ?? 0 }
}
