public import Situation

/// What changes from one plan of a case to another, line by line.
public struct PlanDifference: Hashable, Sendable {
  /// A line that differs.
  public struct Change: Hashable, Sendable {
    /// Who gives.
    public let giver: Party.ID
    /// The offer.
    public let offer: Offer.ID
    /// The need.
    public let need: Need.ID
    /// Lots in the first plan.
    public let lotsBefore: Int
    /// Lots in the second plan.
    public let lotsAfter: Int
  }

  /// The lines that differ, by giver, offer and need.
  public let changes: [Change]

  /// Compares two plans that the judge found feasible.
  public init(_ situation: Case, from first: [PlanRow], to second: [PlanRow]) {
    var lots: [Line: (before: Int, after: Int)] = [:]
    for row in first {
      lots[Line(offer: row.offer, need: row.need), default: (0, 0)].before += row.lots ?? 0
    }
    for row in second {
      lots[Line(offer: row.offer, need: row.need), default: (0, 0)].after += row.lots ?? 0
    }
    changes = lots.filter { $0.value.before != $0.value.after }
      .compactMap { line, lots in
        situation.offers[line.offer].map { offer in
          Change(
            giver: offer.party, offer: line.offer, need: line.need, lotsBefore: lots.before,
            lotsAfter: lots.after)
        }
      }
      .sorted { a, b in
        if a.giver != b.giver { return a.giver < b.giver }
        return a.offer != b.offer ? a.offer < b.offer : a.need < b.need
      }
  }

  private struct Line: Hashable {
    var offer: Offer.ID
    var need: Need.ID
  }
}
