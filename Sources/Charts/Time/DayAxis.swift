public import Basics

/// An axis of days with ticks at days, Mondays, months or years, as the span allows.
struct DayAxis {
  /// The first day shown.
  let first: Day
  /// The last day shown.
  let last: Day
  /// Where the axis begins and ends on the sheet.
  let left, right: Double

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The axis from the first to the last of `days`, at least a week long.
  init(days: [Day], left: Double, right: Double) {
    let first = days.min() ?? Day(number: 0)
    self.first = first
    last = max(days.max() ?? first, first + 7)
    self.left = left
    self.right = right
  }

  /// The place of a day; days beyond the axis are held at its ends.
  func x(_ day: Day) -> Double {
    let share = Double(day - first) / Double(last - first)
    return left + (right - left) * min(1, max(0, share))
  }

  /// The days with a tick, and their words: `5 Aug`, the first of them and each new year with it.
  var ticks: [(day: Day, words: String)] {
    let most = max(2, Int((right - left) / 58))
    let days = tickDays(most: most)
    var year: Int?
    return days.map { day in
      let words = DayAxis.words(day, withYear: day.components.year != year)
      year = day.components.year
      return (day, words)
    }
  }

  /// `5 Aug 2021`, or without the year.
  static func words(_ day: Day, withYear: Bool = true) -> String {
    let (year, month, number) = day.components
    return "\(number) \(months[month - 1])" + (withYear ? " \(year)" : "")
  }

  private func tickDays(most: Int) -> [Day] {
    let span = last - first
    if span <= most { return (0...span).map { first + $0 } }
    if span / 2 <= most { return stride(from: 0, through: span, by: 2).map { first + $0 } }
    for weeks in [1, 2] where span / (7 * weeks) < most {
      // 1970-01-05, day 4, was a Monday.
      let toMonday = (11 - Int(first.number) % 7) % 7
      return stride(from: toMonday, through: span, by: 7 * weeks).map { first + $0 }
    }
    for months in [1, 2, 3, 6] where span / (30 * months) < most {
      return monthStarts(every: months)
    }
    return monthStarts(every: 12 * max(1, (span / 365 + most - 1) / most))
  }

  private func monthStarts(every months: Int) -> [Day] {
    let start = first.components
    var index = start.year * 12 + start.month - 1
    if start.day > 1 { index += 1 }
    index = (index + months - 1) / months * months
    var days: [Day] = []
    while let day = Day(year: index / 12, month: index % 12 + 1, day: 1), day <= last {
      days.append(day)
      index += months
    }
    return days
  }

  /// Draws ticks, their words and light lines up to `top`.
  func draw(on sheet: inout Sheet, top: Double, bottom: Double) {
    var free = -Double.infinity
    for tick in ticks {
      let x = x(tick.day)
      sheet.line(x, top, x, bottom + 4, color: Palette.rule)
      let half = TextMeasure.width(tick.words, size: Sheet.smallSize) / 2
      let center = min(max(x, half), Sheet.width - half)
      guard center - half > free else { continue }
      free = center + half + 4
      sheet.text(
        tick.words, x: center, y: bottom + 17, anchor: .middle, size: Sheet.smallSize, soft: true)
    }
    sheet.line(left, bottom, right, bottom, color: Palette.grey)
  }
}

/// A day worth a line across a chart: a due day, the day of the report.
public struct DayMark: Sendable, Hashable {
  /// When.
  public var day: Day
  /// What, in few words.
  public var label: String

  /// A mark.
  public init(_ day: Day, _ label: String) {
    self.day = day
    self.label = label
  }
}
