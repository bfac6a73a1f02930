import Basics
import Situation
import Solver

/// Makes the lots of a relaxation whole, class by class, the rest being solved again after each
/// handful ("diving", a usual primal heuristic of integer programming; Achterberg, "Constraint
/// Integer Programming", 2007, chapter 9).
struct CoverageDive {
  private(set) var master: CoverageMaster
  private let weights: [Double]
  /// Part of the split lots that is made whole before the relaxation is solved again.
  private let handful: Double
  private(set) var allocation: Allocation
  private var first = 1
  private let last: Int
  private var fixed: [Int] = []
  /// Needs whose covered part was bounded.
  private var kept: [Int] = []

  init(
    _ master: CoverageMaster, _ start: Allocation, caps: [Double], held: [Double] = [],
    upTo last: Int = 4, handful: Double
  ) throws(Diagnostic) {
    self.last = last
    self.master = master
    self.handful = handful
    allocation = start
    var weight = 1.0
    var weights = [Double](repeating: 0, count: CoverageMaster.entryCount)
    for entry in weights.indices.reversed() {
      weights[entry] = weight
      weight *= 8
      try master.keep(entry: entry, within: (entry < held.count ? held[entry] : 0)...caps[entry])
    }
    self.weights = weights
  }

  /// Fixes the lots of the classes before one as in a plan.
  mutating func begin(at priority: Int, with lots: [Int32]) throws(Diagnostic) {
    first = priority
    let model = master.rows.model
    let earlier = lots.indices.filter { pair in
      model.problem.needs[Int(model.needOf[pair])].priority < priority
    }
    try master.include(earlier.filter { lots[$0] > 0 })
    for (place, pair) in master.pool.enumerated() {
      let need = Int(model.needOf[Int(pair)])
      if model.problem.needs[need].priority < priority { try fix(place, Int(lots[Int(pair)])) }
    }
  }

  mutating func run() throws(Diagnostic) {
    for priority in first...last {
      var minimums = MinimumDive(master, weights)
      try minimums.run(priority)
      kept += minimums.kept
      try dive(priority)
    }
    for need in kept { try master.keep(need, within: nil) }
    for place in fixed { try master.free(place) }
  }

  private mutating func dive(_ priority: Int) throws(Diagnostic) {
    let model = master.rows.model
    var open = master.pool.indices.filter {
      model.problem.needs[Int(model.needOf[Int(master.pool[$0])])].priority == priority
    }
    var least = 0
    while !open.isEmpty {
      var outcome = try master.maximise(weights)
      if outcome.status == .infeasible, !kept.isEmpty {
        // Whole lots may make a minimum impossible that split lots could reach.
        for need in kept { try master.keep(need, within: nil) }
        kept.removeAll()
        outcome = try master.maximise(weights)
      }
      if outcome.status == .infeasible {
        for entry in weights.indices { try master.keep(entry: entry, within: 0...1) }
        outcome = try master.maximise(weights)
      }
      guard outcome.status == .optimal else { return }
      let split = splitPlaces(open, outcome.columns)
      if split.isEmpty {
        for place in open {
          try fix(place, Int(outcome.columns[place + CoverageMaster.entryCount].rounded()))
        }
        return
      }
      if least == 0 { least = max(1, split.count / 24) }
      let chosen = split.prefix(max(least, Int(Double(split.count) * handful)))
      for place in chosen {
        try fix(place, Int(outcome.columns[place + CoverageMaster.entryCount].rounded(.up)))
      }
      let done = Set(chosen)
      open.removeAll { done.contains($0) }
    }
  }

  private func splitPlaces(_ places: [Int], _ values: [Double]) -> [Int] {
    var split: [(place: Int, missing: Double)] = []
    for place in places {
      let value = values[place + CoverageMaster.entryCount]
      if abs(value - value.rounded()) > 1e-6 { split.append((place, value.rounded(.up) - value)) }
    }
    split.sort { $0.missing != $1.missing ? $0.missing < $1.missing : $0.place < $1.place }
    return split.map(\.place)
  }

  private mutating func fix(_ place: Int, _ wanted: Int) throws(Diagnostic) {
    let pair = Int(master.pool[place])
    let lots = max(0, min(wanted, allocation.room(pair)))
    let need = Int(master.rows.model.needOf[pair])
    // What is delivered beyond the quantity counts for nothing, nor does the relaxation know it.
    let missing = master.rows.model.problem.needs[need].asked - allocation.delivered[need]
    if lots > 0 { allocation.take(pair, lots) }
    let counted = Double(max(0, missing)) / Double(master.rows.model.gain[pair])
    fixed.append(place)
    try master.fix(place, at: min(Double(lots), counted))
  }
}
