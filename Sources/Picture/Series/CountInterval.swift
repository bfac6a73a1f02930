public import Basics
public import Situation

/// What is known of a count: it lies between two numbers, the upper of which may be missing.
public struct CountInterval: Hashable, Sendable {
  /// At least so much.
  public let low: Double
  /// At most so much; infinite where nothing is known.
  public let high: Double

  /// Makes an interval; `low` is at most `high`.
  public init(_ low: Double, _ high: Double) { (self.low, self.high) = (low, high) }

  /// Whether it is one number.
  public var isExact: Bool { low == high }

  /// Its middle; nil where it has no upper end.
  public var middle: Double? { high.isFinite ? (low + high) / 2 : nil }

  /// Whether it is narrow enough to count with: within a fifth of its middle, or of two people.
  public var isUsable: Bool {
    guard let middle else { return false }
    return high - low <= max(2, 0.4 * middle)
  }
}

extension Figure {
  /// How far a figure that is given as "about" may be off, as a part of it.
  static let aboutPart = 0.1

  /// What the figure says of its count: a bound where it is one, a tenth up and down where it is
  /// "about"; nil where it has no number.
  var interval: CountInterval? {
    let (value, low, high) = (value?.double, low?.double, high?.double)
    switch exactness {
    case .exact: return value.map { CountInterval($0, $0) }
    case .atLeast: return (low ?? value).map { CountInterval($0, high ?? .infinity) }
    case .atMost: return (high ?? value).map { CountInterval(low ?? 0, $0) }
    case .about:
      guard let value else { return low.map { CountInterval($0, high ?? .infinity) } }
      let margin = (Figure.aboutPart * value).rounded(.up)
      return CountInterval(low ?? max(0, value - margin), high ?? value + margin)
    case .range:
      guard let low = low ?? value, let high = high ?? value, low <= high else { return nil }
      return CountInterval(low, high)
    }
  }

  /// When it became known: its own day of publication, else that of its source, else the day after
  /// the last that it speaks of.
  public func known(in situation: Case) -> Day {
    published ?? situation.sources[source]?.published ?? to + 1
  }
}
