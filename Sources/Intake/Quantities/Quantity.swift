internal import Situation

/// A number or interval in the text, with what it counts.
struct Quantity: Sendable {
  enum Kind: Sendable, Equatable {
    case count, percent, change, times
    case money(String)
  }

  var kind: Kind = .count
  var value: Double?
  var low: Double?
  var high: Double?
  var exactness: Exactness = .exact
  /// Tokens from the hedge to the last word of the number and its sign.
  var range: Range<Int>
  /// The tokens of the number alone.
  var number: Range<Int>
  /// Words of the thing that is counted; empty where it is left out.
  var noun: Range<Int>
  /// Class and word of the unit.
  var unit: String?
  var isVague = false
  var isDigits = false

  /// Sets value and bounds as the format writes them.
  mutating func set(_ number: Double, _ exactness: Exactness) {
    self.exactness = exactness
    value = number
    low = exactness == .exact || exactness == .atLeast ? number : nil
    high = exactness == .exact || exactness == .atMost ? number : nil
  }

  mutating func set(from low: Double, to high: Double) {
    exactness = .range
    value = nil
    self.low = low
    self.high = high
  }
}
