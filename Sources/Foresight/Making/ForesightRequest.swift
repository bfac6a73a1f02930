public import Situation

/// What is asked of a look ahead, besides the case and the plan.
public struct ForesightRequest: Hashable, Sendable {
  /// Replications.
  public var runs = 10_000
  /// The seed; the same seed gives the same numbers.
  public var seed: UInt64 = 1
  /// Who comes.
  public var scenario = ArrivalScenario.stays
  /// Items that are taken as at hand in any amount.
  public var granted: Set<Resource.ID> = []
  /// Numbers given in place of those assumed, by their name.
  public var settings: [Setting: String] = [:]
  /// Days looked ahead; nil for the horizon of the case.
  public var days: Int?

  /// The defaults.
  public init() {}

  /// What can be given.
  public enum Setting: String, CaseIterable, Hashable, Sendable {
    /// `arrivals`: how many times as many come as the scenario says.
    case arrivals
    /// `registration_days`.
    case registrationDays = "registration_days"
    /// `decision_days`.
    case decisionDays = "decision_days"
    /// `exit_days`.
    case exitDays = "exit_days"
    /// `delay_days`.
    case delayDays = "delay_days"
    /// `work_rate`.
    case workRate = "work_rate"
    /// `registrations_per_day`: the most a day.
    case registrationsPerDay = "registrations_per_day"
    /// `decisions_per_day`: the most a day.
    case decisionsPerDay = "decisions_per_day"
    /// `transfers_per_day`: the most a day.
    case transfersPerDay = "transfers_per_day"
    /// `desks` that register round the clock.
    case desks
    /// `desk_minutes` that one registration takes on average.
    case deskMinutes = "desk_minutes"
    /// `places` that stand.
    case places
    /// `without_place`: people who have none.
    case withoutPlace = "without_place"
    /// `stays`: `memoryless` or `fixed`.
    case stays
  }
}

/// Who comes in the days ahead.
public enum ArrivalScenario: Hashable, Sendable {
  /// As many a day as in the latest period known.
  case stays
  /// As many more from period to period as lately.
  case rises
  /// Back to what was expected before.
  case ends
  /// What the forecast of the picture says.
  case forecast
  /// So many a day.
  case perDay(Double)

  /// Its name, as it is asked for: `stays`, `rises`, `ends`, `forecast` or a number a day.
  public var name: String {
    switch self {
    case .stays: "stays"
    case .rises: "rises"
    case .ends: "ends"
    case .forecast: "forecast"
    case .perDay(let number):
      number == number.rounded() && abs(number) < 1e9 ? "\(Int(number))" : "\(number)"
    }
  }

  /// The scenario of a name.
  ///
  /// - Throws: a word that is none of the names, or a number below 0 or above a million.
  public init(_ name: String) throws(ForesightRefusal) {
    let named: [ArrivalScenario] = [.stays, .rises, .ends, .forecast]
    if let one = named.first(where: { $0.name == name }) {
      self = one
    } else if let number = Double(name) {
      try ForesightRefusal.number(number, "arrivals a day", from: 0, to: 1_000_000)
      self = .perDay(number)
    } else {
      throw ForesightRefusal(
        "\(name) is no scenario of arrivals: stays, rises, ends, forecast or a number a day")
    }
  }
}

extension ForesightRequest {
  /// Reads `key=value`.
  ///
  /// - Throws: no equals sign, or a key that there is not.
  public static func setting(_ text: String) throws(ForesightRefusal) -> (Setting, String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let key = Setting(rawValue: String(parts[0])) else {
      let names = Setting.allCases.map(\.rawValue).joined(separator: ", ")
      throw ForesightRefusal("\(text) is no assumption of the form key=value; keys are \(names)")
    }
    return (key, String(parts[1]))
  }
}
