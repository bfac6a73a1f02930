import Basics
public import Planning
import Situation

/// The words of plans: the same in the terminal, in the report and in letters.
public enum PlanWords {
  /// How far planning is, in a few words for one line.
  public static func progress(_ progress: PlanProgress) -> String {
    switch progress {
    case .bounds(let known, let count): return "plan made; bounds: \(known) of \(count) known"
    case .reached(let entry, let value, let bound):
      let limit = entry.isCoverage ? "at most" : "at least"
      let rest = value == bound ? "the best there is" : "any plan \(limit) \(bound)"
      return "planning: \(entry.rawValue) \(value), \(rest)"
    }
  }

  /// What the last part of a class costs a less urgent one.
  static func tradeOff(_ tradeOff: TradeOff) -> String {
    "The last \(Words.percent(permille: tradeOff.givesUpPermille)) of class"
      + " \(tradeOff.priority) costs class \(tradeOff.gaining) up to"
      + " \(Words.percent(permille: tradeOff.gainPermille))."
  }

  /// Name of a class.
  static func priority(_ priority: Int) -> String {
    switch priority {
    case 1: "life-saving"
    case 2: "urgent"
    case 3: "important"
    default: "useful"
    }
  }

  /// A cause of a gap in a few words.
  static func cause(_ cause: GapCause) -> String {
    switch cause {
    case .noOffer: "not offered"
    case .noRoute: "no way"
    case .tooLate: "too late"
    case .expires: "expires on the way"
    case .conditions: "conditions"
    case .lotTooBig: "lot too big"
    case .underMinimum: "under the minimum"
    case .higherPriority: "needed more elsewhere"
    case .fairness: "went to another recipient"
    case .notWorth: "below the step that counts"
    case .overlooked: "overlooked by this plan"
    }
  }

  /// Why an offer cannot serve a need.
  static func failure(_ failure: PairFailure) -> String {
    switch failure {
    case .withdrawn: "withdrawn"
    case .noOffer: "nobody offers it or anything that stands for it"
    case .conditions: "it waits for a condition, or is not for this recipient"
    case .noRoute: "no way leads there"
    case .tooLate: "it would arrive after the last day of use"
    case .expires: "it would expire on the way"
    case .lotTooBig: "a lot is more than may be delivered"
    }
  }

  /// How good an entry is and how much better any plan could be, for coverage.
  static func range(_ value: Int, bound: Int?, quantum: Int) -> (atLeast: String, below: String) {
    let atLeast = Words.percent(permille: value * quantum)
    guard let bound, bound > value else { return (atLeast, "best there is") }
    return (atLeast, Words.percent(permille: min(1000, (bound + 1) * quantum)))
  }

  /// What a plan's status means.
  static func status(_ plan: Plan) -> String {
    switch plan.status {
    case .bounded:
      "A proposal: feasible, judged exactly; no plan is better than the bounds say."
    case .timeLimit:
      "The best proposal so far: feasible, judged exactly; the time ran out before the search or"
        + " the bounds were complete."
    case .proven: "Proven: no plan is better in any entry, the ones before it being equal."
    }
  }
}

extension Case {
  /// Name of a party, or its identifier.
  func name(_ party: Party.ID) -> String { parties[party]?.name ?? party.text }

  /// Name of a place, or its identifier.
  func name(_ place: Place.ID) -> String { places[place]?.name ?? place.text }

  /// Name of a place up to its first comma, for lists; the need beside it tells places apart that
  /// are alike so far.
  func shortName(_ place: Place.ID) -> String {
    name(place).split(separator: ",").first.map(String.init) ?? place.text
  }

  /// Name of a resource, or its identifier.
  func name(_ resource: Resource.ID) -> String { resources[resource]?.name ?? resource.text }

  /// Unit of a resource.
  func unit(_ resource: Resource.ID) -> String { resources[resource]?.unit ?? "" }
}
