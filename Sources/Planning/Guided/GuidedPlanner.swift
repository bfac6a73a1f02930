import Basics
import Situation
import Solver

/// A plan guided by the linear relaxation: the entries of coverage are pushed as far as they go one
/// after the other with lots that may be split, then the lots are made whole class by class, the
/// rest of the relaxation being solved again after each handful ("diving", a usual primal heuristic
/// of integer programming; Achterberg, "Constraint Integer Programming", 2007, chapter 9).
struct GuidedPlanner {
  private let problem: Problem
  private let table: PairTable
  private let reach: Reach
  private let model: CoverageModel
  private let session: LinearSession
  private(set) var allocation: Allocation
  /// Whether the work was cancelled.
  private(set) var wasCut = false

  init(
    _ problem: Problem, _ table: PairTable, _ reach: Reach,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(Diagnostic) {
    self.problem = problem
    self.table = table
    self.reach = reach
    allocation = Allocation(problem, table)
    model = CoverageModel(problem, table, reach, allocation)
    session = try LinearSession(model.program, isCancelled: isCancelled)
  }

  /// Makes the plan.
  mutating func run() throws(Diagnostic) {
    try pushEntries()
    for priority in 1...4 where !wasCut { try dive(priority) }
  }

  /// Pushes each entry as far as it goes, then holds it there, less what is below a step of the
  /// quantum; at the end a shortfall costs the more the earlier the entry.
  private mutating func pushEntries() throws(Diagnostic) {
    let step = Double(problem.rules.quantumPermille) / 1000
    var reached: [Double] = []
    for (_, column) in model.entries {
      try session.setCost(column, 1)
      let outcome = try session.solve()
      guard outcome.status == .optimal else {
        wasCut = true
        return
      }
      let value = (outcome.columns[column] / step + 1e-7).rounded(.down) * step
      try session.setCost(column, 0)
      try session.setBounds(column, max(0, value - 1e-9), 1)
      reached.append(value)
    }
    var cost = 1.0
    for (entry, value) in zip(model.entries, reached).reversed() {
      try session.setBounds(entry.column, 0, value)
      try session.setCost(entry.column, cost)
      cost *= 6
    }
    try preferTimelyAndPublished()
  }

  /// Of equal plans the one that comes in time and keeps what is published.
  private func preferTimelyAndPublished() throws(Diagnostic) {
    let published = Set(problem.published.map { Edge(offer: $0.offer, need: $0.need) })
    for (pair, column) in zip(table.pairs, model.lots) {
      let need = problem.needs[Int(pair.need)]
      let late = Double(max(0, Int(pair.arrival) - need.due))
      let isPublished = published.contains(Edge(offer: Int(pair.offer), need: Int(pair.need)))
      let part = Double(pair.gain) / Double(need.asked)
      try session.setCost(column, 1e-5 * part * (isPublished ? 1 : -0.1 - late))
    }
  }

  /// Makes the lots of a class whole, the nearest to the next whole lot first, a third at a time.
  private mutating func dive(_ priority: Int) throws(Diagnostic) {
    var open = table.pairs.indices.filter {
      problem.needs[Int(table.pairs[$0].need)].priority == priority
    }
    while !open.isEmpty {
      let outcome = try session.solve()
      guard outcome.status == .optimal else {
        wasCut = true
        return
      }
      let split = splitLots(open, outcome.columns)
      if split.isEmpty {
        for pair in open { try fix(pair, Int(outcome.columns[model.lots[pair]].rounded())) }
        return
      }
      let chosen = split.prefix(max(1, split.count / 3))
      for pair in chosen { try fix(pair, Int(outcome.columns[model.lots[pair]].rounded(.up))) }
      let done = Set(chosen)
      open.removeAll { done.contains($0) }
    }
  }

  /// The pairs whose lots are split, the nearest to the next whole lot first.
  private func splitLots(_ pairs: [Int], _ values: [Double]) -> [Int] {
    var split: [(pair: Int, missing: Double)] = []
    for pair in pairs {
      let value = values[model.lots[pair]]
      if abs(value - value.rounded()) > 1e-6 { split.append((pair, value.rounded(.up) - value)) }
    }
    split.sort { $0.missing != $1.missing ? $0.missing < $1.missing : $0.pair < $1.pair }
    return split.map(\.pair)
  }

  /// Fixes the lots of a pair at so many, or at what there is room for.
  private mutating func fix(_ pair: Int, _ wanted: Int) throws(Diagnostic) {
    let lots = max(0, min(wanted, allocation.room(pair)))
    if lots > 0 { allocation.take(pair, lots) }
    try session.setBounds(model.lots[pair], Double(lots), Double(lots))
  }
}
