import Basics
import Situation
import Solver
import Synchronization

/// Bounds on every entry: no plan is better there, the entries before it as the plan reached them.
struct Bounds {
  private let judge: Judge
  private let table: PairTable
  private let pairLimit: Int

  /// Simplex iterations for one bound: a limit of work, which unlike one of time gives the same
  /// bounds on every machine.
  static let iterationLimit = 200_000
  /// The last class whose entries are bounded where there are so many pairs that the programs of
  /// the less urgent ones would take minutes.
  static let hugeClassLimit = 1

  /// - Parameter pairLimit: Above so many pairs the offers of a resource are bounded together.
  init(_ judge: Judge, _ table: PairTable, pairLimit: Int = CoverageRelaxation.pairLimit) {
    self.judge = judge
    self.table = table
    self.pairLimit = pairLimit
  }

  /// The bounds, and whether each was worked out (rather than being the trivial one for want of
  /// time).
  func bounds(
    for vector: PlanVector, _ limits: PlanLimits, known: [Int]? = nil
  ) throws(Diagnostic) -> (bounds: PlanVector, areComplete: Bool) {
    var (bounds, areComplete) = try coverageBounds(for: vector, limits, known: known)
    guard table.pairs.count <= TailBounds.pairLimit, !limits.isCancelled() else {
      return (bounds, areComplete)
    }
    let tail = try TailBounds(judge, table).bounds(for: vector, above: bounds, limits)
    for (entry, bound) in tail { bounds[entry] = max(bound, bounds[entry] ?? 0) }
    return (bounds, areComplete)
  }

  private func coverageBounds(
    for vector: PlanVector, _ limits: PlanLimits, known: [Int]?
  ) throws(Diagnostic) -> (bounds: PlanVector, areComplete: Bool) {
    var bounds = simpleBounds(vector)
    let most = 1000 / judge.problem.rules.quantumPermille
    let isHuge = table.pairs.count > PlanBuilder.relaxationLimit
    let wanted = PlanEntry.allCases.filter { entry in
      entry.isCoverage && vector[entry] != nil && vector[entry] != most
    }
    let open = wanted.filter { !isHuge || $0.priority ?? 4 <= Bounds.hugeClassLimit }
    for entry in PlanEntry.allCases where entry.isCoverage && vector[entry] != nil {
      bounds[entry] = most
    }
    guard !open.isEmpty else { return (bounds, wanted.isEmpty) }
    if let known {
      for (entry, steps) in zip(PlanEntry.allCases, known) where vector[entry] != nil {
        precondition(steps >= vector[entry] ?? 0, "the bound of \(entry.rawValue) is not valid")
        bounds[entry] = steps
      }
      return (bounds, true)
    }
    let relaxation = CoverageRelaxation(
      judge.problem, table, judge.reach, pairLimit: pairLimit)
    let programs = open.map { relaxation.program(for: $0, held: vector) }
    let solver = LinearSolver(
      iterationLimit: Bounds.iterationLimit, isCancelled: limits.isCancelled)
    let known = Mutex(0)
    let outcomes = try solver.solve(programs, threads: limits.threads) {
      let count = known.withLock { known in
        known += 1
        return known
      }
      limits.progress(.bounds(known: count, of: programs.count))
    }
    for ((entry, program), outcome) in zip(zip(open, programs), outcomes) {
      // Any multipliers bound; those of an unfinished run only bound less well.
      let share = program.safeUpperBound(multipliers: outcome.multipliers.map { max(0, $0) })
      let steps = share * 1000 / Double(judge.problem.rules.quantumPermille) + 1e-9
      // Useless multipliers may bound by any size.
      let bound = steps < Double(most) ? Int(steps) : most
      precondition(bound >= vector[entry] ?? 0, "the bound of \(entry.rawValue) is not valid")
      bounds[entry] = bound
    }
    return (
      bounds, open.count == wanted.count && outcomes.allSatisfy { $0.status == .optimal }
    )
  }

  /// Bounds on the entries after coverage that follow from what has already left and from the
  /// earliest arrivals: burden and cost only grow with what is sent.
  private func simpleBounds(_ vector: PlanVector) -> PlanVector {
    let problem = judge.problem
    let pinsOnly = judge.judge(
      problem.pinnedEdges.map { edge in
        let lots = (problem.pinsOf[edge] ?? []).reduce(0) { $0 + problem.pins[$1].lots }
        return PlanRow(
          offer: problem.situation.offers[edge.offer].id,
          need: problem.situation.needs[edge.need].id, lots: lots)
      })
    var bounds = PlanVector()
    bounds[.wait] = leastWait()
    bounds[.churn] = problem.published.count { mustChange($0) }
    bounds[.burden] = pinsOnly.vector?[.burden] ?? 0
    bounds[.cost] = pinsOnly.vector?[.cost] ?? 0
    return bounds
  }

  /// No part of a need waits less than until the earliest of its arrivals.
  private func leastWait() -> Int {
    let problem = judge.problem
    var earliest = [Int](repeating: .max, count: problem.needs.count)
    for pair in table.pairs {
      earliest[Int(pair.need)] = min(earliest[Int(pair.need)], Int(pair.arrival))
    }
    for pin in problem.pins { earliest[pin.need] = min(earliest[pin.need], pin.arrival) }
    var days: Int128 = 0
    var weight: Int128 = 0
    for (n, need) in problem.needs.enumerated() where judge.reach.isCounted[n] {
      weight += Int128(need.weight)
      days +=
        Int128(need.weight)
        * Int128(min(max(0, earliest[n] - need.due), need.latest - need.due + 1))
    }
    weight = max(1, weight)
    return Int(clamping: (1000 * days + weight - 1) / weight)
  }

  /// Whether a published line cannot stay as it is in any plan.
  private func mustChange(_ line: PublishedLine) -> Bool {
    let problem = judge.problem
    let pinned = (problem.pinsOf[Edge(offer: line.offer, need: line.need)] ?? [])
      .reduce(0) { $0 + problem.pins[$1].lots }
    guard line.lots > pinned else { return false }
    return line.lots > problem.offers[line.offer].lots
      || problem.failure(line.offer, line.need) != nil
  }
}
