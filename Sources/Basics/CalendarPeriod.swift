/// A day, a week of seven days, or a month: what one count of a series speaks of.
public struct CalendarPeriod: Hashable, Comparable, Sendable {
  /// How long a period is.
  public enum Length: String, CaseIterable, Sendable {
    /// A day.
    case day
    /// Seven days from the day named on.
    case week
    /// A calendar month.
    case month

    /// Periods in a year, as detectors count them.
    public var perYear: Int {
      switch self {
      case .day: 365
      case .week: 52
      case .month: 12
      }
    }
  }

  /// How long it is.
  public let length: Length
  /// Its first day.
  public let first: Day

  /// The period that begins on a day; a month begins on its first.
  public init(_ length: Length, from day: Day) {
    self.length = length
    guard length == .month else {
      first = day
      return
    }
    first = day - (day.components.day - 1)
  }

  /// Reads `2021-04` (a month), `2021-W16` (a week of ISO 8601, from Monday on) or `2021-04-19` (a
  /// day, or the first of a week).
  public init?(_ text: String) {
    if let day = Day(iso: text) {
      self.init(.day, from: day)
      return
    }
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound == bytes.count || range.upperBound == 4, bytes.count >= 7,
        bytes[range].allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      return bytes[range].reduce(0) { 10 * $0 + Int($1) - 0x30 }
    }
    guard bytes.count >= 7, bytes[4] == 0x2D, let year = number(0..<4) else { return nil }
    if bytes[5] == 0x57 {
      guard bytes.count == 8, let week = number(6..<8),
        let first = CalendarPeriod.week(week, of: year)
      else { return nil }
      self.init(.week, from: first)
    } else {
      guard bytes.count == 7, let month = number(5..<7),
        let first = Day(year: year, month: month, day: 1)
      else { return nil }
      self.init(.month, from: first)
    }
  }

  /// The Monday of a week of ISO 8601: week 1 has the fourth of January.
  private static func week(_ week: Int, of year: Int) -> Day? {
    guard (1...53).contains(week), let fourth = Day(year: year, month: 1, day: 4) else {
      return nil
    }
    let monday = fourth - fourth.daysSinceMonday + 7 * (week - 1)
    // Week 53 is there in some years only; its Thursday says whose week it is.
    return (monday + 3).components.year == year ? monday : nil
  }

  /// The last day.
  public var last: Day { after(1).first - 1 }

  /// The period so many later.
  public func after(_ count: Int) -> CalendarPeriod {
    switch length {
    case .day: return CalendarPeriod(.day, from: first + count)
    case .week: return CalendarPeriod(.week, from: first + 7 * count)
    case .month:
      let (year, month, _) = first.components
      let months = 12 * year + month - 1 + count
      let day = Day(year: months / 12, month: months % 12 + 1, day: 1)
      return CalendarPeriod(.month, from: day ?? first)
    }
  }

  /// How many periods it lies behind another of the same length; nil where it does not lie on the
  /// same grid.
  public func distance(from other: CalendarPeriod) -> Int? {
    guard length == other.length else { return nil }
    let days = first - other.first
    switch length {
    case .day: return days
    case .week: return days % 7 == 0 ? days / 7 : nil
    case .month:
      let (mine, theirs) = (first.components, other.first.components)
      return 12 * (mine.year - theirs.year) + mine.month - theirs.month
    }
  }

  /// Earlier periods are smaller.
  public static func < (a: CalendarPeriod, b: CalendarPeriod) -> Bool { a.first < b.first }
}

extension CalendarPeriod: CustomStringConvertible {
  /// A month as `2021-04`, others by their first day.
  public var description: String {
    length == .month ? String("\(first)".dropLast(3)) : "\(first)"
  }
}

extension Day {
  /// 0 on a Monday, 6 on a Sunday.
  public var daysSinceMonday: Int { ((Int(number) + 3) % 7 + 7) % 7 }
}
