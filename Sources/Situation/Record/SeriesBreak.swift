public import Basics

/// From this day a series counts something else; nothing joins across it.
public struct SeriesBreak: Hashable, Sendable {
  /// The series.
  public var series: String
  /// Where; everywhere when not given.
  public var place: Place.ID?
  /// First day of the new count.
  public var date: Day
  /// What changed.
  public var reason: String
  /// Where this comes from.
  public var source: Source.ID?
  /// Cells of columns that begin with `x_`.
  public var extra: [ExtraCell]

  /// Makes a row; what is not given stays "not given".
  public init(
    series: String, place: Place.ID? = nil, date: Day, reason: String,
    source: Source.ID? =
      nil, extra: [ExtraCell] = []
  ) {
    self.series = series
    self.place = place
    self.date = date
    self.reason = reason
    self.source = source
    self.extra = extra
  }
}
