public import Basics

/// An aggregate count or level. It has two dates: what it speaks of, and when it became known.
public struct Figure: Identified, Hashable, Sendable {
  /// Names a row of this table.
  public typealias ID = Identifier<Figure>

  /// Identifier.
  public var id: ID
  /// What is counted, such as `irregular_crossings`.
  public var series: String
  /// Where.
  public var place: Place.ID?
  /// Of whom.
  public var party: Party.ID?
  /// First day it speaks of.
  public var from: Day
  /// Last day it speaks of.
  public var to: Day
  /// The number.
  public var value: ExactDecimal?
  /// Lower bound.
  public var low: ExactDecimal?
  /// Upper bound.
  public var high: ExactDecimal?
  /// How exact it is.
  public var exactness: Exactness
  /// Where it comes from.
  public var source: Source.ID
  /// When it became known.
  public var published: Day?
  /// Remarks.
  public var note: String
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    id: ID, series: String, place: Place.ID? = nil, party: Party.ID? = nil, from: Day,
    to:
      Day, value: ExactDecimal? = nil, low: ExactDecimal? = nil, high: ExactDecimal? = nil,
    exactness: Exactness, source: Source.ID, published: Day? = nil, note: String = "",
    extra:
      [ExtraCell] = []
  ) {
    self.id = id
    self.series = series
    self.place = place
    self.party = party
    self.from = from
    self.to = to
    self.value = value
    self.low = low
    self.high = high
    self.exactness = exactness
    self.source = source
    self.published = published
    self.note = note
    self.extra = extra
  }
}

/// How exact a figure is.
public enum Exactness: String, CaseIterable, Hashable, Sendable {
  /// `exact`.
  case exact
  /// `at_least`.
  case atLeast = "at_least"
  /// `at_most`.
  case atMost = "at_most"
  /// `about`.
  case about
  /// `range`.
  case range
}
