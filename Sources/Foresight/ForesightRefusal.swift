/// Why something cannot be foreseen: what was given makes no sense, or has no answer. Never a
/// number in its place.
public struct ForesightRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in a sentence without its full stop.
  public let reason: String

  /// A refusal.
  public init(_ reason: String) { self.reason = reason }

  /// The reason.
  public var description: String { reason }

  /// Takes a number that must lie in a range; neither infinite nor no number.
  static func number(
    _ value: Double, _ name: String, above: Double = -.infinity, from: Double = -.infinity,
    to: Double = .infinity
  ) throws(ForesightRefusal) {
    guard value.isFinite else { throw ForesightRefusal("\(name) is \(value), not a number") }
    guard value > above, value >= from, value <= to else {
      throw ForesightRefusal("\(name) is \(value), out of its range")
    }
  }
}
