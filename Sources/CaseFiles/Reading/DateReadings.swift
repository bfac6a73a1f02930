import Basics

/// The dates that a text in another style may mean. Nothing is ever taken from here: it only
/// makes hints.
struct DateReadings {
  private let readings: [Day]
  private let isISOForm: Bool

  init(_ text: String) {
    let parts = text.split(whereSeparator: { !($0.isASCII && $0.isNumber) })
    let numbers = parts.compactMap { Int($0) }
    isISOForm =
      text.utf8.count == 10 && parts.map(\.count) == [4, 2, 2]
      && text.split(separator: "-").count == 3
    guard numbers.count == 3 else {
      readings = []
      return
    }
    var days: [Day?] = []
    if parts[0].count == 4 {
      days = [Day(year: numbers[0], month: numbers[1], day: numbers[2])]
    } else if parts[2].count == 4 {
      days = [
        Day(year: numbers[2], month: numbers[1], day: numbers[0]),
        Day(year: numbers[2], month: numbers[0], day: numbers[1]),
      ]
    }
    var unique: [Day] = []
    for day in days.compactMap({ $0 }) where !unique.contains(day) { unique.append(day) }
    readings = unique
  }

  /// What may have been meant.
  var hint: String? {
    if isISOForm { return "There is no such day" }
    switch readings.count {
    case 0: return nil
    case 1: return "Maybe \(readings[0])"
    default: return "Write \(readings[0]) or \(readings[1]), whichever is meant"
    }
  }
}
