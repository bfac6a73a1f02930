import Glibc
internal import Picture
public import Situation

/// A number that is not known and is needed: what is taken for it, how far it may be off, and who
/// says so.
public struct Assumption: Hashable, Sendable {
  /// What it is.
  public enum Key: String, CaseIterable, Hashable, Sendable {
    /// How many times as many may come as the scenario says.
    case arrivals
    /// Days from arrival to registration.
    case registrationDays = "registration_days"
    /// Days from registration to the decision.
    case decisionDays = "decision_days"
    /// Days from the decision to the exit.
    case exitDays = "exit_days"
    /// Days by which consignments without a record come later than planned, on average.
    case delayDays = "delay_days"
    /// How many times as fast works may go as their rate says.
    case workRate = "work_rate"
  }

  /// Who says so.
  public enum Origin: Hashable, Sendable {
    /// It is declared by the program, for want of anything better.
    case declared
    /// A figure of the case.
    case figure(Figure.ID)
    /// Whoever asked.
    case given
  }

  /// What it is.
  public let key: Key
  /// One in ten is lower.
  public let low: Double
  /// The middle.
  public let middle: Double
  /// One in ten is higher.
  public let high: Double
  /// Who says so.
  public let origin: Origin

  /// An assumption.
  ///
  /// - Throws: numbers that are none, not in order, or not above 0; stays of people under a day.
  public init(
    _ key: Key, low: Double, middle: Double, high: Double, origin: Origin
  ) throws(ForesightRefusal) {
    for value in [low, middle, high] {
      try ForesightRefusal.number(value, key.rawValue, above: 0, to: 1e6)
    }
    guard low <= middle, middle <= high else {
      throw ForesightRefusal("\(key.rawValue): \(low), \(middle), \(high) are not in order")
    }
    if key.isStay, middle < 1 {
      throw ForesightRefusal("\(key.rawValue) is \(middle), less than one step of a day")
    }
    (self.key, self.low, self.middle, self.high) = (key, low, middle, high)
    self.origin = origin
  }

  /// A value for a number above 0 and below 1: logarithms are normal on each side of the middle,
  /// with one in ten beyond `low` and one in ten beyond `high`.
  func value(_ unit: Double) -> Double {
    let z = Deviate.normal(unit)
    let side = z < 0 ? log(middle / low) : log(high / middle)
    let value = middle * exp(z * side / Deviate.tenth)
    return key.isStay ? max(1, value) : value
  }
}

extension Assumption.Key {
  /// Whether it is a stay of people, which lasts a day at least.
  var isStay: Bool {
    self == .registrationDays || self == .decisionDays || self == .exitDays
  }
}

/// Standard normal deviates.
enum Deviate {
  /// Nine in ten are below.
  static let tenth = 1.2815515655446004

  static func normal(_ unit: Double) -> Double { NormalDistribution.quantile(unit) }
}
