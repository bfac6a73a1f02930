/// A date, time or period in the text. Without a year or with a weekday alone it has two readings:
/// the nearest before the day of the dispatch, and the nearest after it.
struct TimeSpan: Sendable {
  enum Role: Sendable { case plain, since, until, by, within }

  var range: Range<Int>
  var past: Period
  var future: Period
  var role: Role = .plain
  /// `HH:MM`, or a part of the day.
  var clock: String?
  /// It names a time of the day, and no day.
  var isClockOnly = false
  /// `recently`: it fixes nothing.
  var isVague = false
  /// A length such as `for ten days`, no position.
  var isLength = false
  /// Whether the words alone say that it lies after the dispatch.
  var isFuture = false

  init(_ range: Range<Int>, _ past: Period, _ future: Period? = nil) {
    self.range = range
    self.past = past
    self.future = future ?? past
  }

  func period(future isFuture: Bool) -> Period {
    let period = isFuture || self.isFuture ? future : past
    switch role {
    case .plain, .since, .within: return period
    case .until, .by: return Period(from: nil, to: period.to)
    }
  }

  var isDated: Bool { !isClockOnly && !isVague && !isLength }
}
