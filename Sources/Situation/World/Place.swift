public import Basics

/// Where something is or goes.
public struct Place: Identified, Hashable, Sendable {
  /// Names a row of this table.
  public typealias ID = Identifier<Place>

  /// Identifier.
  public var id: ID
  /// Name as printed.
  public var name: String
  /// What the place is.
  public var kind: PlaceKind
  /// Whose place it is.
  public var party: Party.ID
  /// Degrees north, -90 to 90.
  public var latitude: ExactDecimal?
  /// Degrees east, -180 to 180.
  public var longitude: ExactDecimal?
  /// Length of a border section, kilometres.
  public var lengthKm: ExactDecimal?
  /// Where this comes from.
  public var source: Source.ID?
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    id: ID, name: String, kind: PlaceKind, party: Party.ID, latitude: ExactDecimal? = nil,
    longitude: ExactDecimal? = nil, lengthKm: ExactDecimal? = nil, source: Source.ID? = nil,
    extra: [ExtraCell] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.party = party
    self.latitude = latitude
    self.longitude = longitude
    self.lengthKm = lengthKm
    self.source = source
    self.extra = extra
  }
}

/// What a place is.
public enum PlaceKind: String, CaseIterable, Hashable, Sendable {
  /// `capital`.
  case capital
  /// `crossing_point`.
  case crossingPoint = "crossing_point"
  /// `border_section`.
  case borderSection = "border_section"
  /// `reception_site`.
  case receptionSite = "reception_site"
  /// `depot`.
  case depot
  /// `port`.
  case port
  /// `airport`.
  case airport
  /// `other`.
  case other
}
