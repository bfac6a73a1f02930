import Glibc

/// How long a stay lasts in whole days: the chance that it is longer than each number of them.
public struct StayLaw: Hashable, Sendable {
  /// How the chance of leaving depends on the days stayed.
  public enum Kind: Hashable, Sendable {
    /// Every day the same chance, whatever the days before.
    case memoryless(dailyChance: Double)
    /// The chance that the stay is longer than 0, 1, 2... days; beyond the last it is 0.
    case table([Double])
  }

  /// The law.
  public let kind: Kind

  /// A stay with the same chance of ending each day; its mean, in days, is at least 1.
  ///
  /// - Throws: a mean under a day has no meaning in steps of a day.
  public static func memoryless(meanDays: Double) throws(ForesightRefusal) -> StayLaw {
    try ForesightRefusal.number(meanDays, "the mean stay", above: 0)
    guard meanDays >= 1 else {
      throw ForesightRefusal("the mean stay is \(meanDays) days, less than one step of a day")
    }
    return StayLaw(kind: .memoryless(dailyChance: 1 / meanDays))
  }

  /// A stay by the chance that it is longer than 0, 1, 2... days.
  ///
  /// - Throws: chances that rise, or lie outside 0 and 1.
  public static func table(_ longerThan: [Double]) throws(ForesightRefusal) -> StayLaw {
    guard !longerThan.isEmpty else { throw ForesightRefusal("the stay has no chances") }
    var before = 1.0
    for chance in longerThan {
      try ForesightRefusal.number(chance, "the chance of a longer stay", from: 0, to: before)
      before = chance
    }
    return StayLaw(kind: .table(longerThan))
  }

  /// A stay of just so many days.
  public static func fixed(days: Int) throws(ForesightRefusal) -> StayLaw {
    guard days >= 1 else { throw ForesightRefusal("a stay of \(days) days is less than a step") }
    return try table([Double](repeating: 1, count: days))
  }

  /// The chance that a stay lasts longer than so many days.
  public func longerThan(_ days: Int) -> Double {
    guard days >= 0 else { return 1 }
    switch kind {
    case .memoryless(let chance): return pow(1 - chance, Double(days))
    case .table(let chances): return days < chances.count ? chances[days] : 0
    }
  }

  /// The chance that who has stayed `days - 1` days leaves on the next.
  func leaving(after days: Int) -> Double {
    if case .memoryless(let chance) = kind { return chance }
    let before = longerThan(days - 1)
    return before > 0 ? 1 - longerThan(days) / before : 1
  }
}
