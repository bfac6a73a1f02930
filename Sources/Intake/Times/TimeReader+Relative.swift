internal import Basics

/// Periods relative to the dispatch or to a time named before.
extension TimeReader {
  func relative(at start: Int, before end: Int, last: TimeSpan?) -> TimeSpan? {
    backward(at: start, last) ?? samePeriod(at: start, before: end, last)
      ?? opening(at: start, before: end, last) ?? counted(at: start, before: end) ?? neighbour(
        at: start, before: end)
      ?? thisUnit(at: start) ?? nightBefore(at: start, last)
  }

  /// `the day before`, `the week before`: seen from the time named last.
  private func backward(at start: Int, _ last: TimeSpan?) -> TimeSpan? {
    if let mark = text.mark(.sameDay, at: start), let last {
      return TimeSpan(mark.range, last.past, last.future)
    }
    if let mark = text.mark(.previous, at: start),
      mark.count >= (text.mark(.day, at: start)?.count ?? 0)
    {
      return TimeSpan(mark.range, Period((last?.past.from ?? date).map { $0 - 1 }))
    }
    if let mark = text.mark(.previousWeek, at: start) {
      return TimeSpan(mark.range, (last?.past.from ?? date)?.week(-1) ?? .unknown)
    }
    if let mark = text.mark(.previousMonth, at: start) {
      return TimeSpan(mark.range, (last?.past.from ?? date)?.month(-1) ?? .unknown)
    }
    if let mark = text.mark(.previousYear, at: start), text.mark(.samePeriod, at: start) == nil {
      return TimeSpan(mark.range, last?.past.moved(years: -1) ?? .unknown)
    }
    return nil
  }

  /// `in the first three days`: of what was spoken of before.
  private func opening(at start: Int, before end: Int, _ last: TimeSpan?) -> TimeSpan? {
    guard text.folded(start) == "the", text.folded(start + 1) == "first",
      let count = numerals.read(at: start + 2, before: end), count.value < 400,
      let unit = text.mark(.span, at: count.range.upperBound), text.folded(unit.end) != "of",
      let from = last?.past.from
    else { return nil }
    let to = moved(from, Int(count.value), unit.value) - 1
    return TimeSpan(start..<unit.end, Period(from: from, to: to))
  }

  private func nightBefore(at start: Int, _ last: TimeSpan?) -> TimeSpan? {
    guard let mark = text.mark(.previousNight, at: start) else { return nil }
    let day = last?.past.from ?? date
    return TimeSpan(mark.range, Period(from: day.map { $0 - 1 }, to: day))
  }

  /// `in the same period of 2021`, `the same month last year`.
  private func samePeriod(at start: Int, before end: Int, _ last: TimeSpan?) -> TimeSpan? {
    guard let mark = text.mark(.samePeriod, at: start) else { return nil }
    var next = mark.end
    let period = last?.past ?? .unknown
    var years = -1
    if next < end, text.tokens[next].kind == .digits, let year = Int(text.tokens[next].text),
      (1900...2100).contains(year), let to = period.to
    {
      years = year - to.components.year
      next += 1
    } else if text.has(.before, at: next), text.folded(next + 1) == "year" {
      next += 2
    }
    return TimeSpan(start..<next, period.moved(years: years))
  }

  /// `the past 24 hours`, `three days ago`, `within two days`, `in five days`, `for ten days`.
  private func counted(at start: Int, before end: Int) -> TimeSpan? {
    var index = start
    let leading = text.folded(start)
    if ["in", "within", "for", "over", "during"].contains(leading) { index += 1 }
    if text.folded(index) == "the" { index += 1 }
    let isPast = text.has(.before, at: index)
    let isNext = text.has(.after, at: index)
    if isPast || isNext { index += 1 }
    guard index < end, let count = numerals.read(at: index, before: end), count.value <= 5000,
      let unit = text.mark(.span, at: count.range.upperBound)
    else { return nil }
    let days = length(Int(count.value), unit.value)
    var next = unit.end
    if next < end, text.tokens[next].isSign("'") { next += 1 }
    if text.folded(next) == "time" { next += 1 }
    if let day = hoursTo(unit, next, leading, start, end) { return day }
    let range = start..<next
    if text.has(.ago, at: next) {
      let day = date.map { moved($0, -Int(count.value), unit.value) }
      return TimeSpan(start..<next + 1, Period(day))
    }
    if isPast { return TimeSpan(range, Period(from: date.map { $0 - days }, to: date)) }
    if leading == "in" && text.folded(start + 1) == "the", unit.value == "hour", days == 1 {
      return TimeSpan(range, Period(from: date.map { $0 - 1 }, to: date))
    }
    return ahead(range, leading, isNext, days, date.map { moved($0, Int(count.value), unit.value) })
  }

