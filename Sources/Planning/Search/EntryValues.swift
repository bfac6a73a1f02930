import Situation

/// The entries of the vector as local search sees them: measured in whole steps, larger is better.
struct EntryValues: Sendable {
  /// Steps by entry; entries after coverage are negative. An entry that is undefined is 0.
  var steps: [Int]

  /// Values of a state.
  init(_ state: SearchState, quantum: Double) {
    steps = PlanEntry.allCases.map { EntryValues.steps(of: $0, state, quantum) }
  }

  private static func steps(of entry: PlanEntry, _ state: SearchState, _ quantum: Double) -> Int {
    // What is a hair short of a whole step is one: sums are rounded.
    if entry.isCoverage { return Int(state.coverage(entry) / quantum + 1e-7) }
    switch entry {
    case .wait: return -Int((1000 * state.waiting / state.model.weight - 1e-7).rounded(.up))
    case .churn: return -state.changedLines
    case .burden: return -Int(((state.burden.max() ?? 0) - 1e-7).rounded(.up))
    default: return -Int((state.cost - 1e-7).rounded(.up))
    }
  }

  /// Whether this is at least as good as another, the entries compared from the left.
  func isAtLeast(_ other: EntryValues) -> Bool {
    for (mine, theirs) in zip(steps, other.steps) where mine != theirs { return mine > theirs }
    return true
  }
}

extension SearchState {
  /// Value of a coverage entry, a part of 1; 0 where the class has no need.
  func coverage(_ entry: PlanEntry) -> Double {
    guard let priority = entry.priority, model.classWeight[priority - 1] > 0 else { return 0 }
    if !entry.isFloor { return classCovered[priority - 1] / model.classWeight[priority - 1] }
    var least = 1.0
    for group in model.classOf.indices where model.classOf[group] == priority - 1 {
      least = min(least, covered[group] / model.groupWeight[group])
    }
    return least
  }
}
