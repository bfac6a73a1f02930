internal import Basics

/// Dates by the calendar.
extension TimeReader {
  /// A date, weekday, month or year; `year` allows a bare year.
  func base(at start: Int, before end: Int, year allowsYear: Bool = false) -> TimeSpan? {
    guard start < end else { return nil }
    return iso(at: start, before: end) ?? dotted(at: start, before: end)
      ?? dayOfMonth(at: start, before: end) ?? month(at: start, before: end)
      ?? ordinalDay(at: start, before: end) ?? weekday(at: start, before: end)
      ?? dayWord(at: start, before: end) ?? feast(at: start) ?? clock(at: start, before: end)
      ?? year(at: start, before: end, allowed: allowsYear)
  }

  private func whole(_ index: Int, _ end: Int) -> Int? {
    guard index < end, text.tokens[index].kind == .digits else { return nil }
    return Int(text.tokens[index].text)
  }

  private func iso(at start: Int, before end: Int) -> TimeSpan? {
    guard let year = whole(start, end), let month = whole(start + 2, end),
      let day = whole(start + 4, end), text.tokens[start + 1].isSign("-"),
      text.tokens[start + 3].isSign("-"), let date = Day(year: year, month: month, day: day),
      text.tokens[start].text.utf8.count == 4
    else { return nil }
    return TimeSpan(start..<start + 5, Period(date))
  }

  private func dotted(at start: Int, before end: Int) -> TimeSpan? {
    guard let day = whole(start, end), let month = whole(start + 2, end),
      let year = whole(start + 4, end), text.tokens[start + 1].text == text.tokens[start + 3].text,
      [".", "/"].contains(text.tokens[start + 1].text), !text.tokens[start + 2].hasGap,
      text.tokens[start + 4].text.utf8.count == 4,
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    return TimeSpan(start..<start + 5, Period(date))
  }

  /// `22 September`, `1–13 January 2025`, `19 June 2017`, `March 10, 2020`.
  private func dayOfMonth(at start: Int, before end: Int) -> TimeSpan? {
    if let mark = monthMark(start), let day = whole(mark.end, end), (1...31).contains(day),
      text.tokens[mark.end].text.utf8.count <= 2, !isCounting(mark.end + 1, end)
    {
      return dated(start, mark.end + 1, day, day, mark, end)
    }
    guard let day = whole(start, end), (1...31).contains(day) else { return nil }
    var next = start + 1
    if next < end, ["st", "nd", "rd", "th"].contains(text.folded(next)) { next += 1 }
    var last = day
    if next + 1 < end, text.tokens[next].isSign("–") || text.tokens[next].isSign("-"),
      let other = whole(next + 1, end), other > day
    {
      last = other
      next += 2
    }
    if next < end, text.folded(next) == "of" { next += 1 }
    guard next < end, let mark = monthMark(next) else { return nil }
    return dated(start, mark.end, day, last, mark, end)
  }

  private func isCounting(_ next: Int, _ end: Int) -> Bool {
    next < end && !text.tokens[next].hasGap && [",", ".", ":"].contains(text.tokens[next].text)
      && next + 1 < end && text.tokens[next + 1].kind == .digits && !text.tokens[next + 1].hasGap
  }

  private func monthMark(_ index: Int) -> Mark? {
    guard let mark = text.mark(.month, at: index) else { return nil }
    return mark
  }

  private func dated(
    _ start: Int, _ next: Int, _ first: Int, _ last: Int, _ mark: Mark, _ end: Int
  ) -> TimeSpan? {
    guard let month = Int(mark.value) else { return nil }
    let (year, stop) = yearAfter(next, end)
    func period(_ year: Int) -> Period {
      Period(
        from: Day(year: year, month: month, day: first),
        to: Day(year: year, month: month, day: last))
    }
    return placed(start..<stop, year, period)
  }

