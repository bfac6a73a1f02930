/// Horizontal bars of stacked parts, each with an optional mark: what is covered and what is open
/// by class and recipient, or what each party gives beside its fair share.
public struct BarChart: Chart, Hashable {
  /// One kind of part that all bars are stacked of.
  public struct Segment: Sendable, Hashable {
    /// Its name, for the legend and the table.
    public var name: String
    /// How it is drawn.
    public var tone: Tone

    /// A kind of part.
    public init(_ name: String, _ tone: Tone) {
      self.name = name
      self.tone = tone
    }
  }

  /// One bar.
  public struct Bar: Sendable, Hashable {
    /// The name before it; a long one is shortened in the picture and whole in its tooltip.
    public var label: String
    /// The sizes of its parts in the chart's unit, in the order of the segments; what is below
    /// nought or not a number is drawn as nought.
    public var values: [Double]
    /// A target, limit or fair share on the same axis.
    public var mark: Double?
    /// The words behind the bar; nil writes the sum of the parts.
    public var note: String?
    /// Bars of one group that follow one another stand under its name.
    public var group: String?

    /// A bar.
    public init(
      label: String, values: [Double], mark: Double? = nil, note: String? = nil,
      group: String? = nil
    ) {
      self.label = label
      self.values = values
      self.mark = mark
      self.note = note
      self.group = group
    }
  }

  /// What the picture shows, in one line.
  public var title: String
  /// What a reader who does not see it should know.
  public var summary: String
  /// The unit of the values, written at the axis.
  public var unit: String
  /// What the bars are stacked of, from nought on.
  public var segments: [Segment]
  /// What the marks are, for the legend and the table.
  public var markName: String?
  /// The heading of the labels in the table.
  public var labelName: String
  /// The bars from the top.
  public var bars: [Bar]
  /// How many bars are drawn; of more, a last line gives the number.
  public var mostBars: Int

  /// A bar chart; each bar must have one value for each segment.
  public init(
    title: String, summary: String, unit: String, segments: [Segment], markName: String? = nil,
    labelName: String = "Name", bars: [Bar], mostBars: Int = 30
  ) {
    precondition(bars.allSatisfy { $0.values.count == segments.count }, "a bar lacks a part")
    precondition(mostBars >= 1, "no bar may be drawn")
    self.title = title
    self.summary = summary
    self.unit = unit
    self.segments = segments
    self.markName = markName
    self.labelName = labelName
    self.bars = bars
    self.mostBars = mostBars
  }

  /// One row a bar: group (where there is one), label, parts, mark, note.
  public var table: ChartTable {
    let grouped = bars.contains { $0.group != nil }
    let noted = bars.contains { $0.note != nil }
    var columns: [ChartTable.Column] = grouped ? [.init("Group")] : []
    columns.append(.init(labelName))
    columns += segments.map { .init($0.name, .end) }
    if let markName { columns.append(.init(markName, .end)) }
    if noted { columns.append(.init("Note", .end)) }
    let rows = bars.map { bar in
      var row = grouped ? [bar.group ?? ""] : []
      row.append(bar.label)
      row += bar.values.map(NumberText.amount)
      if markName != nil { row.append(bar.mark.map(NumberText.amount) ?? "") }
      if noted { row.append(bar.note ?? "") }
      return row
    }
    return ChartTable(
      caption: unit.isEmpty ? title : "\(title) (\(unit))", columns: columns, rows: rows)
  }

  /// The picture.
  public func svg(id: String) -> String { BarDrawing(chart: self, id: id).finished() }
}
