import Basics
import Situation

/// Improves a plan entry by entry: the entries before it are held at the whole steps reached, the
/// entry itself is pushed step by step towards its bound, those after it count a little.
struct LexicographicSearch: Sendable {
  private var search: LocalSearch
  private let units: EntryUnits
  private let quantum: Double
  private let effort: SearchEffort
  private(set) var values: EntryValues
  private let isCancelled: @Sendable () -> Bool

  init(
    _ state: SearchState, _ effort: SearchEffort, seed: UInt64,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    quantum = Double(state.model.problem.rules.quantumPermille) / 1000
    units = EntryUnits(state)
    values = EntryValues(state, quantum: quantum)
    self.effort = effort
    self.isCancelled = isCancelled
    search = LocalSearch(state, seed: seed, isCancelled: isCancelled)
  }

  /// Goes on from another plan.
  mutating func begin(at state: SearchState) {
    search.begin(at: state)
    values = EntryValues(state, quantum: quantum)
  }

  /// Goes on from the plan of another search, with one's own random numbers.
  mutating func adopt(_ other: LexicographicSearch) {
    begin(at: other.state)
  }

  /// The plan reached.
  var state: SearchState { search.state }

  /// Pushes one entry as far as it goes within the effort.
  ///
  /// - Parameter bounds: A value for each entry that no plan betters, larger being better (so
  ///   negative after coverage), in whole steps.
  mutating func push(_ entry: PlanEntry, bounds: [Int]) {
    guard let at = PlanEntry.allCases.firstIndex(of: entry), units.isDefined(entry) else { return }
    if !entry.isCoverage || effort.keeping > 0 && units.isDefined(.churn) {
      search.measureTail()
    }
    values = EntryValues(state, quantum: quantum)
    let focus = self.focus(entry)
    var failures = 0
    var stride = max(1, (bounds[at] - values.steps[at]) / 4)
    var tries = entry.isCoverage ? Int.max : effort.tailTries
    while values.steps[at] < bounds[at], failures < effort.patience, tries > 0, !isCancelled() {
      tries -= 1
      let target = min(bounds[at], values.steps[at] + stride)
      search.strive(for: goals(at, target, bounds), focus: focus)
      search.anneal(from: effort.hot, to: effort.cold, moves: effort.moves)
      let reached = EntryValues(state, quantum: quantum)
      let isBetter = reached.steps[at] > values.steps[at]
      if reached.isAtLeast(values) {
        values = reached
      } else {
        search.backToStart()
      }
      if isBetter && values.steps[at] == reached.steps[at] {
        failures = 0
      } else {
        failures += 1
        stride = max(1, stride / 2)
      }
    }
  }

  /// Tries to bring the entries before one to what another plan reaches, without losing what this
  /// plan has of it.
  mutating func mend(_ entry: PlanEntry, toReach wanted: EntryValues) {
    guard let at = PlanEntry.allCases.firstIndex(of: entry), units.isDefined(entry) else { return }
    let own = values
    values = wanted
    let target = max(own.steps[at], wanted.steps[at])
    search.strive(for: goals(at, target, own.steps), focus: focus(entry))
    search.anneal(from: effort.hot, to: effort.cold, moves: effort.moves)
    values = EntryValues(state, quantum: quantum)
  }

  private func focus(_ entry: PlanEntry) -> [Int32] {
    let model = state.model
    return model.problem.needs.indices.filter { n in
      guard model.groupOf[n] >= 0, !model.table.range(of: n).isEmpty else { return false }
      guard let priority = entry.priority else { return true }
      let mine = model.problem.needs[n].priority
      return mine == priority || effort.isWide && mine < priority
    }
    .map { Int32($0) }
  }

  private func goals(_ at: Int, _ target: Int, _ bounds: [Int]) -> SearchGoals {
    var goals = SearchGoals()
    for (other, entry) in PlanEntry.allCases.enumerated() where units.isDefined(entry) {
      // What comes after coverage is looked at only when coverage stands; but a published line that
      // need not change is better left alone.
      if at < 8 && !entry.isCoverage {
        if entry == .churn && effort.keeping > 0 {
          goals.set(entry, 0, quantum: quantum, weight: effort.keeping)
        }
        continue
      }
      let steps = other < at ? values.steps[other] : other == at ? target : bounds[other]
      let weight = other < at ? effort.earlier : other == at ? 1 : later(other - at)
      goals.set(entry, steps, quantum: quantum, weight: weight / units[entry])
    }
    return goals
  }

  /// The further off, the less it counts.
  private func later(_ distance: Int) -> Double {
    var weight = effort.later
    for _ in 1..<distance { weight *= 0.6 }
    return weight
  }
}

extension SearchGoals {
  /// Sets the goal of an entry, in whole steps, larger being better.
  fileprivate mutating func set(
    _ entry: PlanEntry, _ steps: Int, quantum: Double, weight: Double
  ) {
    if let priority = entry.priority {
      // A hair more, so that rounding never takes a step for reached that is not.
      let goal = Double(steps) * quantum + 1e-10
      if entry.isFloor {
        (floors[priority - 1], floorWeights[priority - 1]) = (goal, weight)
      } else {
        (covers[priority - 1], coverWeights[priority - 1]) = (goal, weight)
      }
      return
    }
    let most = Double(-steps)
    switch entry {
    case .wait: (wait, waitWeight) = (most / 1000, weight)
    case .churn: (churn, churnWeight) = (most, weight)
    case .burden: (burden, burdenWeight) = (most, weight)
    default: (cost, costWeight) = (most, weight)
    }
  }
}

/// What one lot moves each entry by, about: the unit in which shortfalls are weighed.
private struct EntryUnits: Sendable {
  private let units: [Double]

  init(_ state: SearchState) {
    let (model, tail) = (state.model, state.tail)
    var (sums, counts) = ([Double](repeating: 0, count: 4), [Double](repeating: 0, count: 4))
    var (wait, burden, cost) = (0.0, 0.0, 0.0)
    for pair in model.gain.indices {
      let (need, offer) = (Int(model.needOf[pair]), Int(model.offerOf[pair]))
      let worth = model.worth[need] * Double(model.gain[pair])
      sums[model.problem.needs[need].priority - 1] += worth
      counts[model.problem.needs[need].priority - 1] += 1
      wait += worth * Double(max(1, model.neverDays[need])) / 2
      burden += tail.lotBurden[offer]
      cost += tail.transport[pair]
    }
    let pairs = Double(max(1, model.gain.count))
    units = PlanEntry.allCases.map { entry in
      if let priority = entry.priority.map({ $0 - 1 }) {
        guard model.classWeight[priority] > 0 else { return 0 }
        let groups = entry.isFloor ? model.classOf.count { $0 == priority } : 1
        let step = counts[priority] > 0 ? sums[priority] / counts[priority] : 1
        return max(1e-9, step * Double(groups) / model.classWeight[priority])
      }
      switch entry {
      case .wait: return max(1e-9, wait / pairs / model.weight)
      case .churn: return tail.published.isEmpty ? 0 : 1
      case .burden: return state.burden.isEmpty ? 0 : max(1e-6, burden / pairs)
      default: return max(1e-3, cost / pairs + tail.charge / 4)
      }
    }
  }

  func isDefined(_ entry: PlanEntry) -> Bool { self[entry] > 0 }

  subscript(entry: PlanEntry) -> Double {
    units[PlanEntry.allCases.firstIndex(of: entry) ?? 0]
  }
}
