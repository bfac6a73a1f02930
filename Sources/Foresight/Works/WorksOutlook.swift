public import Situation

/// What becomes of the works when everything comes as planned: their days, where they stand still
/// and for want of what, and what each consignment unlocks. Certain, without chance.
public struct WorksOutlook: Hashable, Sendable {
  /// A work.
  public struct Row: Hashable, Sendable {
    /// The work.
    public let task: WorkTask
    /// The first day on which it advances, in days after the day of the case.
    public let start: Int?
    /// The day on which it is done; `-1` where it is already. Nil where it is not by `lastDay`.
    public let finish: Int?
    /// How much stands at the end of each day of the horizon.
    public let done: [Double]
    /// Where it stands still, in the order of the days.
    public let stalls: [Stall]
    /// Why it is never done; nil where it is, sooner or later.
    public let never: [Reason]
  }

  /// Days on which a work stands still or is held below its rate.
  public struct Stall: Hashable, Sendable {
    /// The missing item; nil where it is the crew.
    public let item: Resource.ID?
    /// The first such day.
    public let from: Int
    /// The last such day; nil where it lasts.
    public let to: Int?
    /// Units of the item that are missing to finish the work, on the first day.
    public let missing: Double
  }

  /// Why a work is never done.
  public enum Reason: Hashable, Sendable {
    /// No rate is given, so nothing can be dated.
    case noRate
    /// The rate is 0.
    case noProgress
    /// So many units of an item no plan brings.
    case unsupplied(Resource.ID, missing: Double)
    /// No crew comes.
    case noCrew(Resource.ID?)
    /// The work before it is never done.
    case waits(Work.ID)
  }

  /// The works.
  public let rows: [Row]
  /// What each consignment unlocks.
  public let unlocks: [Unlock]

  /// A consignment and what it unlocks.
  public struct Unlock: Hashable, Sendable {
    /// The consignment.
    public let consignment: Consignment
    /// The work.
    public let work: Work.ID
    /// Units of the work for which its own item suffices.
    public let suffices: Double
    /// Units of the work that can be built with it and what came before, and not without it.
    public let unlocked: Double
    /// The item that holds back the rest; nil where none does.
    public let heldBy: Resource.ID?
    /// The latest day on which it may come without making the work later or smaller within the
    /// horizon; nil where it makes no difference at all.
    public let lastUsefulDay: Int?
  }

  /// Days looked ahead for a date beyond the horizon.
  public static let lastDay = 3650
}
