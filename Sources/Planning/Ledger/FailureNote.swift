import Basics
import Situation

/// What a reader can check by hand of an offer that fails a rule for a need.
struct FailureNote {
  private let problem: Problem
  private let o: Int
  private let n: Int

  init(_ problem: Problem, _ o: Int, _ n: Int) {
    self.problem = problem
    self.o = o
    self.n = n
  }

  /// The rule and its figures in words.
  func text(_ failure: PairFailure) -> String {
    let offer = problem.situation.offers[o]
    switch failure {
    case .withdrawn: return "withdrawn"
    case .noOffer: return "another resource"
    case .conditions: return conditions(offer)
    case .noRoute:
      return "no way from \(offer.place) to \(problem.situation.needs[n].place)"
    case .tooLate:
      return "would arrive \(arrival), of use until \(latest): \(daysLate) too late"
    case .expires:
      return "would arrive \(arrival), expires \(offer.expires.map(String.init(describing:)) ?? "")"
    case .lotTooBig:
      let gain = problem.gain(problem.offers[o], problem.needs[n])
      return
        "a lot brings \(units(gain)), at most \(units(problem.needs[n].limit)) may be delivered"
    }
  }

  private func conditions(_ offer: Offer) -> String {
    if offer.standing == .conditional {
      return offer.condition.isEmpty ? "waits for a condition" : "waits: \(offer.condition)"
    }
    let party = problem.situation.needs[n].party
    if offer.notFor.contains(party) { return "not for \(party)" }
    return "only for \(offer.onlyFor.map(\.text).joined(separator: ", "))"
  }

  private var arrivalNumber: Int {
    let days = problem.days(problem.offers[o], problem.needs[n]) ?? 0
    return problem.offers[o].ready + days
  }

  private var arrival: Day { Day(number: Int32(clamping: arrivalNumber)) }

  private var latest: Day { Day(number: Int32(clamping: problem.needs[n].latest)) }

  private var daysLate: String {
    let days = arrivalNumber - problem.needs[n].latest
    return "\(days) day\(days == 1 ? "" : "s")"
  }
}
