import Basics
import Situation
import Solver

/// Makes the lots of a relaxation whole, class by class, the rest being solved again after each
/// handful ("diving", a usual primal heuristic of integer programming; Achterberg, "Constraint
/// Integer Programming", 2007, chapter 9).
struct CoverageDive {
  private var master: CoverageMaster
  private let weights: [Double]
  /// Part of the split lots that is made whole before the relaxation is solved again.
  private let handful: Double
  private(set) var allocation: Allocation
  private var fixed: [Int] = []

  init(_ master: CoverageMaster, _ start: Allocation, caps: [Double], handful: Double)
    throws(Diagnostic)
  {
    self.master = master
    self.handful = handful
    allocation = start
    var weight = 1.0
    var weights = [Double](repeating: 0, count: CoverageMaster.entryCount)
    for entry in weights.indices.reversed() {
      weights[entry] = weight
      weight *= 8
      try master.cap(entry, at: caps[entry])
    }
    self.weights = weights
  }

  mutating func run() throws(Diagnostic) {
    for priority in 1...4 { try dive(priority) }
    for place in fixed { try master.free(place) }
  }

  private mutating func dive(_ priority: Int) throws(Diagnostic) {
    let model = master.rows.model
    var open = master.pool.indices.filter {
      model.problem.needs[Int(model.needOf[Int(master.pool[$0])])].priority == priority
    }
    var least = 0
    while !open.isEmpty {
      let outcome = try master.maximise(weights)
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
