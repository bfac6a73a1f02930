/// What an apportionment does that a party could object to. Nothing is assumed of the method: each
/// is looked for in these very numbers.
public struct ApportionmentFindings: Sendable, Hashable {
  /// With `total` units to share instead, one more at a time, the party gets fewer than before.
  public struct Alabama: Sendable, Hashable {
    /// The first total above the stated one at which somebody loses.
    public let total: Int
    /// Who loses.
    public let party: Int
  }

  /// Without `leaver` and its own units, the same units among the others fall otherwise.
  public struct NewStates: Sendable, Hashable {
    /// The party that is taken out with its units.
    public let leaver: Int
    /// The others whose units then differ.
    public let changed: [Int]
  }

  /// Parties with less than their exact share rounded down.
  public let belowQuota: [Int]
  /// Parties with more than their exact share rounded up.
  public let aboveQuota: [Int]
  /// The first Alabama paradox among the next totals.
  public let alabama: Alabama?
  /// Every new-states paradox by the leaving of one party.
  public let newStates: [NewStates]

  /// How many totals above the stated one are tried for an Alabama paradox.
  public static let totalsTried = 50

  /// Looks at one apportionment. Divisor methods are known to be free of both paradoxes, so they
  /// are looked for only where they can be.
  public init(of shared: Apportionment) {
    belowQuota = shared.units.indices.filter { shared.units[$0] < shared.quotas[$0].whole }
    aboveQuota = shared.units.indices.filter { shared.units[$0] > shared.quotas[$0].ceiling }
    alabama = shared.method.isHouseMonotone ? nil : ApportionmentFindings.alabama(in: shared)
    newStates =
      shared.method.isPopulationMonotone || !shared.tied.isEmpty
      ? [] : ApportionmentFindings.newStates(in: shared)
  }

  private static func alabama(in shared: Apportionment) -> Alabama? {
    let task = shared.task
    var before = shared.units
    for step in 1...totalsTried {
      guard let now = again(shared, weights: task.weights, total: task.total + step),
        now.tied.isEmpty
      else { return nil }
      if let party = now.units.indices.first(where: { now.units[$0] < before[$0] }) {
        return Alabama(total: task.total + step, party: party)
      }
      before = now.units
    }
    return nil
  }

  private static func newStates(in shared: Apportionment) -> [NewStates] {
    shared.units.indices.compactMap { leaver in
      guard shared.task.minimums[leaver] == 0, shared.task.weights[leaver] > 0 else { return nil }
      var weights = shared.task.weights
      weights[leaver] = 0
      let left = shared.task.total - shared.units[leaver]
      guard let now = again(shared, weights: weights, total: left), now.tied.isEmpty else {
        return nil
      }
      let changed = now.units.indices.filter { $0 != leaver && now.units[$0] != shared.units[$0] }
      return changed.isEmpty ? nil : NewStates(leaver: leaver, changed: changed)
    }
  }

  private static func again(
    _ shared: Apportionment, weights: [UInt128], total: Int
  ) -> Apportionment? {
    let task = shared.task
    do throws(ApportionmentError) {
      let other = try ApportionmentTask(
        weights: weights, total: total, minimums: task.minimums, caps: task.caps)
      return try Apportionment(other, by: shared.method)
    } catch {
      // Another total may be impossible within the same bounds; then there is nothing to compare.
      return nil
    }
  }
}