  /// The year that follows a month, with or without a comma.
  private func yearAfter(_ next: Int, _ end: Int) -> (Int?, Int) {
    let index = next < end && text.tokens[next].isSign(",") ? next + 1 : next
    guard let year = whole(index, end), isYear(index), (1900...2100).contains(year) else {
      return (nil, next)
    }
    if index > next, text.mark(.unit, at: index + 1) != nil { return (nil, next) }
    return (year, index + 1)
  }

  private func isYear(_ index: Int) -> Bool { text.tokens[index].text.utf8.count == 4 }

  /// A yearless date is the nearest before or after the dispatch.
  private func placed(_ range: Range<Int>, _ year: Int?, _ period: (Int) -> Period) -> TimeSpan? {
    if let year {
      let whole = period(year)
      return whole.from == nil ? nil : TimeSpan(range, whole)
    }
    guard let date else { return TimeSpan(range, .unknown) }
    let this = date.components.year
    let same = period(this)
    guard let from = same.from, let to = same.to else { return nil }
    let past = from <= date ? same : period(this - 1)
    let future = to >= date ? same : period(this + 1)
    return TimeSpan(range, past, future)
  }

  private func month(at start: Int, before end: Int) -> TimeSpan? {
    guard let mark = monthMark(start), let month = Int(mark.value) else { return nil }
    var (year, next) = yearAfter(mark.end, end)
    if year == nil, text.folded(next) == "last", text.folded(next + 1) == "year", let date {
      year = date.components.year - 1
      next += 2
    }
    if text.folded(next) == "alone" { next += 1 }
    return placed(start..<next, year) { Period(month: month, of: $0) }
  }

  /// `the 20th`.
  private func ordinalDay(at start: Int, before end: Int) -> TimeSpan? {
    let index = text.folded(start) == "the" ? start + 1 : start
    guard let day = whole(index, end), index + 1 < end, !text.tokens[index + 1].hasGap,
      ["st", "nd", "rd", "th"].contains(text.folded(index + 1)), let date
    else { return nil }
    func of(_ later: Int) -> Day? {
      let month = date.month(later).from?.components
      return month.flatMap { Day(year: $0.year, month: $0.month, day: day) }
    }
    let same = of(0)
    let past = same.map { $0 <= date } == true ? same : of(-1)
    let future = same.map { $0 >= date } == true ? same : of(1)
    return TimeSpan(start..<index + 2, Period(past), Period(future))
  }

  private func weekday(at start: Int, before end: Int) -> TimeSpan? {
    var index = start
    var week: Int?
    if text.has(.before, at: index) { week = -1 } else if text.has(.after, at: index) { week = 1 }
    if week != nil || text.has(.this, at: index) { index += 1 }
    guard let mark = text.mark(.weekday, at: index), let number = Int(mark.value) else {
      return nil
    }
    var next = mark.end
    guard let date else { return TimeSpan(start..<next, .unknown) }
    var past = Period(date - (date.weekday - number + 7) % 7)
    var future = Period(date + (number - date.weekday + 7) % 7)
    if week == -1 {
      if text.folded(next) == "last" { next += 1 }
      if past == Period(date) { past = past.moved(days: -7) }
      future = past
    } else if week == 1 {
      let monday = date.week(1).from
      future = Period(monday.map { $0 + number })
      past = future
    } else if text.folded(next) == "week" {
      next += 1
      future = future.moved(days: 7)
      past = future
    } else if text.folded(next) == "last" {
      next += 1
      past = Period(date.week(-1).from.map { $0 + number })
    }
    if future == Period(date), week == nil, text.folded(start) != "this" { /* its own day */  }
    return withParts(TimeSpan(start..<next, past, future), end)
  }

  /// `Sunday morning`, `Friday night`, `Saturday last week`.
  private func withParts(_ span: TimeSpan, _ end: Int) -> TimeSpan {
    var span = span
    let next = span.range.upperBound
    if next < end, let part = text.mark(.part, at: next), !text.tokens[next].isCapital {
      span.clock = part.value
      span.range = span.range.lowerBound..<part.end
      if part.value == "noon" { span.clock = "12:00" }
    }
    return span
  }

