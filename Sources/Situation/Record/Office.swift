public import Basics

/// Who holds an office.
public struct Office: Hashable, Sendable {
  /// The office.
  public var office: String
  /// Who holds it.
  public var holder: String
  /// First day.
  public var from: Day
  /// Last day.
  public var to: Day?
  /// Where this comes from.
  public var source: Source.ID?
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    office: String, holder: String, from: Day, to: Day? = nil, source: Source.ID? = nil,
    extra: [ExtraCell] = []
  ) {
    self.office = office
    self.holder = holder
    self.from = from
    self.to = to
    self.source = source
    self.extra = extra
  }
}
