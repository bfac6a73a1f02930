import Basics

/// Draws the day marks above a time chart: a line down through it, the words in free rows above.
enum DayMarks {
  private static let rowHeight = 15.0
  private static let mostRows = 4

  /// Marks of one day put together, by day, each in the first row where it does not touch another;
  /// nil where no row has room: then the line alone is drawn, and the table has the words.
  private static func rows(of marks: [DayMark], on axis: DayAxis) -> [(DayMark, row: Int?)] {
    var merged: [DayMark] = []
    for mark in marks.sorted(by: { ($0.day, $0.label) < ($1.day, $1.label) }) {
      if let last = merged.last, last.day == mark.day {
        guard last.label != mark.label else { continue }
        merged[merged.count - 1].label += "; " + mark.label
      } else {
        merged.append(mark)
      }
    }
    var ends = [Double](repeating: -.infinity, count: mostRows)
    return merged.map { mark in
      let (start, end) = extent(of: mark, on: axis)
      guard let row = ends.firstIndex(where: { $0 < start }) else { return (mark, nil) }
      ends[row] = end + 8
      return (mark, row)
    }
  }

  private static func words(of mark: DayMark) -> String {
    let day = DayAxis.words(mark.day, withYear: false)
    return TextMeasure.shortened("\(day): \(mark.label)", to: 230, size: Sheet.smallSize)
  }

  /// From where to where the words go: to the right of the line, or to its left near the edge.
  private static func extent(of mark: DayMark, on axis: DayAxis) -> (Double, Double) {
    let width = TextMeasure.width(words(of: mark), size: Sheet.smallSize) + 6
    let x = axis.x(mark.day)
    return x + width <= Sheet.width ? (x, x + width) : (x - width, x)
  }

  /// The height that the words take.
  static func height(of marks: [DayMark], on axis: DayAxis) -> Double {
    let rows = rows(of: marks, on: axis).compactMap(\.row)
    return Double((rows.max() ?? -1) + 1) * rowHeight
  }

  /// Draws the marks; the words stand above `top`.
  static func draw(
    _ marks: [DayMark], on sheet: inout Sheet, axis: DayAxis, top: Double, bottom: Double
  ) {
    for (mark, row) in rows(of: marks, on: axis) {
      let x = axis.x(mark.day)
      let from = row.map { top - 2 - Double($0 + 1) * rowHeight } ?? top
      sheet.line(x, from + 2, x, bottom, color: Palette.softInk, dash: "2 3", kind: "day-mark")
      guard row != nil else { continue }
      let start = extent(of: mark, on: axis).0
      let onLeft = start < x
      sheet.text(
        words(of: mark), x: onLeft ? x - 5 : x + 5, y: from + 12, anchor: onLeft ? .end : .start,
        size: Sheet.smallSize, halo: true)
    }
  }
}
