internal import Basics

/// From a day to a day, both inclusive; an end that is not known is nil.
struct Period: Sendable, Equatable {
  var from: Day?
  var to: Day?

  static let unknown = Period(from: nil, to: nil)

  init(from: Day?, to: Day?) {
    self.from = from
    self.to = to
  }

  init(_ day: Day?) { self.init(from: day, to: day) }

  var isUnknown: Bool { from == nil && to == nil }

  var isOneDay: Bool { from != nil && from == to }

  /// A whole month.
  init(month: Int, of year: Int) {
    let first = Day(year: year, month: month, day: 1)
    let next =
      month == 12
      ? Day(year: year + 1, month: 1, day: 1) : Day(year: year, month: month + 1, day: 1)
    self.init(from: first, to: next.map { $0 - 1 })
  }

  /// A whole year.
  init(year: Int) {
    self.init(
      from: Day(year: year, month: 1, day: 1), to: Day(year: year, month: 12, day: 31))
  }

  /// The same days some years later, the 29th of February becoming the 28th.
  func moved(years: Int) -> Period {
    func move(_ day: Day) -> Day? {
      let (year, month, number) = day.components
      return Day(year: year + years, month: month, day: number)
        ?? Day(year: year + years, month: month, day: number - 1)
    }
    return Period(from: from.flatMap(move), to: to.flatMap(move))
  }

  func moved(days: Int) -> Period { Period(from: from.map { $0 + days }, to: to.map { $0 + days }) }

  /// The first or the second half of it: of a month to its 15th, of a year to its 30th of June.
  func half(second: Bool) -> Period {
    guard let from, let to else { return self }
    let middle = to - from > 40 ? from + (to - from + 1) / 2 - 1 : from + 14
    let isYear = to - from > 300
    let cut = isYear ? Day(year: from.components.year, month: 6, day: 30) ?? middle : middle
    return second ? Period(from: cut + 1, to: to) : Period(from: from, to: cut)
  }
}

extension Day {
  /// Monday 0 to Sunday 6.
  var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 }

  /// The week of the day, Monday to Sunday, some weeks later.
  func week(_ later: Int = 0) -> Period {
    let monday = self - weekday + 7 * later
    return Period(from: monday, to: monday + 6)
  }

  func month(_ later: Int = 0) -> Period {
    let (year, month, _) = components
    let index = year * 12 + month - 1 + later
    return Period(month: index % 12 + 1, of: index / 12)
  }
}
