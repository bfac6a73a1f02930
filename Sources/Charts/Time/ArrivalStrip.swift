public import Basics

/// Deliveries on a line of days, one row a place or giver: when each leaves and arrives, how much
/// it brings, and whether it comes in time.
public struct ArrivalStrip: Chart, Hashable {
  /// One delivery.
  public struct Delivery: Sendable, Hashable {
    /// How far a delivery has come.
    public enum State: String, Sendable, Hashable, CaseIterable {
      /// Not under way yet: a hollow dot.
      case planned
      /// Under way: a pale dot.
      case dispatched = "under way"
      /// There: a solid dot.
      case arrived

      var tone: Tone {
        switch self {
        case .planned: .open
        case .dispatched: .underway
        case .arrived: .covered
        }
      }
    }

    /// When it leaves, if that is known.
    public var departs: Day?
    /// When it arrives.
    public var arrives: Day
    /// Its size among the deliveries of the chart, in any one unit; the dot's area follows it.
    public var weight: Double
    /// What it is, written beside the dot where there is room: `300 blankets`.
    public var label: String
    /// How far it has come.
    public var state: State

    /// A delivery.
    public init(
      departs: Day? = nil, arrives: Day, weight: Double, label: String, state: State = .planned
    ) {
      self.departs = departs
      self.arrives = arrives
      self.weight = weight
      self.label = label
      self.state = state
    }
  }

  /// One row.
  public struct Row: Sendable, Hashable {
    /// The name before it.
    public var label: String
    /// The day by which its deliveries are due; what arrives later is drawn as late.
    public var due: Day?
    /// Its deliveries.
    public var deliveries: [Delivery]

    /// A row.
    public init(_ label: String, due: Day? = nil, _ deliveries: [Delivery]) {
      self.label = label
      self.due = due
      self.deliveries = deliveries
    }

    /// Whether a delivery comes after the row's due day.
    func isLate(_ delivery: Delivery) -> Bool { due.map { delivery.arrives > $0 } ?? false }
  }

  /// What the picture shows, in one line.
  public var title: String
  /// What a reader who does not see it should know.
  public var summary: String
  /// The heading of the rows' names in the table.
  public var labelName: String
  /// The rows from the top.
  public var rows: [Row]
  /// Days that concern all rows, such as the day of the report.
  public var marks: [DayMark]
  /// How many rows are drawn; of more, a last line gives the number.
  public var mostRows: Int

  /// A strip.
  public init(
    title: String, summary: String, labelName: String = "Place", rows: [Row],
    marks: [DayMark] = [], mostRows: Int = 30
  ) {
    precondition(mostRows >= 1, "no row may be drawn")
    self.title = title
    self.summary = summary
    self.labelName = labelName
    self.rows = rows
    self.marks = marks
    self.mostRows = mostRows
  }

  /// One row a delivery, by row, day and label.
  public var table: ChartTable {
    let columns: [ChartTable.Column] = [
      .init(labelName), .init("What"), .init("Departs"), .init("Arrives"), .init("Due"),
      .init("State"),
    ]
    var cells: [[String]] = []
    for row in rows {
      for delivery in row.deliveries.sorted(by: ArrivalStrip.inOrder) {
        cells.append([
          row.label, delivery.label, delivery.departs?.description ?? "",
          delivery.arrives.description, row.due?.description ?? "",
          delivery.state.rawValue + (row.isLate(delivery) ? ", late" : ""),
        ])
      }
    }
    return ChartTable(caption: title, columns: columns, rows: cells)
  }

  static func inOrder(_ a: Delivery, _ b: Delivery) -> Bool {
    (a.arrives, a.label, a.weight) < (b.arrives, b.label, b.weight)
  }

  /// The picture.
  public func svg(id: String) -> String { StripDrawing(chart: self, id: id).finished() }
}
