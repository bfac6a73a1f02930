import Basics

/// Lays out and draws an arrival curve.
struct CurveDrawing {
  private static let plotHeight = 230.0

  private let chart: ArrivalCurve
  private var sheet: Sheet
  private let sums: [[(day: Day, sum: Double)]]
  private let scale: AxisScale
  private let axis: DayAxis
  private let top: Double
  private var bottom: Double { top + CurveDrawing.plotHeight }

  init(chart: ArrivalCurve, id: String) {
    self.chart = chart
    sheet = Sheet(id: id)
    sums = chart.series.map(\.sums)
    let values = sums.flatMap { $0.map(\.sum) }
    let scale = AxisScale(
      holding: values.max() ?? 1, whole: values.allSatisfy { $0 == $0.rounded() })
    self.scale = scale
    let tickWidth = scale.ticks.map {
      TextMeasure.width(NumberText.amount($0), size: Sheet.smallSize)
    }
    let names = chart.series.map { TextMeasure.width($0.name, size: Sheet.smallSize, bold: true) }
    let sumDays = sums.flatMap { $0.map(\.day) }
    axis = DayAxis(
      days: sumDays + chart.marks.map(\.day) + chart.through,
      left: (tickWidth.max() ?? 0) + 8, right: Sheet.width - min(names.max() ?? 0, 150) - 12)
    top = 24 + DayMarks.height(of: chart.marks, on: axis)
  }

  /// The whole picture.
  func finished() -> String {
    var drawing = self
    return drawing.drawn()
  }

  private mutating func drawn() -> String {
    guard sums.contains(where: { !$0.isEmpty }) else {
      sheet.nothing("No arrivals to show.", height: 60)
      return sheet.finished(title: chart.title, summary: chart.summary, height: 60, kind: "curve")
    }
    axis.draw(on: &sheet, top: top, bottom: bottom)
    for tick in scale.ticks {
      if tick > 0 { sheet.line(axis.left, y(tick), axis.right, y(tick), color: Palette.rule) }
      sheet.text(
        NumberText.amount(tick), x: axis.left - 8, y: y(tick) + 4, anchor: .end,
        size: Sheet.smallSize, soft: true)
    }
    for index in sums.indices where chart.series[index].style == .area { drawArea(index) }
    for index in sums.indices { drawLine(index) }
    DayMarks.draw(chart.marks, on: &sheet, axis: axis, top: top, bottom: bottom)
    drawNames()
    sheet.text(chart.unit, x: 0, y: 12, size: Sheet.smallSize, soft: true)
    return sheet.finished(
      title: chart.title, summary: chart.summary, height: bottom + 26, kind: "curve")
  }

  private func y(_ value: Double) -> Double {
    bottom - CurveDrawing.plotHeight * min(1, NumberText.drawable(value) / scale.end)
  }

  /// The steps of one series: level to each day, then up or down.
  private func outline(_ index: Int) -> String {
    guard let first = sums[index].first else { return "" }
    var path = "M\(number(axis.x(axis.first))) \(number(bottom))"
    if first.day > axis.first { path += "H\(number(axis.x(first.day)))" }
    for (position, step) in sums[index].enumerated() {
      if position > 0 { path += "H\(number(axis.x(step.day)))" }
      path += "V\(number(y(step.sum)))"
    }
    return path + "H\(number(axis.right))"
  }

  private mutating func drawArea(_ index: Int) {
    sheet.canvas.draw(
      "path",
      [
        "class": "chart-area", "d": outline(index) + "V\(number(bottom))Z",
        "fill": Palette.paleBlue, "fill-opacity": "0.55",
      ])
  }

  private func look(_ index: Int) -> (color: String, width: Double, dash: String) {
    switch chart.series[index].style {
    case .area: (Palette.blue, 2.2, "")
    case .target: (Palette.vermilion, 2, "6 4")
    case .line: ("currentColor", 1.3, "")
    }
  }

  private mutating func drawLine(_ index: Int) {
    let look = look(index)
    sheet.canvas.draw(
      "path",
      [
        "d": outline(index), "fill": "none", "stroke": look.color,
        "stroke-width": number(look.width), "stroke-dasharray": look.dash,
        "stroke-linejoin": "round",
      ])
  }

  /// The names at the ends of the lines, with the last sums, kept apart.
  private mutating func drawNames() {
    let shown = sums.indices.filter { !sums[$0].isEmpty }
    let ends = shown.map { y(sums[$0].last?.sum ?? 0) }
    let placed = LabelSpread.spread(ends, gap: 30, in: (top + 4)...(bottom - 16))
    for (index, y) in zip(shown, placed) {
      let room = Sheet.width - axis.right - 8
      let name = TextMeasure.shortened(
        chart.series[index].name, to: room, size: Sheet.smallSize, bold: true)
      sheet.text(name, x: axis.right + 8, y: y + 2, size: Sheet.smallSize, bold: true)
      sheet.text(
        NumberText.amount(sums[index].last?.sum ?? 0), x: axis.right + 8, y: y + 15,
        size: Sheet.smallSize)
    }
  }
}
