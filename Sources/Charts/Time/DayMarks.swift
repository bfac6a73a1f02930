import Basics

/// Draws the day marks above a time chart: a line down through it, the words in free rows above.
enum DayMarks {
  private static let rowHeight = 15.0
  private static let mostRows = 5

  /// A mark with the place of its words; row 0 is next to the chart. Without a row, because none
  /// had room, the line is drawn alone and the table has the words.
  struct Placed {
    let mark: DayMark
    let x: Double
    var row: Int?
    var onLeft = false
    var start = 0.0
    var end = 0.0
  }

  /// The marks by day, those of one day put together.
  private static func merged(_ marks: [DayMark]) -> [DayMark] {
    var merged: [DayMark] = []
    for mark in marks.sorted(by: { ($0.day, $0.label) < ($1.day, $1.label) }) {
      if let last = merged.last, last.day == mark.day {
        guard last.label != mark.label else { continue }
        merged[merged.count - 1].label += "; " + mark.label
      } else {
        merged.append(mark)
      }
    }
    return merged
  }

  /// Rows in which no words touch words or the line of another mark, from the last day to the
  /// first: to the right of the line if that goes, else to the left.
  static func placed(_ marks: [DayMark], on axis: DayAxis) -> [Placed] {
    var placed: [Placed] = []
    for mark in merged(marks).reversed() {
      let width = TextMeasure.width(words(of: mark), size: Sheet.smallSize) + 8
      let x = axis.x(mark.day)
      var chosen = Placed(mark: mark, x: x)
      for (onLeft, start, end) in [(false, x, x + width), (true, x - width, x)]
      where chosen.row == nil && start >= 0 && end <= Sheet.width {
        let isFree = { (row: Int) in
          placed.allSatisfy { isApart($0, row: row, x: x, start: start, end: end) }
        }
        chosen.row = (0..<mostRows).first(where: isFree)
        (chosen.onLeft, chosen.start, chosen.end) = (onLeft, start, end)
      }
      placed.append(chosen)
    }
    return placed
  }

  private static func isApart(
    _ other: Placed, row: Int, x: Double, start: Double, end: Double
  ) -> Bool {
    guard let otherRow = other.row else { return true }
    if otherRow == row { return other.end < start || other.start > end }
    // A line rises to its own words: it crosses the words in the rows below them.
    if otherRow > row { return other.x < start || other.x > end }
    return x < other.start || x > other.end
  }

  private static func words(of mark: DayMark) -> String {
    let day = DayAxis.words(mark.day, withYear: false)
    return TextMeasure.shortened("\(day): \(mark.label)", to: 230, size: Sheet.smallSize)
  }

  /// The height that the words take.
  static func height(of marks: [DayMark], on axis: DayAxis) -> Double {
    let rows = placed(marks, on: axis).compactMap(\.row)
    return Double((rows.max() ?? -1) + 1) * rowHeight
  }

  /// Draws the marks; the words stand above `top`.
  static func draw(
    _ marks: [DayMark], on sheet: inout Sheet, axis: DayAxis, top: Double, bottom: Double
  ) {
    for placed in placed(marks, on: axis) {
      let from = placed.row.map { top - 2 - Double($0 + 1) * rowHeight } ?? top
      sheet.line(
        placed.x, from + 2, placed.x, bottom, color: Palette.softInk, dash: "2 3",
        kind: "day-mark")
      guard placed.row != nil else { continue }
      sheet.text(
        words(of: placed.mark), x: placed.x + (placed.onLeft ? -5 : 5), y: from + 12,
        anchor: placed.onLeft ? .end : .start, size: Sheet.smallSize, halo: true)
    }
  }
}
