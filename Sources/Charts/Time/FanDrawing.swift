import Basics

/// Lays out and draws a fan.
struct FanDrawing {
  private static let plotHeight = 230.0
  private static let top = 24.0

  private let chart: FanChart
  private var sheet: Sheet
  private let scale: AxisScale
  private let axis: DayAxis
  private var bottom: Double { FanDrawing.top + FanDrawing.plotHeight }

  init(chart: FanChart, id: String) {
    self.chart = chart
    sheet = Sheet(id: id)
    scale = AxisScale(holding: chart.largest, whole: true)
    let ticks = scale.ticks.map {
      TextMeasure.width(NumberText.amount($0), size: Sheet.smallSize)
    }
    let names = ([chart.name] + chart.lines.map(\.name)).map {
      TextMeasure.width($0, size: Sheet.smallSize, bold: true)
    }
    axis = DayAxis(
      days: [chart.start, chart.start + max(0, chart.bands.count - 1)],
      left: (ticks.max() ?? 0) + 8, right: Sheet.width - min(names.max() ?? 0, 150) - 12)
  }

  /// The whole picture.
  func finished() -> String {
    var drawing = self
    return drawing.drawn()
  }

  private mutating func drawn() -> String {
    guard !chart.bands.isEmpty else {
      sheet.nothing("Nothing to show.", height: 60)
      return sheet.finished(title: chart.title, summary: chart.summary, height: 60, kind: "fan")
    }
    axis.draw(on: &sheet, top: FanDrawing.top, bottom: bottom)
    for tick in scale.ticks {
      if tick > 0 { sheet.line(axis.left, y(tick), axis.right, y(tick), color: Palette.rule) }
      sheet.text(
        NumberText.amount(tick), x: axis.left - 8, y: y(tick) + 4, anchor: .end,
        size: Sheet.smallSize, soft: true)
    }
    band(\.low, \.high, opacity: "0.25")
    band(\.lower, \.upper, opacity: "0.35")
    band(\.near, \.above, opacity: "0.55")
    curve(points(\.middle), Palette.blue, width: 2.2, dash: "")
    for (index, line) in chart.lines.enumerated() {
      curve(
        steps(line.values), index == 0 ? Palette.vermilion : "currentColor", width: 2,
        dash: index == 0 ? "6 4" : "")
    }
    drawNames()
    sheet.text(chart.unit, x: 0, y: 12, size: Sheet.smallSize, soft: true)
    return sheet.finished(
      title: chart.title, summary: chart.summary, height: bottom + 26, kind: "fan")
  }

  private func y(_ value: Double) -> Double {
    bottom - FanDrawing.plotHeight * min(1, NumberText.drawable(value) / scale.end)
  }

  private func x(_ day: Int) -> Double { axis.x(chart.start + day) }

  private func points(_ value: KeyPath<FanChart.Band, Double>) -> String {
    chart.bands.indices.map { day in
      "\(day == 0 ? "M" : "L")\(number(x(day))) \(number(y(chart.bands[day][keyPath: value])))"
    }.joined()
  }

  private mutating func band(
    _ low: KeyPath<FanChart.Band, Double>, _ high: KeyPath<FanChart.Band, Double>, opacity: String
  ) {
    let back = chart.bands.indices.reversed().map { day in
      "L\(number(x(day))) \(number(y(chart.bands[day][keyPath: low])))"
    }.joined()
    sheet.canvas.draw(
      "path",
      [
        "class": "chart-area", "d": points(high) + back + "Z", "fill": Palette.paleBlue,
        "fill-opacity": opacity,
      ])
  }

  /// Level from day to day, then up or down.
  private func steps(_ values: [Double]) -> String {
    values.enumerated().map { day, value in
      day == 0
        ? "M\(number(x(0))) \(number(y(value)))" : "H\(number(x(day)))V\(number(y(value)))"
    }.joined()
  }

  private mutating func curve(_ path: String, _ color: String, width: Double, dash: String) {
    guard !path.isEmpty else { return }
    sheet.canvas.draw(
      "path",
      [
        "d": path, "fill": "none", "stroke": color, "stroke-width": number(width),
        "stroke-dasharray": dash, "stroke-linejoin": "round",
      ])
  }

  /// Names at the ends of the middle and the lines, kept apart.
  private mutating func drawNames() {
    let ends =
      [(chart.name, chart.bands.last?.middle ?? 0)]
      + chart.lines.compactMap { line in line.values.last.map { (line.name, $0) } }
    let placed = LabelSpread.spread(
      ends.map { y($0.1) }, gap: 30, in: (FanDrawing.top + 4)...(bottom - 16))
    let room = Sheet.width - axis.right - 8
    for ((name, value), y) in zip(ends, placed) {
      let shown = TextMeasure.shortened(name, to: room, size: Sheet.smallSize, bold: true)
      sheet.text(shown, x: axis.right + 8, y: y + 2, size: Sheet.smallSize, bold: true)
      sheet.text(
        NumberText.amount(value), x: axis.right + 8, y: y + 15, size: Sheet.smallSize)
    }
  }
}
