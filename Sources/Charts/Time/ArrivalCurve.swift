public import Basics

/// Amounts added up over days as steps: what arrives, beside what is needed by when.
public struct ArrivalCurve: Chart, Hashable {
  /// An amount on a day.
  public struct Step: Sendable, Hashable {
    /// The day.
    public var day: Day
    /// What is added on it, in the chart's unit; less than nought takes away.
    public var amount: Double

    /// A step.
    public init(_ day: Day, _ amount: Double) {
      self.day = day
      self.amount = amount
    }
  }

  /// One line, the running sum of its steps.
  public struct Series: Sendable, Hashable {
    /// How a line is drawn.
    public enum Style: Sendable, Hashable {
      /// A filled area under a solid line, for what arrives.
      case area
      /// A dashed line, for what is needed.
      case target
      /// A thin solid line, for comparison.
      case line
    }

    /// The name, written at the end of the line.
    public var name: String
    /// How it is drawn.
    public var style: Style
    /// The steps, in any order; those of one day add up.
    public var steps: [Step]

    /// A series.
    public init(_ name: String, _ style: Style, _ steps: [Step]) {
      self.name = name
      self.style = style
      self.steps = steps
    }

    /// The sum at the end of each day that has a step, by day.
    var sums: [(day: Day, sum: Double)] {
      var sums: [(day: Day, sum: Double)] = []
      for step in steps.sorted(by: { ($0.day, $0.amount) < ($1.day, $1.amount) }) {
        let amount = step.amount.isFinite ? step.amount : 0
        let sum = (sums.last?.sum ?? 0) + amount
        if sums.last?.day == step.day { sums.removeLast() }
        sums.append((step.day, sum))
      }
      return sums
    }
  }

  /// What the picture shows, in one line.
  public var title: String
  /// What a reader who does not see it should know.
  public var summary: String
  /// The unit of the amounts.
  public var unit: String
  /// The lines; four are as many as can be told apart.
  public var series: [Series]
  /// Due days and the like.
  public var marks: [DayMark]
  /// Days that the axis must show besides those of steps and marks.
  public var through: [Day]

  /// A curve.
  public init(
    title: String, summary: String, unit: String, series: [Series], marks: [DayMark] = [],
    through: [Day] = []
  ) {
    self.title = title
    self.summary = summary
    self.unit = unit
    self.series = series
    self.marks = marks
    self.through = through
  }

  /// One row a day on which something changes or that has a mark: the sums at its end.
  public var table: ChartTable {
    let sums = series.map(\.sums)
    let days = Set(sums.flatMap { $0.map(\.day) } + marks.map(\.day)).sorted()
    var columns = [ChartTable.Column("Day")] + series.map { .init($0.name, .end) }
    if !marks.isEmpty { columns.append(.init("Mark")) }
    let rows = days.map { day in
      var row = [day.description]
      row += sums.map { NumberText.amount($0.last { $0.day <= day }?.sum ?? 0) }
      if !marks.isEmpty {
        row.append(marks.filter { $0.day == day }.map(\.label).joined(separator: "; "))
      }
      return row
    }
    let caption = unit.isEmpty ? "\(title), running sums" : "\(title) (\(unit), running sums)"
    return ChartTable(caption: caption, columns: columns, rows: rows)
  }

  /// The picture.
  public func svg(id: String) -> String { CurveDrawing(chart: self, id: id).finished() }
}
