public import Basics
public import Situation

/// One need under a plan.
public struct NeedCoverage: Hashable, Sendable {
  /// The need.
  public let need: Need.ID
  /// Its class, 1 to 4.
  public let priority: Int
  /// What is asked for, thousandths of a unit.
  public let askedMilli: Int
  /// What of that the plan covers, thousandths of a unit.
  public let coveredMilli: Int
  /// What of that is there on the day it is due.
  public let onTimeMilli: Int
  /// When the last part that counts is there; nil when nothing comes.
  public let completeOn: Day?
  /// Whether any offer can serve it.
  public let isReachable: Bool

  /// Whether it is life-saving and not covered whole.
  public var isLifeSavingOpen: Bool { priority == 1 && coveredMilli < askedMilli }
}

/// One recipient, or all, in one class.
public struct ClassCoverage: Hashable, Sendable {
  /// The class, 1 to 4.
  public let priority: Int
  /// The recipient; nil for all together.
  public let recipient: Party.ID?
  /// Needs of the class that somebody can serve.
  public let reachable: Int
  /// Needs of the class that are covered whole.
  public let complete: Int
  /// Needs of the class.
  public let count: Int
  /// Weighted coverage of the reachable needs, permille rounded down.
  public let permille: Int
}

/// One giver under a plan, in whole euros.
public struct GiverBurden: Hashable, Sendable {
  /// The giver.
  public let party: Party.ID
  /// Fair-share key, parts per million.
  public let keyPartsPerMillion: Int
  /// Value given before the case, euros rounded down.
  public let alreadyGivenEur: Int
  /// Value of what the plan sends, euros rounded down.
  public let sentEur: Int
  /// Part of the pool that its key stands for, euros rounded down; nil when it is not compared.
  public let fairShareEur: Int?
  /// Given against fair share, percent rounded up; nil when it is not compared.
  public let burdenPercent: Int?
  /// Lines of the plan.
  public let lines: Int
}

/// A plan at a glance.
public struct PlanOverview: Hashable, Sendable {
  /// Open needs in the order of the table.
  public let needs: [NeedCoverage]
  /// By class, all recipients together and then each.
  public let classes: [ClassCoverage]
  /// Everybody who can give, those who send most first.
  public let givers: [GiverBurden]
}
