import Basics
import Situation

/// Which party could bring something new to which need in time, from any of its places.
struct AskReach {
  private let problem: Problem
  private let routes: RouteTable
  private let placesOf: [[Int]]
  private let firstDay: Int

  init(_ problem: Problem, noticeDays: Int) throws(Diagnostic) {
    self.problem = problem
    let situation = problem.situation
    var placesOf = situation.parties.map { _ in [Int]() }
    for (position, place) in situation.places.enumerated() {
      if let party = situation.parties.position(of: place.party) {
        placesOf[party].append(position)
      }
    }
    self.placesOf = placesOf
    routes = try RouteTable(
      situation, from: Array(situation.places.indices),
      to: Set(problem.needs.map(\.place)).sorted())
    firstDay = Int(problem.rules.asOf.number) + noticeDays
  }

  /// Days of the shortest way from a place of the party to the need; nil where there is none.
  func days(_ party: Int, _ n: Int) -> Int? {
    let need = problem.needs[n]
    if problem.money.isMoney[need.resource] { return 0 }
    return placesOf[party].compactMap { place -> Int? in
      let days = routes.way(from: place, to: need.place).days
      return days == RouteTable.none ? nil : Int(days)
    }.min()
  }

  /// The day by which the party must send something to the need; nil where that is before it could
  /// send anything at all, or no way leads there.
  func leaveBy(_ party: Int, _ n: Int) -> Day? {
    guard let days = days(party, n) else { return nil }
    return leaveBy(days: days, n)
  }

  /// The day by which something must leave on a way of so many days: to be there when it is due
  /// where that can still be, else while it is of use; nil where even that is past.
  func leaveBy(days: Int, _ n: Int) -> Day? {
    let need = problem.needs[n]
    let inTime = need.due - days
    let last = inTime >= firstDay ? inTime : need.latest - days
    return last >= firstDay ? Day(number: Int32(clamping: last)) : nil
  }
}
