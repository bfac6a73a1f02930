import Basics

/// Lays out and draws a chart of counts.
struct CountDrawing {
  private static let plotHeight = 190.0

  private let chart: CountChart
  private var sheet: Sheet
  private let scale: AxisScale
  private let axis: DayAxis
  private let top: Double
  private var bottom: Double { top + CountDrawing.plotHeight }

  init(chart: CountChart, id: String) {
    self.chart = chart
    sheet = Sheet(id: id)
    let values = chart.bars.flatMap { bar in [bar.high ?? bar.low, bar.bound ?? 0] }
      .map { NumberText.drawable($0) }
    let expected = chart.coming.flatMap { $0.assumptions.map(\.count) }
    // A wide interval must not press down what was counted: it may leave the picture.
    let reach = chart.coming.compactMap { $0.forecast?.high }.max() ?? 0
    let largest = max(values.max() ?? 1, expected.max() ?? 0)
    let scale = AxisScale(holding: max(largest, min(reach, 1.5 * largest)), whole: true)
    self.scale = scale
    let widths = scale.ticks.map {
      TextMeasure.width(NumberText.amount($0), size: Sheet.smallSize)
    }
    axis = DayAxis(
      days: chart.bars.flatMap { [$0.first, $0.last + 1] }
        + chart.coming.flatMap { [$0.first, $0.last + 1] } + chart.marks.map(\.day),
      left: (widths.max() ?? 0) + 8, right: Sheet.width - 8)
    top = 24 + DayMarks.height(of: chart.marks, on: axis)
  }

  /// The whole picture.
  func finished() -> String {
    var drawing = self
    return drawing.drawn()
  }

  private mutating func drawn() -> String {
    guard !chart.bars.isEmpty else {
      sheet.nothing("No counts to show.", height: 60)
      return sheet.finished(title: chart.title, summary: chart.summary, height: 60, kind: "counts")
    }
    axis.draw(on: &sheet, top: top, bottom: bottom)
    for tick in scale.ticks {
      if tick > 0 { sheet.line(axis.left, y(tick), axis.right, y(tick), color: Palette.rule) }
      sheet.text(
        NumberText.amount(tick), x: axis.left - 8, y: y(tick) + 4, anchor: .end,
        size: Sheet.smallSize, soft: true)
    }
    for bar in chart.bars { draw(bar) }
    drawBound()
    for coming in chart.coming { draw(coming) }
    DayMarks.draw(chart.marks, on: &sheet, axis: axis, top: top, bottom: bottom)
    sheet.text(chart.unit, x: 0, y: 12, size: Sheet.smallSize, soft: true)
    return sheet.finished(
      title: chart.title, summary: chart.summary, height: bottom + 26, kind: "counts")
  }

  private func y(_ value: Double) -> Double {
    bottom - CountDrawing.plotHeight * min(1, NumberText.drawable(value) / scale.end)
  }

  /// A bar up to what is sure, a lighter one up to what may be; a short stroke where nothing is
  /// known.
  private mutating func draw(_ bar: CountChart.Bar) {
    let (left, right) = (axis.x(bar.first), axis.x(bar.last + 1))
    let gap = min(2, (right - left) * 0.15)
    guard let high = bar.high else {
      sheet.line(
        left + gap, bottom - 2, right - gap, bottom - 2, color: Palette.grey, width: 1.5,
        dash: "2 2")
      return
    }
    let color = bar.isOut ? Palette.vermilion : Palette.midBlue
    if high > bar.low { box(left + gap, right - gap, bar.low, high, color, opacity: "0.35") }
    box(left + gap, right - gap, 0, bar.low, color, opacity: "")
  }

  /// A frame over the interval of the forecast with a stroke at its median, and a dot for each
  /// assumption.
  private mutating func draw(_ coming: CountChart.Coming) {
    let (left, right) = (axis.x(coming.first), axis.x(coming.last + 1))
    let middle = (left + right) / 2
    if let forecast = coming.forecast {
      let (top, base) = (y(forecast.high), y(forecast.low))
      for (x1, y1, x2, y2) in [
        (left + 1, top, left + 1, base), (right - 1, top, right - 1, base),
        (left + 1, top, right - 1, top), (left + 1, base, right - 1, base),
      ] {
        sheet.line(x1, y1, x2, y2, color: Palette.grey, width: 1, dash: "2 2")
      }
      let median = y(forecast.median)
      sheet.line(left + 1, median, right - 1, median, color: Palette.grey, width: 2)
    }
    for assumption in coming.assumptions {
      sheet.canvas.draw(
        "circle",
        [
          "cx": number(middle), "cy": number(y(assumption.count)), "r": "2.6",
          "fill": Palette.ink,
        ])
    }
  }

  private mutating func box(
    _ left: Double, _ right: Double, _ low: Double, _ high: Double, _ color: String,
    opacity: String
  ) {
    let height = max(0, y(low) - y(high))
    guard height > 0 else { return }
    sheet.canvas.draw(
      "rect",
      [
        "x": number(left), "y": number(y(high)), "width": number(max(0.5, right - left)),
        "height": number(height), "fill": color, "fill-opacity": opacity,
      ])
  }

  /// The bound as a line over the periods that are judged.
  private mutating func drawBound() {
    var path = ""
    var isOpen = false
    for bar in chart.bars {
      guard let bound = bar.bound else {
        isOpen = false
        continue
      }
      let (left, right) = (axis.x(bar.first), axis.x(bar.last + 1))
      path += isOpen ? "V\(number(y(bound)))" : "M\(number(left)) \(number(y(bound)))"
      path += "H\(number(right))"
      isOpen = true
    }
    guard !path.isEmpty else { return }
    sheet.canvas.draw(
      "path",
      [
        "d": path, "fill": "none", "stroke": Palette.ink, "stroke-width": "1.6",
        "stroke-dasharray": "5 3",
      ])
  }
}
