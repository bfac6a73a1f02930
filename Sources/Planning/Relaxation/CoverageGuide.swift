import Basics
import Situation
import Solver

/// Solves the relaxation of coverage: first all entries at once, each worth ten times the next,
/// which finds the pairs that matter; then, where the case is not too large, one entry after the
/// other with those before it held at the whole steps reached.
struct CoverageGuide {
  var master: CoverageMaster
  /// What the relaxation reaches in each coverage entry, a part of 1.
  private(set) var values = [Double](repeating: 0, count: CoverageMaster.entryCount)
  /// Whether the work was cut short.
  private(set) var wasCut = false
  private let quantum: Double
  /// What each entry is held at.
  private var lower = [Double](repeating: 0, count: CoverageMaster.entryCount)
  /// Pairs of a need that are added at a time.
  private let batch = 3

  init(
    _ rows: CoverageRows, from start: Allocation, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Diagnostic) {
    let pool = start.lots.indices.filter { start.lots[$0] > 0 && rows.most[$0] > 0 }
    master = try CoverageMaster(rows, pool: pool.map { Int32($0) }, isCancelled: isCancelled)
    quantum = Double(rows.model.problem.rules.quantumPermille) / 1000
  }

  /// A value in whole steps, as a part of 1.
  func whole(_ value: Double) -> Double { Double(Int(value / quantum + 1e-7)) * quantum }

  /// All entries at once, in so many rounds of adding pairs.
  mutating func solveTogether(rounds: Int) throws(Diagnostic) {
    var weights: [Double] = []
    var weight = 1.0
    for entry in (0..<CoverageMaster.entryCount).reversed() {
      try master.hold(entry, atLeast: 0)
      weights.insert(weight, at: 0)
      weight *= 10
    }
    let none = [Double](repeating: 0, count: weights.count)
    for _ in 0..<rounds {
      let outcome = try master.maximise(weights)
      guard outcome.status == .optimal else {
        wasCut = true
        return
      }
      values = Array(outcome.columns.prefix(CoverageMaster.entryCount))
      let (added, bound) = try master.price(
        outcome.multipliers, weights: weights, lower: none, upTo: 3, limit: batch)
      if added == 0 || bound - outcome.objective < 2e-4 { return }
    }
  }

  /// One entry after the other, each held at the whole steps that the relaxation reaches.
  mutating func solveInTurn() throws(Diagnostic) {
    try startOver()
    for entry in 0..<CoverageMaster.entryCount {
      values[entry] = try bound(entry)
      if wasCut { return }
      try hold(entry, at: whole(values[entry]))
    }
  }

  /// Holds no entry any more.
  mutating func startOver() throws(Diagnostic) {
    for entry in 0..<CoverageMaster.entryCount {
      try master.release(entry)
      lower[entry] = 0
    }
  }

  /// Holds all entries at what they were held at, after a dive.
  func restore() throws(Diagnostic) {
    for entry in 0..<CoverageMaster.entryCount {
      if lower[entry] > 0 {
        try master.hold(entry, atLeast: lower[entry])
      } else {
        try master.release(entry)
      }
    }
  }

  /// Holds an entry at what is reached from now on.
  mutating func hold(_ entry: Int, at value: Double) throws(Diagnostic) {
    // A hair less, so that rounding never cuts off a plan.
    lower[entry] = max(0, value - 1e-9)
    try master.hold(entry, atLeast: lower[entry])
  }

  /// What no plan that keeps to the entries held betters in an entry, a part of 1.
  mutating func bound(_ entry: Int) throws(Diagnostic) -> Double {
    try master.hold(entry, atLeast: 0)
    var weights = [Double](repeating: 0, count: CoverageMaster.entryCount)
    weights[entry] = 1
    var best = 1.0
    for _ in 0..<40 {
      let outcome = try master.maximise(weights)
      guard outcome.status == .optimal else {
        wasCut = true
        return best
      }
      let (added, bound) = try master.price(
        outcome.multipliers, weights: weights, lower: lower, upTo: entry / 2, limit: batch)
      best = min(best, bound)
      if added == 0 || whole(best) <= whole(outcome.objective) + 1e-12 { break }
    }
    return best
  }
}
