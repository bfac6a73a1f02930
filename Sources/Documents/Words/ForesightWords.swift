import Basics
import Foresight
import Situation

/// What a look ahead says, in words.
struct ForesightWords {
  let situation: Case
  let asOf: Day
  let horizon: Int
  /// What the plan is compared with.
  let other: String
  /// The same in a word.
  let otherShort: String

  init(_ situation: Case, _ outcome: ForesightOutcome) {
    self.situation = situation
    asOf = outcome.foresight.model.asOf
    horizon = outcome.foresight.model.horizon
    let isPlan = outcome.foresight.comparesPlans
    (other, otherShort) = isPlan ? ("the other plan", "other") : ("without the plan", "without")
  }

  /// The last day looked at.
  var end: Day { asOf + (horizon - 1) }

  /// A day that is counted from the day of the case; `done` for one before it.
  func day(_ number: Int?) -> String {
    guard let number else { return "not by then" }
    return number < 0 ? "done" : "\(asOf + number)"
  }

  /// An amount: whole where it is, else with one decimal.
  func amount(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard abs(tenths) < 1e15 else { return "?" }
    return (tenths < 0 ? "-" : "") + Words.amount(milli: Int(abs(tenths)) * 100)
  }

  /// An amount with up to two decimals.
  func fine(_ value: Double) -> String {
    Words.amount(milli: Int((value * 100).rounded()) * 10)
  }

  /// `20.1 (18.0-22.5)`: the middle, and between which one in ten lies below and above.
  func spread(_ answer: AmountAnswer) -> String {
    let (low, middle, high) = (amount(answer.p10), amount(answer.p50), amount(answer.p90))
    return low == high ? middle : "\(middle) (\(low) to \(high))"
  }

  /// A part of all as percent, never 0 or 100 where it is not.
  func percent(_ part: Double) -> String {
    if part > 0, part < 0.01 { return "under 1 %" }
    if part < 1, part > 0.99 { return "over 99 %" }
    return "\(Int((part * 100).rounded())) %"
  }

  /// Hours as minutes, hours or days.
  func hours(_ hours: Double) -> String {
    if hours < 1 { return "\(Int((hours * 60).rounded())) minutes" }
    return hours < 72 ? "\(amount(hours)) hours" : "\(amount(hours / 24)) days"
  }

  /// Why a work is never done.
  func reason(_ reason: WorksOutlook.Reason) -> String {
    switch reason {
    case .noRate: "no rate is given, so it cannot be dated"
    case .noProgress: "its rate is 0"
    case .unsupplied(let item, let missing):
      "no plan brings \(amount(missing)) × \(situation.name(item))"
    case .noCrew(let kind):
      "no crew comes" + (kind.map { " (\(situation.name($0)))" } ?? "")
    case .waits(let work): "it waits for \(work), which is never done"
    }
  }

  /// What an assumption is called.
  func name(_ key: Assumption.Key) -> String {
    switch key {
    case .arrivals: "how many come"
    case .registrationDays: "days to registration"
    case .decisionDays: "days to a decision"
    case .exitDays: "days from decision to exit"
    case .delayDays: "days a delivery is late"
    case .workRate: "how fast works go"
    }
  }

  /// Who says what is assumed.
  func origin(_ origin: Assumption.Origin) -> String {
    switch origin {
    case .declared: "declared"
    case .figure(let id): "figure \(id)"
    case .given: "given"
    }
  }
}
