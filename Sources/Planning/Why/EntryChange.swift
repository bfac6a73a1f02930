/// What a change of a plan does to the vector: the first entry that differs.
public struct EntryChange: Hashable, Sendable {
  /// The entry.
  public let entry: PlanEntry
  /// Its value in the plan as it is.
  public let before: Int
  /// Its value after the change.
  public let after: Int

  /// Whether the plan is better after the change.
  public var isBetter: Bool { (after > before) == entry.isCoverage }

  init(_ entry: PlanEntry, before: Int, after: Int) {
    self.entry = entry
    self.before = before
    self.after = after
  }

  /// The first difference of two vectors; nil when there is none.
  init?(from before: PlanVector, to after: PlanVector) {
    guard let (entry, _) = after.difference(from: before), let old = before[entry],
      let new = after[entry]
    else { return nil }
    self.init(entry, before: old, after: new)
  }

  /// The first difference of the values of two states; nil when there is none.
  init?(from before: EntryValues, to after: EntryValues) {
    for (at, entry) in PlanEntry.allCases.enumerated() where before.steps[at] != after.steps[at] {
      // After coverage less is better, which local search counts as negative.
      let sign = entry.isCoverage ? 1 : -1
      self.init(entry, before: sign * before.steps[at], after: sign * after.steps[at])
      return
    }
    return nil
  }
}
