public import Basics

/// What is asked for and given; mass, volume and value are of one unit.
public struct Resource: Identified, Hashable, Sendable {
  /// Names a row of this table.
  public typealias ID = Identifier<Resource>

  /// Identifier (column `code`).
  public var id: ID
  /// Name as printed.
  public var name: String
  /// Group it belongs to; empty where not given.
  public var category: String
  /// How it is used.
  public var kind: ResourceKind
  /// What one of it is: piece, tent, km.
  public var unit: String
  /// Mass of one unit, kilograms.
  public var massKg: ExactDecimal?
  /// Volume of one unit, cubic metres.
  public var volumeM3: ExactDecimal?
  /// Value of one unit, euros.
  public var valueEur: ExactDecimal?
  /// Where this comes from.
  public var source: Source.ID?
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    id: ID, name: String, category: String = "", kind: ResourceKind, unit: String,
    massKg:
      ExactDecimal? = nil, volumeM3: ExactDecimal? = nil, valueEur: ExactDecimal? = nil,
    source:
      Source.ID? = nil, extra: [ExtraCell] = []
  ) {
    self.id = id
    self.name = name
    self.category = category
    self.kind = kind
    self.unit = unit
    self.massKg = massKg
    self.volumeM3 = volumeM3
    self.valueEur = valueEur
    self.source = source
    self.extra = extra
  }
}

/// How a resource is used.
public enum ResourceKind: String, CaseIterable, Hashable, Sendable {
  /// `consumable`.
  case consumable
  /// `durable`.
  case durable
  /// `personnel`.
  case personnel
  /// `vehicle`.
  case vehicle
  /// `service`.
  case service
  /// `money`.
  case money
}
