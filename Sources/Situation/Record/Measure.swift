public import Basics

/// A measure that was in force.
public struct Measure: Identified, Hashable, Sendable {
  /// Names a row of this table.
  public typealias ID = Identifier<Measure>

  /// Identifier.
  public var id: ID
  /// Whose measure it is.
  public var party: Party.ID
  /// What it is.
  public var name: String
  /// First day in force.
  public var from: Day
  /// Last day in force.
  public var to: Day?
  /// What sort of measure it is.
  public var kind: MeasureKind?
  /// Where this comes from.
  public var source: Source.ID?
  /// Remarks.
  public var note: String
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    id: ID, party: Party.ID, name: String, from: Day, to: Day? = nil,
    kind: MeasureKind? =
      nil, source: Source.ID? = nil, note: String = "", extra: [ExtraCell] = []
  ) {
    self.id = id
    self.party = party
    self.name = name
    self.from = from
    self.to = to
    self.kind = kind
    self.source = source
    self.note = note
    self.extra = extra
  }
}

/// What sort of measure it is.
public enum MeasureKind: String, CaseIterable, Hashable, Sendable {
  /// `law`.
  case law
  /// `emergency`.
  case emergency
  /// `sanction`.
  case sanction
  /// `works`.
  case works
  /// `operation`.
  case operation
}
