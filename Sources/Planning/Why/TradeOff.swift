import Basics
import Situation

/// What a class of needs costs a less urgent one: how much more of that one any plan could cover at
/// most if the more urgent one gave up a little, all else before it held.
public struct TradeOff: Hashable, Sendable {
  /// The class that would give up coverage, 1 to 3.
  public let priority: Int
  /// What it would give up, permille of its coverage.
  public let givesUpPermille: Int
  /// The class that would gain.
  public let gaining: Int
  /// What it would gain at most, permille of its coverage.
  public let gainPermille: Int
}

/// Works out trade-offs between the classes by the relaxation of coverage: lots may be split, so
/// that each is a bound rather than a promise.
struct TradeOffs {
  /// What a class gives up, permille.
  static let step = 10
  /// Above so many pairs the relaxations would take longer than the plan.
  static let pairLimit = 10_000

  private let quantum: Double
  private let vector: PlanVector
  private var guide: CoverageGuide

  init(
    _ judge: Judge, _ table: PairTable, _ vector: PlanVector, from plan: Allocation,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(Diagnostic) {
    let start = Allocation(judge.problem, table)
    let rows = CoverageRows(SearchModel(judge.problem, table, judge.reach), start)
    guide = try CoverageGuide(rows, from: plan, isCancelled: isCancelled)
    quantum = Double(judge.problem.rules.quantumPermille) / 1000
    self.vector = vector
  }

  /// Every trade-off that gains something.
  mutating func found() throws(Diagnostic) -> [TradeOff] {
    var found: [TradeOff] = []
    for gaining in 2...4 where isOpen(gaining) {
      let without = try most(gaining, givingUp: nil)
      for priority in 1..<gaining where vector[.cover(priority)] != nil {
        let with = try most(gaining, givingUp: priority)
        guard !guide.wasCut else { return found }
        let gain = Int((1000 * (with - without)).rounded())
        guard gain > 0 else { continue }
        found.append(
          TradeOff(
            priority: priority, givesUpPermille: TradeOffs.step, gaining: gaining,
            gainPermille: gain))
      }
    }
    return found.sorted { ($0.priority, $0.gaining) < ($1.priority, $1.gaining) }
  }

  private func isOpen(_ priority: Int) -> Bool {
    guard let value = vector[.cover(priority)] else { return false }
    return Double(value) * quantum < 1 - 1e-9
  }

  /// The most that a class can have, a part of 1, the classes before it held at what the plan
  /// reached, one of them at a step less.
  private mutating func most(
    _ gaining: Int, givingUp priority: Int?
  ) throws(Diagnostic) -> Double {
    try guide.startOver()
    let target = 2 * (gaining - 1) + 1
    for (at, entry) in PlanEntry.allCases.prefix(target).enumerated() {
      guard let value = vector[entry] else { continue }
      let given = entry.priority == priority ? Double(TradeOffs.step) / 1000 : 0
      try guide.hold(at, at: max(0, Double(value) * quantum - given))
    }
    return try guide.bound(target)
  }
}
