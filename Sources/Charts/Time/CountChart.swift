public import Basics

/// Counts of successive periods as far as they are known, beside the bound that they are compared
/// with.
public struct CountChart: Chart, Hashable {
  /// One period.
  public struct Bar: Sendable, Hashable {
    /// Its first day.
    public var first: Day
    /// Its last day.
    public var last: Day
    /// At least so much.
    public var low: Double
    /// At most so much; nil where nothing is known.
    public var high: Double?
    /// The largest count that is no surprise; nil where that is not judged.
    public var bound: Double?
    /// The verdict in a word; empty where there is none.
    public var verdict: String
    /// Whether the bar is drawn as out of the normal course.
    public var isOut: Bool

    /// A bar.
    public init(
      first: Day, last: Day, low: Double, high: Double?, bound: Double? = nil, verdict: String = "",
      isOut: Bool = false
    ) {
      (self.first, self.last, self.low, self.high) = (first, last, low, high)
      (self.bound, self.verdict, self.isOut) = (bound, verdict, isOut)
    }
  }

  /// What the picture shows, in one line.
  public var title: String
  /// What a reader who does not see it should know.
  public var summary: String
  /// The unit of the counts.
  public var unit: String
  /// The periods, in order.
  public var bars: [Bar]
  /// Days worth a line: since when, known when, breaks.
  public var marks: [DayMark]

  /// A chart.
  public init(title: String, summary: String, unit: String, bars: [Bar], marks: [DayMark] = []) {
    (self.title, self.summary, self.unit) = (title, summary, unit)
    (self.bars, self.marks) = (bars, marks)
  }

  /// One row a period.
  public var table: ChartTable {
    ChartTable(
      caption: unit.isEmpty ? title : "\(title) (\(unit))",
      columns: [
        .init("From"), .init("To"), .init("At least", .end), .init("At most", .end),
        .init("No surprise up to", .end), .init("Verdict"),
      ],
      rows: bars.map { bar in
        [
          "\(bar.first)", "\(bar.last)", NumberText.amount(bar.low),
          bar.high.map { NumberText.amount($0) } ?? "not known",
          bar.bound.map { NumberText.amount($0) } ?? "", bar.verdict,
        ]
      })
  }

  /// The picture.
  public func svg(id: String) -> String { CountDrawing(chart: self, id: id).finished() }
}
