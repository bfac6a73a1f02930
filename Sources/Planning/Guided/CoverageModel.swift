import Basics
import Situation
import Solver

/// The linear model of all coverage entries at once: how many lots of each pair, what part of each
/// need is covered, and what each entry reaches.
struct CoverageModel {
  private(set) var program = LinearProgram()
  /// Column of each pair.
  let lots: [Int]
  /// Column of each defined coverage entry, a part of 1.
  private(set) var entries: [(entry: PlanEntry, column: Int)] = []

  init(_ problem: Problem, _ table: PairTable, _ reach: Reach, _ start: Allocation) {
    var program = LinearProgram()
    lots = table.pairs.indices.map { pair in
      program.addColumn(cost: 0, upper: Double(start.room(pair)))
    }
    var columns: [Int: [(column: Int, value: Double)]] = [:]
    for (pair, column) in zip(table.pairs, lots) {
      columns[Int(pair.offer), default: []].append((column, 1))
    }
    for offer in columns.keys.sorted() {
      program.addRow(atMost: Double(start.left[offer]), columns[offer] ?? [])
    }
    var shares: [Int: Int] = [:]
    for (n, need) in problem.needs.enumerated() where reach.isCounted[n] {
      let asked = Double(need.asked)
      let share = program.addColumn(cost: 0, upper: 1)
      shares[n] = share
      let brings = table.range(of: n).map {
        (column: lots[$0], value: Double(table.pairs[$0].gain) / asked)
      }
      let pinned = Double(start.delivered[n]) / asked
      // What is covered is no more than what is delivered, and that no more than the limit.
      program.addRow(atMost: pinned, [(share, 1)] + brings.map { ($0.column, -$0.value) })
      program.addRow(atMost: max(0, Double(need.limit) / asked - pinned), brings)
    }
    for entry in PlanEntry.allCases where entry.isCoverage {
      let parts = CoverageModel.parts(of: entry, problem, reach)
      guard !parts.isEmpty else { continue }
      let column = program.addColumn(cost: 0, upper: 1)
      for part in parts {
        let weight = part.reduce(0) { $0 + Double(problem.needs[$1].weight) }
        let terms = part.map {
          (column: shares[$0] ?? 0, value: -Double(problem.needs[$0].weight) / weight)
        }
        program.addRow(atMost: 0, [(column, 1)] + terms)
      }
      entries.append((entry, column))
    }
    self.program = program
  }

  /// The needs of each recipient of the class, or of all together.
  private static func parts(
    of entry: PlanEntry, _ problem: Problem, _ reach: Reach
  ) -> [[Int]] {
    let needs = problem.needs.indices.filter {
      problem.needs[$0].priority == entry.priority && reach.isCounted[$0]
    }
    guard entry.isFloor else { return needs.isEmpty ? [] : [needs] }
    let byParty = Dictionary(grouping: needs) { problem.needs[$0].party }
    return byParty.keys.sorted().compactMap { byParty[$0] }
  }
}
