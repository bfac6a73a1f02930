public import Basics

/// An entry of the agenda or of the time line.
public struct Event: Identified, Hashable, Sendable {
  /// Names a row of this table.
  public typealias ID = Identifier<Event>

  /// Identifier.
  public var id: ID
  /// The day.
  public var date: Day
  /// `HH:MM`; empty where not given.
  public var time: String
  /// What happens.
  public var name: String
  /// What sort of event it is.
  public var kind: EventKind?
  /// Where.
  public var place: Place.ID?
  /// Who takes part, as written.
  public var participants: String
  /// Whether it took place.
  public var status: EventStatus?
  /// Where this comes from.
  public var source: Source.ID?
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    id: ID, date: Day, time: String = "", name: String, kind: EventKind? = nil,
    place:
      Place.ID? = nil, participants: String = "", status: EventStatus? = nil,
    source: Source.ID? = nil, extra: [ExtraCell] = []
  ) {
    self.id = id
    self.date = date
    self.time = time
    self.name = name
    self.kind = kind
    self.place = place
    self.participants = participants
    self.status = status
    self.source = source
    self.extra = extra
  }
}

/// What sort of event it is.
public enum EventKind: String, CaseIterable, Hashable, Sendable {
  /// `meeting`.
  case meeting
  /// `visit`.
  case visit
  /// `letter`.
  case letter
  /// `decision`.
  case decision
  /// `incident`.
  case incident
  /// `milestone`.
  case milestone
}

/// Whether an event took place.
public enum EventStatus: String, CaseIterable, Hashable, Sendable {
  /// `planned`.
  case planned
  /// `held`.
  case held
  /// `cancelled`.
  case cancelled
}
