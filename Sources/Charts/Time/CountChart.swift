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

  /// A period to come.
  public struct Coming: Sendable, Hashable {
    /// Its first day.
    public var first: Day
    /// Its last day.
    public var last: Day
    /// The forecast; nil where there is none.
    public var forecast: Forecast?
    /// What plain assumptions lead to.
    public var assumptions: [Assumption]

    /// A period to come.
    public init(first: Day, last: Day, forecast: Forecast?, assumptions: [Assumption]) {
      (self.first, self.last) = (first, last)
      (self.forecast, self.assumptions) = (forecast, assumptions)
    }
  }

  /// What is foretold of a count.
  public struct Forecast: Sendable, Hashable {
    /// Lower end of the interval of 90 percent.
    public var low: Double
    /// The median.
    public var median: Double
    /// Upper end of the interval of 90 percent.
    public var high: Double

    /// A forecast.
    public init(low: Double, median: Double, high: Double) {
      (self.low, self.median, self.high) = (low, median, high)
    }
  }

  /// A count that follows from a plain assumption.
  public struct Assumption: Sendable, Hashable {
    /// The assumption in a word or two.
    public var name: String
    /// The count.
    public var count: Double

    /// An assumption.
    public init(name: String, count: Double) { (self.name, self.count) = (name, count) }
  }

  /// What the picture shows, in one line.
  public var title: String
  /// What a reader who does not see it should know.
  public var summary: String
  /// The unit of the counts.
  public var unit: String
  /// The periods, in order.
  public var bars: [Bar]
  /// Periods to come, the next one first.
  public var coming: [Coming]
  /// Days worth a line: since when, known when, breaks.
  public var marks: [DayMark]

  /// A chart.
  public init(
    title: String, summary: String, unit: String, bars: [Bar], coming: [Coming] = [],
    marks: [DayMark] = []
  ) {
    (self.title, self.summary, self.unit) = (title, summary, unit)
    (self.bars, self.coming, self.marks) = (bars, coming, marks)
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
      } + coming.flatMap(CountChart.rows))
  }

  private static func rows(_ coming: Coming) -> [[String]] {
    let days = ["\(coming.first)", "\(coming.last)"]
    let forecast = coming.forecast.map { forecast in
      days + [
        NumberText.amount(forecast.low.rounded()), NumberText.amount(forecast.high.rounded()),
      ]
        + ["", "forecast, 9 in 10 within; median \(NumberText.amount(forecast.median.rounded()))"]
    }
    let assumed = coming.assumptions.map { assumption in
      let count = NumberText.amount(assumption.count.rounded())
      return days + [count, count, "", "if it \(assumption.name)"]
    }
    return [forecast].compactMap { $0 } + assumed
  }

  /// The picture.
  public func svg(id: String) -> String { CountDrawing(chart: self, id: id).finished() }
}
