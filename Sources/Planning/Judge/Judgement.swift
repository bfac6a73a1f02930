public import Situation

/// What the judge says of a plan.
public struct Judgement: Sendable {
  /// Rules that the plan breaks; empty when it can be done.
  public let violations: [Violation]
  /// The vector; nil when the plan cannot be done.
  public let vector: PlanVector?
  /// By class, the recipient with the lowest coverage; ties go to the smaller identifier.
  public let worstOff: [Int: Party.ID]
  /// The giver with the largest burden; nil when there is nothing to compare.
  public let mostBurdened: Party.ID?
  /// For each open need that nobody can serve, why.
  public let unreachable: [UnreachableNeed]
  /// By position of the need, what the plan delivers, thousandths of a unit.
  let delivered: [Int]

  /// Whether the plan breaks no rule.
  public var isFeasible: Bool { violations.isEmpty }
}

/// A need that no offer can serve.
public struct UnreachableNeed: Hashable, Sendable {
  /// The need.
  public let need: Need.ID
  /// The rule at which its best offer fails.
  public let reason: PairFailure
}
