public import Basics

/// What may come day by day: a fan of bands round a middle, and lines of one value a day, such as
/// capacity, which are steps.
public struct FanChart: Chart, Hashable {
  /// One day of the fan.
  public struct Band: Sendable, Hashable {
    /// The ends of the widest, the middle and the narrowest band, and the middle line.
    public var low, lower, near, middle, above, upper, high: Double

    /// A band; the ends from the lowest to the highest.
    public init(
      low: Double, lower: Double, near: Double, middle: Double, above: Double, upper: Double,
      high: Double
    ) {
      (self.low, self.lower, self.near, self.middle) = (low, lower, near, middle)
      (self.above, self.upper, self.high) = (above, upper, high)
    }

    fileprivate var all: [Double] { [low, lower, near, middle, above, upper, high] }
  }

  /// A line of one value a day.
  public struct Line: Sendable, Hashable {
    /// What it is.
    public var name: String
    /// The value of each day, drawn as steps.
    public var values: [Double]

    /// A line.
    public init(_ name: String, _ values: [Double]) { (self.name, self.values) = (name, values) }
  }

  /// What the picture shows, in one line.
  public var title: String
  /// What a reader who does not see it should know.
  public var summary: String
  /// The unit of the amounts.
  public var unit: String
  /// The first day.
  public var start: Day
  /// The name of the fan.
  public var name: String
  /// The fan, day by day.
  public var bands: [Band]
  /// Lines over it; two are as many as can be told apart.
  public var lines: [Line]

  /// A chart.
  public init(
    title: String, summary: String, unit: String, start: Day, name: String, bands: [Band],
    lines: [Line] = []
  ) {
    (self.title, self.summary, self.unit) = (title, summary, unit)
    (self.start, self.name, self.bands, self.lines) = (start, name, bands, lines)
  }

  /// The largest value that can be drawn.
  var largest: Double {
    (bands.flatMap(\.all) + lines.flatMap(\.values)).filter(\.isFinite).max() ?? 1
  }

  /// One row a day: the middle, the ends of the bands, the lines.
  public var table: ChartTable {
    let columns =
      [
        ChartTable.Column("Day"), .init("1 in 40 below", .end), .init("1 in 10 below", .end),
        .init("1 in 4 below", .end), .init("Middle", .end), .init("1 in 4 above", .end),
        .init("1 in 10 above", .end), .init("1 in 40 above", .end),
      ] + lines.map { .init($0.name, .end) }
    let rows = bands.indices.map { day in
      ["\(start + day)"] + bands[day].all.map { NumberText.amount($0) }
        + lines.map { day < $0.values.count ? NumberText.amount($0.values[day]) : "" }
    }
    return ChartTable(caption: "\(title) (\(unit))", columns: columns, rows: rows)
  }

  /// The picture.
  public func svg(id: String) -> String { FanDrawing(chart: self, id: id).finished() }
}