  private func dayWord(at start: Int, before end: Int) -> TimeSpan? {
    if let mark = text.mark(.night, at: start) {
      let night = date.map { Period(from: $0 - 1, to: $0) } ?? .unknown
      var span = TimeSpan(mark.range, night)
      span.clock = "night"
      return span
    }
    guard let mark = text.mark(.day, at: start), let offset = Int(mark.value) else { return nil }
    var span = TimeSpan(mark.range, Period(date.map { $0 + offset }))
    span.isFuture = offset > 0
    if let part = text.mark(.part, at: start), part.count == mark.count { span.clock = part.value }
    return withParts(span, end)
  }

  private func feast(at start: Int) -> TimeSpan? {
    guard let mark = text.mark(.christmas, at: start) ?? text.mark(.newYear, at: start) else {
      return nil
    }
    let numbers = mark.value.split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2 else { return nil }
    return placed(mark.range, nil) {
      Period(Day(year: $0, month: numbers[0], day: numbers[1]))
    }
  }

  private func year(at start: Int, before end: Int, allowed: Bool) -> TimeSpan? {
    guard let year = whole(start, end), isYear(start), (1900...2100).contains(year) else {
      return nil
    }
    let before = text.folded(start - 1)
    let isNamed =
      ["in", "of", "since", "until", "than", "by", "("].contains(before)
      || text.has(.respect, at: start - 1)
    guard allowed || isNamed || stands(start, end) else { return nil }
    if text.folded(start + 1) == ",", let day = dayOfMonth(at: start + 2, before: end) {
      let years = year - (day.past.to ?? date ?? Day(number: 0)).components.year
      return TimeSpan(start..<day.range.upperBound, day.past.moved(years: years))
    }
    guard text.mark(.unit, at: start + 1) == nil, !isCounting(start + 1, end) else { return nil }
    let isWhole = text.folded(start + 1) == "as" && text.folded(start + 2) == "a"
    let next = isWhole ? start + 4 : start + 1
    return TimeSpan(start..<min(next, end), Period(year: year))
  }

  /// A year that opens a line or brackets: `2025 as a whole`, `2013: 12.89 m`.
  private func stands(_ start: Int, _ end: Int) -> Bool {
    guard start + 1 < end else { return false }
    let isFirst =
      start == 0 || text.tokens[start - 1].line < text.tokens[start].line
      || [".", "(", ";", "*", "-"].contains(text.tokens[start - 1].text)
    return isFirst
      && ([":", ","].contains(text.tokens[start + 1].text)
        || text.folded(start + 1) == "as")
  }

  /// `18:00`, `3.54`, `9 a.m.`, `noon`.
  func clock(at start: Int, before end: Int) -> TimeSpan? {
    if let part = text.mark(.part, at: start) {
      guard ["noon", "midnight"].contains(part.value) || text.folded(start - 1) == "the" else {
        return nil
      }
      return clockSpan(part.range, part.value == "noon" ? "12:00" : part.value)
    }
    guard let hour = whole(start, end), hour <= 24, text.tokens[start].text.utf8.count <= 2 else {
      return nil
    }
    var next = start + 1
    var minute = 0
    let isAfterAt = text.folded(start - 1) == "at"
    if next + 1 < end, let digits = whole(next + 1, end), digits < 60,
      text.tokens[next + 1].text.utf8.count == 2, !text.tokens[next].hasGap,
      !text.tokens[next + 1].hasGap,
      text.tokens[next].isSign(":") || text.tokens[next].isSign(".") && isAfterAt
    {
      minute = digits
      next += 2
    }
    let half = next < end ? text.mark(.clock, at: next) : nil
    guard next > start + 1 || half != nil else { return nil }
    let later = half?.value == "pm" && hour < 12 ? 12 : 0
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return clockSpan(start..<(half?.end ?? next), "\(two(hour + later)):\(two(minute))")
  }

  private func clockSpan(_ range: Range<Int>, _ clock: String) -> TimeSpan {
    var span = TimeSpan(range, .unknown)
    span.clock = clock
    span.isClockOnly = true
    return span
  }
}
