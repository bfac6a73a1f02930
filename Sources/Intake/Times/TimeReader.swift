internal import Basics

/// Reads dates and periods, absolute or relative to the day of the dispatch. What is relative to a
/// day that is not known is read as unknown.
struct TimeReader {
  let text: Text
  let date: Day?
  var numerals: NumeralReader { NumeralReader(text: text) }

  /// The dates and times of a sentence, in order; `last` is the latest one before it.
  func spans(in sentence: Range<Int>, last: inout TimeSpan?) -> [TimeSpan] {
    var found: [TimeSpan] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let span = read(at: index, before: sentence.upperBound, last: last) {
        found.append(span)
        if span.isDated { last = span }
        index = max(index + 1, span.range.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  private func read(at start: Int, before end: Int, last: TimeSpan?) -> TimeSpan? {
    if let between = between(at: start, before: end) { return between }
    if let mark = text.mark(.yearToDate, at: start) { return yearToDate(mark, end) }
    if let mark = text.mark(.vagueTime, at: start) {
      var span = TimeSpan(mark.range, .unknown)
      span.isVague = true
      return span
    }
    if let relative = relative(at: start, before: end, last: last) { return relative }
    if let prefixed = prefixed(at: start, before: end, last: last) { return prefixed }
    guard let base = base(at: start, before: end) else { return nil }
    return joined(base, end)
  }

  private func yearToDate(_ mark: Mark, _ end: Int) -> TimeSpan {
    guard let date else { return TimeSpan(mark.range, .unknown) }
    let first = Day(year: date.components.year, month: 1, day: 1)
    var span = TimeSpan(mark.range, Period(from: first, to: date))
    span.role = .since
    return span
  }

  /// `between January and May`, `Between 2019 and 2021`.
  private func between(at start: Int, before end: Int) -> TimeSpan? {
    guard ["between", "from"].contains(text.folded(start)),
      let first = base(at: start + 1, before: end, year: true), first.range.upperBound + 1 < end,
      ["and", "to", "until"].contains(text.folded(first.range.upperBound)),
      let second = base(at: first.range.upperBound + 1, before: end, year: true)
    else { return nil }
    var end = second.range.upperBound
    var past = Period(from: first.past.from, to: second.past.to)
    if let from = past.from, let to = past.to, from > to { past.from = earlier(from, than: to) }
    if text.folded(end) == "last", text.folded(end + 1) == "week", let date {
      end += 2
      past = Period(
        from: date.week(-1).from.map { $0 + (first.past.from ?? date).weekday },
        to: date.week(-1).from.map { $0 + (second.past.to ?? date).weekday })
    }
    return TimeSpan(start..<end, past, Period(from: first.future.from, to: second.future.to))
  }

  /// The same weekday or day of the year before another day.
  private func earlier(_ day: Day, than other: Day) -> Day {
    if day - other < 7 { return day - 7 }
    let years = other.components.year - day.components.year
    let moved = Period(day).moved(years: years).from ?? day
    return moved > other ? Period(moved).moved(years: -1).from ?? moved : moved
  }

  // MARK: Words before a date

  private func prefixed(at start: Int, before end: Int, last: TimeSpan?) -> TimeSpan? {
    if let part = portion(at: start, before: end) { return part }
    let roles: [(Tag, TimeSpan.Role)] = [
      (.since, .since), (.until, .until), (.by, .by), (.within, .within),
    ]
    for (tag, role) in roles {
      guard let mark = text.mark(tag, at: start), mark.end < end else { continue }
      let next =
        text.folded(mark.end) == "the" && !text.has(.endOf, at: mark.end)
        ? mark.end + 1 : mark.end
      if role == .since, text.folded(start) == "from", let later = futureDay(next, end) {
        return later.extended(to: start)
      }
      guard
        let inner = portion(at: next, before: end) ?? relative(at: next, before: end, last: last)
          ?? base(at: next, before: end, year: true)
      else { continue }
      return applied(role, joined(inner, end), start)
    }
    return nil
  }

  /// `from 12 June`: a beginning that may lie ahead.
  private func futureDay(_ next: Int, _ end: Int) -> TimeSpan? {
    guard var span = base(at: next, before: end) else { return nil }
    span.role = .since
    span.past = Period(from: span.past.from, to: date)
    span.future = Period(from: span.future.from, to: nil)
    return span
  }

  private func applied(_ role: TimeSpan.Role, _ inner: TimeSpan, _ start: Int) -> TimeSpan {
    var span = inner.extended(to: start)
    span.role = role
    switch role {
    case .since:
      span.past = Period(from: inner.past.from, to: date)
      span.future = span.past
    case .by where ["before", "ahead"].contains(text.folded(start)):
      span.isFuture = span.isDated
    case .by: span.isFuture = span.isDated && !span.isClockOnly
    case .until: span.isFuture = span.isDated
    default: break
    }
    return span
  }

  /// `the end of July`, `the first half of December`, `mid-May`, `the first twenty days of May`.
  private func portion(at start: Int, before end: Int) -> TimeSpan? {
    let begin = text.folded(start) == "in" || text.folded(start) == "at" ? start + 1 : start
    for tag in [Tag.endOf, .startOf, .middleOf, .firstHalf, .secondHalf, .whole] {
      guard let mark = text.mark(tag, at: begin), mark.end < end else { continue }
      var next = mark.end
      if text.tokens[next].isSign("-") { next += 1 }
      guard
        let inner = base(at: next, before: end, year: true)
          ?? unit(at: text.folded(next) == "the" ? next + 1 : next)
      else { continue }
      var span = inner.extended(to: start)
      span.past = cut(inner.past, tag)
      span.future = cut(inner.future, tag)
      return span
    }
    return quarter(at: begin, before: end) ?? firstDays(at: begin, before: end)
  }

  private func cut(_ period: Period, _ tag: Tag) -> Period {
    switch tag {
    case .endOf: Period(period.to)
    case .startOf: Period(period.from)
    case .firstHalf: period.half(second: false)
    case .secondHalf: period.half(second: true)
    default: period
    }
  }

  /// `the first quarter`, `the third quarter of 2024`.
  private func quarter(at start: Int, before end: Int) -> TimeSpan? {
    let index = text.folded(start) == "the" ? start + 1 : start
    guard let number = ["first", "second", "third", "fourth"].firstIndex(of: text.folded(index)),
      text.folded(index + 1) == "quarter"
    else { return nil }
    var next = index + 2
    var year = date?.components.year
    if text.folded(next) == "of", let inner = base(at: next + 1, before: end, year: true) {
      year = inner.past.from?.components.year
      next = inner.range.upperBound
    }
    guard let year else { return TimeSpan(start..<next, .unknown) }
    return TimeSpan(
      start..<next,
      Period(
        from: Period(month: 3 * number + 1, of: year).from,
        to: Period(month: 3 * number + 3, of: year).to))
  }

  private func firstDays(at start: Int, before end: Int) -> TimeSpan? {
    guard text.folded(start) == "the", text.folded(start + 1) == "first",
      let count = numerals.read(at: start + 2, before: end), count.value < 400,
      let unit = text.mark(.span, at: count.range.upperBound)
    else { return nil }
    guard text.folded(unit.end) == "of",
      let inner = base(at: unit.end + 1, before: end, year: true) ?? self.unit(at: unit.end + 2)
    else { return nil }
    func cut(_ period: Period) -> Period {
      let last = period.from.map { moved($0, Int(count.value), unit.value) - 1 }
      return Period(from: period.from, to: last)
    }
    return TimeSpan(start..<inner.range.upperBound, cut(inner.past), cut(inner.future))
  }

  /// `the month`, `the year`, `this week`: the one of the dispatch.
  private func unit(at start: Int) -> TimeSpan? {
    let index = text.has(.this, at: start) ? start + 1 : start
    guard let mark = text.mark(.span, at: index), let date else { return nil }
    return TimeSpan(start..<mark.end, whole(mark.value, date, 0))
  }

  func whole(_ unit: String, _ date: Day, _ later: Int) -> Period {
    switch unit {
    case "week": return date.week(later)
    case "month": return date.month(later)
    case "year": return Period(year: date.components.year + later)
    case "weekend":
      let monday = date.week(later).from
      return Period(from: monday.map { $0 + 5 }, to: monday.map { $0 + 6 })
    case "quarter":
      let (year, month, _) = date.components
      let first = (month - 1) / 3 * 3 + 3 * later
      let index = year * 12 + first
      let from = Period(month: index % 12 + 1, of: index / 12).from
      return Period(
        from: from, to: Period(month: (index + 2) % 12 + 1, of: (index + 2) / 12).to)
    case "night": return Period(from: date + later, to: date + later + 1)
    default: return Period(date + later)
    }
  }

  /// A time of the day after a day, and a weekday after a date: `Friday at 18:00`.
  private func joined(_ span: TimeSpan, _ end: Int) -> TimeSpan {
    var span = span
    for _ in 0..<2 {
      var next = span.range.upperBound
      if next < end, ["at", ","].contains(text.folded(next)) { next += 1 }
      guard next < end, let clock = clock(at: next, before: end) else { return span }
      span.range = span.range.lowerBound..<clock.range.upperBound
      span.clock = clock.clock
      span.isClockOnly = false
    }
    return span
  }
}

extension TimeSpan {
  func extended(to start: Int) -> TimeSpan {
    var span = self
    span.range = start..<range.upperBound
    return span
  }
}
