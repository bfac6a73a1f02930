public import Basics

/// Where a statement comes from; other rows point here.
public struct Source: Identified, Hashable, Sendable {
  /// Names a row of this table.
  public typealias ID = Identifier<Source>

  /// Identifier.
  public var id: ID
  /// Title of the source.
  public var title: String
  /// Who published it; empty where not given.
  public var publisher: String
  /// When it was published.
  public var published: Day?
  /// Address; empty where not given.
  public var url: String
  /// What sort of source it is.
  public var kind: SourceKind?
  /// 1 (doubtful) to 5 (official record).
  public var reliability: Int?
  /// Remarks.
  public var note: String
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    id: ID, title: String, publisher: String = "", published: Day? = nil, url: String = "",
    kind: SourceKind? = nil, reliability: Int? = nil, note: String = "",
    extra: [ExtraCell] =
      []
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.published = published
    self.url = url
    self.kind = kind
    self.reliability = reliability
    self.note = note
    self.extra = extra
  }
}

/// What sort of source it is.
public enum SourceKind: String, CaseIterable, Hashable, Sendable {
  /// `report`.
  case report
  /// `statistics`.
  case statistics
  /// `release`.
  case release
  /// `letter`.
  case letter
  /// `message`.
  case message
  /// `law`.
  case law
  /// `estimate`.
  case estimate
}
