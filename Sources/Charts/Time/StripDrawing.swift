import Basics

/// Lays out and draws an arrival strip.
struct StripDrawing {
  private static let rowHeight = 26.0
  private static let largestRadius = 9.0
  private static let smallestRadius = 3.5

  private let chart: ArrivalStrip
  private var sheet: Sheet
  private let shown: ArraySlice<ArrivalStrip.Row>
  private let axis: DayAxis
  private let heaviest: Double

  init(chart: ArrivalStrip, id: String) {
    self.chart = chart
    sheet = Sheet(id: id)
    shown = chart.rows.prefix(chart.mostRows)
    let deliveries = shown.flatMap(\.deliveries)
    let widths = shown.map { TextMeasure.width($0.label, size: Sheet.fontSize) }
    axis = DayAxis(
      days: deliveries.flatMap { [$0.departs, $0.arrives] }.compactMap { $0 }
        + shown.compactMap(\.due) + chart.marks.map(\.day),
      left: min(widths.max() ?? 0, 190) + 22, right: Sheet.width - 70)
    heaviest = deliveries.map { NumberText.drawable($0.weight) }.max() ?? 0
  }

  /// The whole picture.
  func finished() -> String {
    var drawing = self
    return drawing.drawn()
  }

  private mutating func drawn() -> String {
    guard !chart.rows.isEmpty else {
      sheet.nothing("No arrivals to show.", height: 60)
      return sheet.finished(title: chart.title, summary: chart.summary, height: 60, kind: "strip")
    }
    let legendHeight = drawLegend()
    let top = legendHeight + 8 + DayMarks.height(of: chart.marks, on: axis)
    let bottom = top + Double(shown.count) * StripDrawing.rowHeight + 4
    axis.draw(on: &sheet, top: top, bottom: bottom)
    DayMarks.draw(chart.marks, on: &sheet, axis: axis, top: top, bottom: bottom)
    for (index, row) in shown.enumerated() {
      draw(row, middle: top + (Double(index) + 0.5) * StripDrawing.rowHeight + 2)
    }
    var height = bottom + 26
    if chart.rows.count > shown.count {
      let more = NumberText.amount(Double(chart.rows.count - shown.count))
      sheet.text("… and \(more) more, in the table", x: 0, y: height + 6, soft: true)
      height += 16
    }
    return sheet.finished(
      title: chart.title, summary: chart.summary, height: height, kind: "strip")
  }

  private mutating func drawLegend() -> Double {
    let deliveries = shown.flatMap { row in row.deliveries.map { (row, $0) } }
    var legend = Legend()
    for state in [ArrivalStrip.Delivery.State.arrived, .dispatched, .planned]
    where deliveries.contains(where: { !$0.isLate($1) && $1.state == state }) {
      legend.entries.append((.dot(state.tone), state.rawValue))
    }
    if deliveries.contains(where: { $0.isLate($1) }) {
      legend.entries.append((.late, "arrives after it is due"))
    }
    if shown.contains(where: { $0.due != nil }) { legend.entries.append((.mark, "due")) }
    if deliveries.contains(where: { $1.departs != nil }) {
      legend.entries.append((.line(color: Palette.grey, width: 2, dash: ""), "on the way"))
    }
    return legend.draw(on: &sheet, x: 0, y: 9, width: Sheet.width)
  }

  private func radius(_ delivery: ArrivalStrip.Delivery) -> Double {
    guard heaviest > 0 else { return StripDrawing.smallestRadius }
    let share = (NumberText.drawable(delivery.weight) / heaviest).squareRoot()
    return max(StripDrawing.smallestRadius, StripDrawing.largestRadius * share)
  }

  private mutating func draw(_ row: ArrivalStrip.Row, middle: Double) {
    let label = TextMeasure.shortened(row.label, to: axis.left - 22, size: Sheet.fontSize)
    sheet.canvas.open("g")
    sheet.canvas.draw("title", [:], text: row.label)
    sheet.text(label, x: axis.left - 22, y: middle + 4, anchor: .end)
    sheet.line(axis.left, middle, axis.right, middle, color: Palette.rule)
    if let due = row.due {
      sheet.line(
        axis.x(due), middle - 9, axis.x(due), middle + 9, width: 2.4, kind: "mark")
    }
    let deliveries = row.deliveries.sorted(by: ArrivalStrip.inOrder)
    for delivery in deliveries {
      if let departs = delivery.departs {
        sheet.line(
          axis.x(departs), middle, axis.x(delivery.arrives), middle, color: Palette.grey, width: 2)
      }
    }
    // The large first, so that none hides another; ties in the order of the table.
    for delivery in deliveries.sorted(by: { radius($0) > radius($1) }) {
      draw(delivery, late: row.isLate(delivery), middle: middle)
    }
    drawWords(of: deliveries, due: row.due, middle: middle)
    sheet.canvas.close("g")
  }

  private mutating func draw(_ delivery: ArrivalStrip.Delivery, late: Bool, middle: Double) {
    let x = axis.x(delivery.arrives)
    sheet.canvas.open("g")
    sheet.canvas.draw("title", [:], text: "\(delivery.label), \(delivery.arrives)")
    if late {
      sheet.diamond(x: x, y: middle, radius: radius(delivery) + 1)
    } else {
      sheet.dot(x: x, y: middle, radius: radius(delivery), tone: delivery.state.tone)
    }
    sheet.canvas.close("g")
  }

  /// Writes each delivery's label to the right of its dot where nothing else stands.
  private mutating func drawWords(
    of deliveries: [ArrivalStrip.Delivery], due: Day?, middle: Double
  ) {
    for (index, delivery) in deliveries.enumerated() {
      if index > 0, deliveries[index - 1].arrives == delivery.arrives { continue }
      let same = deliveries[index...].prefix { $0.arrives == delivery.arrives }
      let others = same.count > 1 ? " + \(same.count - 1)" : ""
      let start = axis.x(delivery.arrives) + (same.map(radius).max() ?? 0) + 4
      var (end, isLast) = (Sheet.width, true)
      if let next = deliveries[(index + same.count)...].first {
        end = axis.x(next.departs.map { min($0, next.arrives) } ?? next.arrives) - radius(next) - 4
        if let departs = next.departs { end = min(end, axis.x(departs) - 4) }
        isLast = false
      }
      if let due, axis.x(due) > start - 4 { end = min(end, axis.x(due) - 4) }
      let words = delivery.label + others
      let fitted = TextMeasure.shortened(words, to: end - start, size: Sheet.smallSize)
      guard fitted == words || (isLast && fitted.count >= 12) else { continue }
      sheet.text(fitted, x: start, y: middle + 4, size: Sheet.smallSize, halo: true)
    }
  }
}
