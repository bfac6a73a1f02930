import Basics
import Situation
import Solver

/// Integer search inside one component after the other, the rest of the plan staying as it is: most
/// are so small that they are solved at once, where a search over all of them would get lost.
extension PlanImprover {
  /// How large a component may be, in columns, and how hard it is tried.
  private struct ComponentEffort {
    var columns: Int
    var nodes: Int
    /// What a better plan need not be better by: permille, thousandths of a day, lines or percent.
    var gap: Double
  }

  /// In a small case whole programs are solved for coverage, so that components are of use after
  /// it; in a larger one the entries after coverage would take most of the time.
  private func componentEffort(_ entry: PlanEntry) -> ComponentEffort? {
    let isSmall = table.pairs.count <= PlanImprover.exactLimit
    if entry.isCoverage {
      return isSmall ? nil : ComponentEffort(columns: 300, nodes: 5, gap: 0.2)
    }
    guard isSmall, entry != .cost else { return nil }
    return ComponentEffort(columns: entry == .burden ? 300 : 700, nodes: 10, gap: 0.3)
  }

  /// Pushes an entry component by component as far as that betters it.
  func pushByComponents(
    _ entry: PlanEntry, _ team: inout [LexicographicSearch], _ bound: Int, _ rows: CoverageRows
  ) throws(Diagnostic) {
    guard let effort = componentEffort(entry),
      let at = PlanEntry.allCases.firstIndex(of: entry), team[0].values.steps[at] < bound
    else { return }
    var state = team[0].state
    if !entry.isCoverage { state.measureTail() }
    for needs in components.needs where !limits.isCancelled() {
      let part = Part(entry, needs, held: team[0].values.steps, target: bound, effort)
      try improve(&state, part, rows)
    }
    var better = team[0]
    // What was set free goes to whoever can use it, unless that would burden somebody.
    better.begin(
      at: entry.isCoverage ? SearchState(model, tail, completed(state.allocation)) : state)
    if better.values.isAtLeast(team[0].values) { adopt(better, &team) }
  }

  /// A component and what is sought in it.
  private struct Part {
    var entry: PlanEntry
    var needs: [Int]
    var held: [Int]
    var target: Int
    var effort: ComponentEffort

    init(
      _ entry: PlanEntry, _ needs: [Int], held: [Int], target: Int, _ effort: ComponentEffort
    ) {
      (self.entry, self.needs, self.held) = (entry, needs, held)
      (self.target, self.effort) = (target, effort)
    }
  }

  /// Solves one component.
  private func improve(
    _ state: inout SearchState, _ part: Part, _ rows: CoverageRows
  ) throws(Diagnostic) {
    var isInside = [Bool](repeating: false, count: judge.problem.needs.count)
    for need in part.needs { isInside[need] = true }
    var start = Allocation(judge.problem, table)
    for (pair, lots) in state.lots.enumerated() {
      if lots > 0 && !isInside[Int(model.needOf[pair])] { start.take(pair, Int(lots)) }
    }
    let program = IntegerPlan(
      rows, tail, start, part.entry, held: part.held, toward: part.target, around: state,
      inside: isInside)
    guard program.pairs.count <= part.effort.columns, !program.pairs.isEmpty else { return }
    let solver = IntegerSolver(
      nodeLimit: part.effort.nodes, gap: part.effort.gap, isCancelled: limits.isCancelled)
    let outcome = try solver.solve(
      program.program, target: -1e-7, known: program.columns(of: state.lots))
    guard let columns = outcome.columns else { return }
    replace(&state, program.lots(columns), part, isInside)
  }

  /// Gives a component other lots; less urgent needs in it keep what can still be had.
  private func replace(
    _ state: inout SearchState, _ lots: [(pair: Int, lots: Int)], _ part: Part,
    _ isInside: [Bool]
  ) {
    let before = state.lots
    let mine = before.indices.filter { before[$0] > 0 && isInside[Int(model.needOf[$0])] }
    for pair in mine { state.change(pair, -before[pair]) }
    for (pair, lots) in lots { state.change(pair, Int32(clamping: lots)) }
    for pair in mine {
      let need = Int(model.needOf[pair])
      guard judge.problem.needs[need].priority > part.entry.priority ?? 4 else { continue }
      let space = (judge.problem.needs[need].limit - state.delivered[need]) / model.gain[pair]
      let kept = min(before[pair], state.left[Int(model.offerOf[pair])], Int32(clamping: space))
      if kept > 0 { state.change(pair, kept) }
    }
  }
}
