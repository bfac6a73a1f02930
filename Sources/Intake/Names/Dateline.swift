internal import Basics

/// The day of a dispatch and the seat it is sent from, found in its head.
struct Dateline: Sendable {
  var date: Day?
  /// State of the seat.
  var state: String?
  /// Tokens of the head: remark, date line and dateline. They are not read further.
  var end: Int

  /// A date stands in the head where it is written with its year.
  static func read(_ text: Text) -> Dateline {
    var start = 0
    if let first = text.tokens.first, first.isSign("[") {
      start = text.tokens.firstIndex { $0.line > first.line } ?? text.tokens.count
    }
    let limit = min(text.tokens.count, start + 40)
    let reader = TimeReader(text: text, date: nil)
    for index in start..<limit {
      guard let span = reader.base(at: index, before: text.tokens.count), span.past.isOneDay,
        let day = span.past.from, isHead(span.range, from: start, text)
      else { continue }
      return Dateline(date: day, state: seat(text, start..<index + 8), end: end(span.range, text))
    }
    return Dateline(
      date: nil, state: seat(text, start..<start + 8),
      end: dash(in: start..<min(limit, start + 16), text) ?? start)
  }

  /// Whether a date belongs to the head: it follows `date`, ends a line, or a dash follows it.
  private static func isHead(_ range: Range<Int>, from start: Int, _ text: Text) -> Bool {
    let next = range.upperBound
    if text.folded(range.lowerBound - 1) == "date" { return true }
    let line = text.tokens[range.lowerBound].line
    let endsLine = next >= text.tokens.count || text.tokens[next].line > line
    if endsLine { return true }
    let isFirst = range.lowerBound == start
    return isFirst || dash(in: next..<min(text.tokens.count, next + 8), text) != nil
      || text.tokens[next].isSign("(") || text.tokens[next].isSign(",")
  }

  private static func end(_ range: Range<Int>, _ text: Text) -> Int {
    let next = range.upperBound
    return dash(in: next..<min(text.tokens.count, next + 8), text) ?? next
  }

  /// The token after a dash with spaces on one line.
  private static func dash(in range: Range<Int>, _ text: Text) -> Int? {
    guard let first = range.first, first < text.tokens.count else { return nil }
    let line = text.tokens[first].line
    let found = range.first { index in
      let token = text.tokens[index]
      return token.line == line && token.hasGap && (token.isSign("–") || token.isSign("-"))
    }
    return found.map { $0 + 1 }
  }

  private static func seat(_ text: Text, _ range: Range<Int>) -> String? {
    for index in range.clamped(to: text.tokens.indices) {
      if let mark = text.mark(.capital, at: index) ?? text.mark(.state, at: index) {
        return mark.value
      }
    }
    return nil
  }
}
