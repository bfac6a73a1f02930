/// Whole units for each party, which add up to the total.
public struct Apportionment: Sendable, Hashable {
  /// What was to be shared.
  public let task: ApportionmentTask
  /// By which method.
  public let method: ApportionmentMethod
  /// The units of each party.
  public let units: [Int]
  /// The exact share of each party within its minimum and cap.
  public let quotas: [Quota]
  /// Parties with equal claims to the last units, in order: the earlier ones in the list got them.
  /// Empty if no lot had to be drawn.
  public let tied: [Int]

  /// Shares the units. Among equal claims the party that stands earlier in the list comes first,
  /// and `tied` names all of them.
  ///
  /// - Throws: `quotaMethodHasNoBounds` where the quota method is given minimums or caps,
  ///   `weightsTooLarge` where a divisor method's claims cannot be compared exactly.
  public init(
    _ task: ApportionmentTask, by method: ApportionmentMethod
  ) throws(ApportionmentError) {
    self.task = task
    self.method = method
    quotas = FilledQuotas(task).quotas
    if let criterion = method.criterion {
      guard task.weights.reduce(0, +) < ApportionmentTask.divisorWeightLimit else {
        throw .weightsTooLarge
      }
      let shared = DivisorApportionment(task, criterion, from: quotas.map(\.whole))
      (units, tied) = (shared.units, shared.tied)
    } else if method == .quota {
      (units, tied) = try QuotaApportionment.shared(task)
    } else {
      (units, tied) = LargestRemainders.shared(task, quotas)
    }
  }
}
