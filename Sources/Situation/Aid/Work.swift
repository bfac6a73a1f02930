public import Basics

/// Something that is built: a fence, a reception site.
public struct Work: Identified, Hashable, Sendable {
  /// Names a row of this table.
  public typealias ID = Identifier<Work>

  /// Identifier.
  public var id: ID
  /// Who builds.
  public var party: Party.ID
  /// Where.
  public var place: Place.ID
  /// What is built.
  public var name: String
  /// What is counted: km, places.
  public var unit: String
  /// How much is to be built.
  public var target: ExactDecimal
  /// How much stands.
  public var done: ExactDecimal?
  /// First day of work.
  public var start: Day
  /// Units a day.
  public var ratePerDay: ExactDecimal?
  /// How many are at work.
  public var crew: ExactDecimal?
  /// Of what kind the crew is.
  public var crewResource: Resource.ID?
  /// The work that must be finished first.
  public var after: Work.ID?
  /// Where this comes from.
  public var source: Source.ID?
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    id: ID, party: Party.ID, place: Place.ID, name: String, unit: String,
    target:
      ExactDecimal, done: ExactDecimal? = nil, start: Day, ratePerDay: ExactDecimal? = nil,
    crew: ExactDecimal? = nil, crewResource: Resource.ID? = nil, after: Work.ID? = nil,
    source: Source.ID? = nil, extra: [ExtraCell] = []
  ) {
    self.id = id
    self.party = party
    self.place = place
    self.name = name
    self.unit = unit
    self.target = target
    self.done = done
    self.start = start
    self.ratePerDay = ratePerDay
    self.crew = crew
    self.crewResource = crewResource
    self.after = after
    self.source = source
    self.extra = extra
  }
}
