public import Basics

extension Need {
  /// Whether the need still stands; blank means it does.
  public var isOpen: Bool { (status ?? .open) == .open }

  /// How many units more than the quantity may be delivered: a tenth, rounded down, unless given.
  public var overLimit: Int { maxOver ?? quantity / 10 }

  /// The last day of use under the rules: the end of the horizon unless given.
  public func lastDay(under rules: PlanningRules) -> Day { latest ?? rules.horizonEnd }

  /// The day it is wanted under the rules: the last day of use unless given.
  public func dueDay(under rules: PlanningRules) -> Day { due ?? lastDay(under: rules) }
}

extension Offer {
  /// Units in one lot: one unless given.
  public var unitsPerLot: Int { lotSize ?? 1 }

  /// Whole lots in the offer.
  public var lots: Int { quantity / unitsPerLot }

  /// The first day it can leave under the rules: never before the plan is made.
  public func readyDay(under rules: PlanningRules) -> Day {
    max(available ?? rules.asOf, rules.asOf)
  }

  /// Whether the offer stands; blank means it does.
  public var standing: OfferStatus { status ?? .offered }
}

extension CommitmentState {
  /// Dispatched, arrived or usable: a fact that every plan holds.
  public var isPinned: Bool { self == .dispatched || self == .arrived || self == .usable }

  /// Released or cancelled: no longer part of the published plan.
  public var isOver: Bool { self == .released || self == .cancelled }
}
