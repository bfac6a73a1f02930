import Basics
import Situation
import Solver

/// Decides for needs with a minimum whether they are served. The relaxation may give a need less
/// than its minimum, which counts for nothing: the one nearest to its minimum is tried with and
/// without, what is worth more is kept, and the relaxation is solved again.
struct MinimumDive {
  private var master: CoverageMaster
  private let weights: [Double]
  /// Needs whose covered part was bounded.
  private(set) var kept: [Int] = []

  init(_ master: CoverageMaster, _ weights: [Double]) {
    self.master = master
    self.weights = weights
  }

  /// Decides for the needs of a class.
  mutating func run(_ priority: Int) throws(Diagnostic) {
    while true {
      let outcome = try master.maximise(weights)
      guard outcome.status == .optimal,
        let first = torn(priority, outcome.columns).first
      else { return }
      try decide(first.need, first.least)
    }
  }

  private mutating func decide(_ need: Int, _ least: Double) throws(Diagnostic) {
    kept.append(need)
    try master.keep(need, within: 0...0)
    let without = try master.maximise(weights)
    let most = master.rows.limits[master.rows.row(ofNeed: need)]
    try master.keep(need, within: least...max(least, most))
    let with = try master.maximise(weights)
    guard with.status == .optimal, with.objective >= without.objective else {
      return try master.keep(need, within: 0...0)
    }
  }

  /// Needs that get less than their minimum, those nearest to it first, each with the part of it
  /// that is the minimum.
  private func torn(_ priority: Int, _ columns: [Double]) -> [(need: Int, least: Double)] {
    let model = master.rows.model
    var parts: [Int: Double] = [:]
    for (at, pair) in master.pool.enumerated() {
      let need = Int(model.needOf[Int(pair)])
      let lots = columns[at + CoverageMaster.entryCount]
      guard lots > 1e-9, model.problem.needs[need].priority == priority else { continue }
      parts[need, default: 0] += lots * master.rows.entries(Int(pair)).part
    }
    let done = Set(kept)
    var torn: [(need: Int, least: Double, met: Double)] = []
    for (need, part) in parts where !done.contains(need) {
      let row = model.problem.needs[need]
      let pinned = 1 - master.rows.limits[master.rows.row(ofNeed: need)]
      let least = Double(row.least) / Double(row.asked) - pinned
      guard part > 1e-7, part < least - 1e-7 else { continue }
      torn.append((need, least, part / least))
    }
    torn.sort { $0.met != $1.met ? $0.met > $1.met : $0.need < $1.need }
    return torn.map { ($0.need, $0.least) }
  }
}
