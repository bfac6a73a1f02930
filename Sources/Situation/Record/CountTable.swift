public import Basics

/// Counts of successive periods: a plain table of one series.
public struct CountTable: Hashable, Sendable {
  /// The first period.
  public var start: CalendarPeriod
  /// A count for each period from there on; nil where none was reported.
  public var counts: [Int?]
  /// Population or other size of each period; nil where the table has none.
  public var populations: [Double]?

  /// Makes a table.
  public init(start: CalendarPeriod, counts: [Int?], populations: [Double]? = nil) {
    (self.start, self.counts, self.populations) = (start, counts, populations)
  }
}
