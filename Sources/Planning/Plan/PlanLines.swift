import Basics
import Situation

/// Turns the rows of a feasible plan into lines with amounts and days.
struct PlanLines {
  private let problem: Problem
  private let runnersUp: [Edge: RunnerUp]

  init(_ problem: Problem, _ runnersUp: [Edge: RunnerUp] = [:]) {
    self.problem = problem
    self.runnersUp = runnersUp
  }

  /// The lines in the order of the rows, rows with 0 lots left out.
  func lines(_ rows: [PlanRow]) -> [PlanLine] { rows.compactMap { line($0) } }

  private func line(_ row: PlanRow) -> PlanLine? {
    let situation = problem.situation
    guard let lots = row.lots, lots > 0, let o = situation.offers.position(of: row.offer),
      let n = situation.needs.position(of: row.need)
    else { return nil }
    let (offer, need) = (problem.offers[o], problem.needs[n])
    let pins = (problem.pinsOf[Edge(offer: o, need: n)] ?? []).map { problem.pins[$0] }
    let pinned = pins.reduce(0) { $0 + $1.lots }
    var amount = pins.reduce(0) { $0 + $1.amount }
    var arrival = pins.map(\.arrival).max() ?? 0
    if lots > pinned {
      amount += saturatedProduct(lots - pinned, problem.gain(offer, need))
      arrival = max(arrival, offer.ready + (problem.days(offer, need) ?? 0))
    }
    return PlanLine(
      offer: row.offer, need: row.need, lots: lots, pinnedLots: pinned, amountMilli: amount,
      arrival: Day(number: Int32(clamping: arrival)), daysLate: max(0, arrival - need.due),
      runnerUp: runnersUp[Edge(offer: o, need: n)])
  }
}
