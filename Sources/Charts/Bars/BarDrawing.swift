/// Lays out and draws a bar chart.
struct BarDrawing {
  private static let rowHeight = 22.0
  private static let barHeight = 13.0
  private static let gap = 10.0

  private let chart: BarChart
  private var sheet: Sheet
  private let scale: AxisScale
  private let left: Double
  private let right: Double

  init(chart: BarChart, id: String) {
    self.chart = chart
    sheet = Sheet(id: id)
    let drawn = chart.bars.prefix(chart.mostBars)
    let sums = drawn.map { $0.values.reduce(0) { $0 + NumberText.drawable($1) } }
    let marks = drawn.compactMap(\.mark).map(NumberText.drawable)
    let values = drawn.flatMap(\.values) + marks
    scale = AxisScale(
      holding: (sums + marks).max() ?? 1, whole: values.allSatisfy { $0 == $0.rounded() })
    let labels = drawn.map { TextMeasure.width($0.label, size: Sheet.fontSize) }.max() ?? 0
    let notes = drawn.map { TextMeasure.width($0.words, size: Sheet.smallSize) }.max() ?? 0
    left = min(labels, 210) + BarDrawing.gap
    right = Sheet.width - min(notes, 150) - BarDrawing.gap
  }

  /// The whole picture.
  func finished() -> String {
    var drawing = self
    return drawing.drawn()
  }

  private mutating func drawn() -> String {
    sheet.defineHatch()
    guard !chart.bars.isEmpty else {
      sheet.nothing("Nothing to show.", height: 60)
      return sheet.finished(title: chart.title, summary: chart.summary, height: 60, kind: "bars")
    }
    var y = drawLegend()
    let top = y
    var rows = Canvas()
    swap(&rows, &sheet.canvas)  // the rows lie above the grid, whose height they settle
    var group: String?
    for bar in chart.bars.prefix(chart.mostBars) {
      if let name = bar.group, name != group { y = drawHeading(name, y: y, first: y == top) }
      group = bar.group
      draw(bar, y: y)
      y += BarDrawing.rowHeight
    }
    swap(&rows, &sheet.canvas)
    drawGrid(from: top, to: y)
    sheet.canvas.append(rows)
    var height = y + 38
    if chart.bars.count > chart.mostBars {
      let more = NumberText.amount(Double(chart.bars.count - chart.mostBars))
      sheet.text("… and \(more) more, in the table", x: 0, y: height + 4, soft: true)
      height += 14
    }
    return sheet.finished(
      title: chart.title, summary: chart.summary, height: height, kind: "bars")
  }

  private mutating func drawLegend() -> Double {
    var legend = Legend()
    if chart.segments.count > 1 || chart.markName != nil {
      legend.entries = chart.segments.map { (.area($0.tone), $0.name) }
    }
    if let name = chart.markName { legend.entries.append((.mark, name)) }
    return 4 + legend.draw(on: &sheet, x: 0, y: 9, width: Sheet.width)
  }

  private mutating func drawHeading(_ name: String, y: Double, first: Bool) -> Double {
    let base = y + (first ? 14 : 20)
    let words = TextMeasure.shortened(name, to: Sheet.width, size: Sheet.fontSize, bold: true)
    sheet.text(words, x: 0, y: base, bold: true, halo: true)
    return base + 6
  }

  private func x(_ value: Double) -> Double { left + (right - left) * value / scale.end }

  private mutating func draw(_ bar: BarChart.Bar, y: Double) {
    let middle = y + BarDrawing.rowHeight / 2
    let top = middle - BarDrawing.barHeight / 2
    sheet.canvas.open("g")
    sheet.canvas.draw("title", [:], text: tooltip(bar))
    let label = TextMeasure.shortened(
      bar.label, to: left - BarDrawing.gap, size: Sheet.fontSize)
    sheet.text(label, x: left - BarDrawing.gap, y: middle + 4, anchor: .end)
    var start = 0.0
    for (value, segment) in zip(bar.values, chart.segments) {
      let value = NumberText.drawable(value)
      if value > 0 {
        sheet.area(
          x: x(start), y: top, width: x(start + value) - x(start), height: BarDrawing.barHeight,
          tone: segment.tone)
      }
      start += value
    }
    if let mark = bar.mark { drawMark(at: x(NumberText.drawable(mark)), middle: middle) }
    let words = TextMeasure.shortened(
      bar.words, to: Sheet.width - right - BarDrawing.gap, size: Sheet.smallSize)
    sheet.text(words, x: Sheet.width, y: middle + 4, anchor: .end, size: Sheet.smallSize)
    sheet.canvas.close("g")
  }

  private mutating func drawMark(at x: Double, middle: Double) {
    sheet.line(x, middle - 9, x, middle + 9, color: Palette.paper, width: 4.4)
    sheet.line(x, middle - 9, x, middle + 9, width: 2.4, kind: "mark")
  }

  private func tooltip(_ bar: BarChart.Bar) -> String {
    var parts = zip(bar.values, chart.segments).map { value, segment in
      "\(segment.name) \(NumberText.amount(value))"
    }
    if let mark = bar.mark, let name = chart.markName {
      parts.append("\(name) \(NumberText.amount(mark))")
    }
    return "\(bar.label): \(parts.joined(separator: ", "))"
  }

  private mutating func drawGrid(from top: Double, to bottom: Double) {
    for tick in scale.ticks {
      sheet.line(x(tick), top, x(tick), bottom + 4, color: Palette.rule)
      sheet.text(
        NumberText.amount(tick), x: x(tick), y: bottom + 17, anchor: .middle,
        size: Sheet.smallSize, soft: true)
    }
    sheet.line(left, top, left, bottom + 4, color: Palette.grey)
    sheet.text(
      chart.unit, x: right, y: bottom + 32, anchor: .end, size: Sheet.smallSize, soft: true)
  }
}

extension BarChart.Bar {
  /// What is written behind the bar.
  fileprivate var words: String {
    note ?? NumberText.amount(values.reduce(0) { $0 + NumberText.drawable($1) })
  }
}
