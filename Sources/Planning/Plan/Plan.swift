public import Basics
public import Situation

/// How far a plan is known to be the best.
public enum PlanStatus: String, Sendable {
  /// It can be done and is judged exactly; the bounds tell how much better any plan could be.
  case bounded
  /// The time ran out before all bounds were known; the plan itself is whole.
  case timeLimit = "time_limit"
  /// Every entry is as good as any plan can be, those before it being equal.
  case proven
}

/// A line of a plan, with what it brings and when.
public struct PlanLine: Hashable, Sendable {
  /// What is sent.
  public let offer: Offer.ID
  /// For what.
  public let need: Need.ID
  /// Whole lots, those that have already left included.
  public let lots: Int
  /// Lots that have already left.
  public let pinnedLots: Int
  /// What it brings, thousandths of a unit of the need's resource.
  public let amountMilli: Int
  /// When all of it is there.
  public let arrival: Day
  /// Days after the day it is due, 0 when it is in time.
  public let daysLate: Int
  /// What the need could have got in place of it; nil where all of it has left already, or the case
  /// is too large to try.
  public let runnerUp: RunnerUp?

  /// The line as a row of a plan.
  public var row: PlanRow { PlanRow(offer: offer, need: need, lots: lots) }
}

/// A plan with all that comes with it: what it is worth, how much better any plan could be, why
/// each open unit is open, and what would help.
public struct Plan: Sendable {
  /// How far it is known to be the best.
  public let status: PlanStatus
  /// Its lines, by offer and need.
  public let lines: [PlanLine]
  /// What the judge says of it.
  public let judgement: Judgement
  /// For each entry a value that no plan can better, the entries before it as this plan reached
  /// them.
  public let bound: PlanVector
  /// Whether every bound was worked out; false when the time ran out.
  public let boundsAreComplete: Bool
  /// Every open unit under exactly one cause.
  public let ledger: [GapBooking]
  /// For open needs, the smallest change that would help.
  public let advice: [Advice]
  /// The single exchange that would better the plan most; nil when none would, or the case is too
  /// large to try.
  public let exchange: Exchange?
  /// What the last part of the more urgent classes costs the others; empty where that is nothing or
  /// the case is too large to try.
  public let tradeOffs: [TradeOff]
  /// Needs, recipients and givers at a glance.
  public let overview: PlanOverview

  /// Whether a life-saving need stays open, even in part.
  public var leavesLifeSavingNeedsOpen: Bool { overview.needs.contains { $0.isLifeSavingOpen } }
}
