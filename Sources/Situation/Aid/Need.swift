public import Basics

/// What is asked for.
public struct Need: Identified, Hashable, Sendable {
  /// Names a row of this table.
  public typealias ID = Identifier<Need>

  /// Identifier.
  public var id: ID
  /// Who asks.
  public var party: Party.ID
  /// Where it is to arrive.
  public var place: Place.ID
  /// What is asked for.
  public var resource: Resource.ID
  /// Whole units, 1 or more.
  public var quantity: Int
  /// The day it is wanted.
  public var due: Day?
  /// The last day it is of use.
  public var latest: Day?
  /// 1 life-saving, 2 urgent, 3 important, 4 useful.
  public var priority: Int
  /// Weight within its class, 1 or more.
  public var weight: Int?
  /// The least that is of any use, units.
  public var minUseful: Int?
  /// How much more may be delivered, units.
  public var maxOver: Int?
  /// The work it is for.
  public var work: Work.ID?
  /// How the quantity was found.
  public var formula: String
  /// Why it is asked for.
  public var reason: String
  /// Whether it still stands.
  public var status: NeedStatus?
  /// Where this comes from.
  public var source: Source.ID?
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    id: ID, party: Party.ID, place: Place.ID, resource: Resource.ID, quantity: Int, due: Day? = nil,
    latest: Day? = nil, priority: Int, weight: Int? = nil, minUseful: Int? = nil,
    maxOver: Int? = nil, work: Work.ID? = nil, formula: String = "", reason: String = "",
    status: NeedStatus? = nil, source: Source.ID? = nil, extra: [ExtraCell] = []
  ) {
    self.id = id
    self.party = party
    self.place = place
    self.resource = resource
    self.quantity = quantity
    self.due = due
    self.latest = latest
    self.priority = priority
    self.weight = weight
    self.minUseful = minUseful
    self.maxOver = maxOver
    self.work = work
    self.formula = formula
    self.reason = reason
    self.status = status
    self.source = source
    self.extra = extra
  }
}

/// Whether a need still stands.
public enum NeedStatus: String, CaseIterable, Hashable, Sendable {
  /// `open`.
  case open
  /// `withdrawn`.
  case withdrawn
  /// `closed`.
  case closed
}