  private func ahead(
    _ range: Range<Int>, _ leading: String, _ isNext: Bool, _ days: Int, _ end: Day?
  ) -> TimeSpan? {
    if leading == "within" || isNext {
      var span = TimeSpan(range, Period(from: date, to: end))
      span.role = .within
      span.isFuture = true
      return span
    }
    guard leading == "in" else {
      var span = TimeSpan(range, .unknown)
      span.isLength = true
      return span
    }
    return TimeSpan(range, Period(from: date.map { $0 - days }, to: date), Period(end))
  }

  /// `in the 24 hours to 06:00 today`: from the day before to that day.
  private func hoursTo(
    _ unit: Mark, _ next: Int, _ leading: String, _ start: Int, _ end: Int
  ) -> TimeSpan? {
    guard unit.value == "hour", next + 1 < end, text.has(.until, at: next),
      let clock = base(at: next + 1, before: end)
    else { return nil }
    var last = clock.range.upperBound
    var day = clock.past.to ?? date
    if let named = base(at: last, before: end), named.isDated {
      last = named.range.upperBound
      day = named.past.to
    }
    return TimeSpan(start..<last, Period(from: day.map { $0 - 1 }, to: day))
  }

  private func length(_ count: Int, _ unit: String) -> Int {
    switch unit {
    case "hour": max(1, (count + 12) / 24)
    case "week": 7 * count
    case "fortnight": 14 * count
    case "month": 30 * count
    case "year": 365 * count
    default: count
    }
  }

  func moved(_ day: Day, _ count: Int, _ unit: String) -> Day {
    switch unit {
    case "year": return Period(day).moved(years: count).from ?? day
    case "month":
      let (_, _, number) = day.components
      let month = day.month(count)
      return month.from.map { min($0 + number - 1, month.to ?? $0) } ?? day
    default: return count < 0 ? day - length(-count, unit) : day + length(count, unit)
    }
  }

  /// `last week`, `next month`, `the coming weekend`, `at the weekend`, `last summer`.
  private func neighbour(at start: Int, before end: Int) -> TimeSpan? {
    var index = start
    if ["in", "at", "over"].contains(text.folded(index)), text.folded(index + 1) == "the" {
      index += 2
    } else if text.folded(index) == "the" {
      index += 1
    }
    let isPast = text.has(.before, at: index)
    let isNext = text.has(.after, at: index)
    let unitAt = isPast || isNext ? index + 1 : index
    guard let unit = text.mark(.span, at: unitAt), unit.end <= end else { return nil }
    if unit.value == "weekend", !isPast, !isNext, index > start { return weekend(start..<unit.end) }
    guard isPast || isNext, unit.value != "day", unit.value != "hour" else { return nil }
    guard text.tokens[unitAt].folded == unit.value else { return vague(start..<unit.end) }
    guard let date else { return TimeSpan(start..<unit.end, .unknown) }
    var span = TimeSpan(start..<unit.end, whole(unit.value, date, isPast ? -1 : 1))
    span.isFuture = isNext
    if text.folded(unit.end) == "alone" { span.range = start..<unit.end + 1 }
    return span
  }

  /// `the past weeks`.
  private func vague(_ range: Range<Int>) -> TimeSpan {
    var span = TimeSpan(range, .unknown)
    span.isVague = true
    return span
  }

  private func weekend(_ range: Range<Int>) -> TimeSpan {
    guard let date else { return TimeSpan(range, .unknown) }
    let future = whole("weekend", date, 0)
    let past = date.weekday >= 5 ? future : whole("weekend", date, -1)
    return TimeSpan(range, past, future)
  }

  /// `this week`, `this month`; a year is read as the year to date.
  private func thisUnit(at start: Int) -> TimeSpan? {
    guard text.has(.this, at: start), let unit = text.mark(.span, at: start + 1),
      unit.value != "hour"
    else { return nil }
    guard let date else { return TimeSpan(start..<unit.end, .unknown) }
    let whole = whole(unit.value, date, 0)
    return TimeSpan(
      start..<unit.end, Period(from: whole.from, to: min(whole.to ?? date, date)), whole)
  }
}
