/// A need as the planner sees it: places in arrays instead of identifiers, days as numbers, amounts
/// in thousandths of a unit of its resource.
struct DenseNeed: Sendable {
  var party: Int
  var place: Int
  var resource: Int
  /// Whole units asked for.
  var quantity: Int
  /// Amount asked for, thousandths.
  var asked: Int
  /// The most that may be delivered, thousandths.
  var limit: Int
  /// The least that is of use, thousandths.
  var least: Int
  var weight: Int
  /// 1 to 4.
  var priority: Int
  var due: Int
  var latest: Int
  var isOpen: Bool
}

/// An offer as the planner sees it.
struct DenseOffer: Sendable {
  var party: Int
  var place: Int
  var resource: Int
  /// Lots that are offered.
  var lots: Int
  var unitsPerLot: Int
  var ready: Int
  /// Last day it may arrive; `Int.max` when it never expires.
  var expires: Int
  var standing: Standing

  enum Standing: Sendable {
    case offered, conditional, withdrawn
  }
}

/// An offer that can serve a need: the four rules of the planning problem hold.
struct Pair: Sendable {
  var offer: Int32
  var need: Int32
  /// Day of arrival, in days since 1970-01-01.
  var arrival: Int32
  /// What one lot brings, thousandths of a unit of the need's resource.
  var gain: Int64
  /// Transport of one lot, cents rounded down.
  var cents: Int64
}

/// A line that has left already: a fact that every plan holds.
struct Pin: Sendable {
  var offer: Int
  var need: Int
  var lots: Int
  /// What it brings, thousandths.
  var amount: Int
  var arrival: Int
}

/// A line of the published plan: the lots of all its rows that are not over.
struct PublishedLine: Sendable {
  var offer: Int
  var need: Int
  var lots: Int
}

/// An offer and a need, as a key.
struct Edge: Hashable, Sendable {
  var offer: Int
  var need: Int
}
