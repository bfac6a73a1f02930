/// A number as written, in words or digits, and the tokens it takes.
struct Numeral: Sendable {
  let value: Double
  let range: Range<Int>
  var isDigits: Bool
}

/// Reads numbers: digits with thousands in any style, number words, and both together.
struct NumeralReader {
  let text: Text

  func read(at start: Int, before end: Int) -> Numeral? {
    guard start < end else { return nil }
    if text.tokens[start].kind == .digits { return scaled(digits(at: start, before: end), end) }
    return words(at: start, before: end)
  }

  // MARK: Digits

  private func digits(at start: Int, before end: Int) -> Numeral? {
    if isPartOfName(start) { return nil }
    var (written, next) = grouped(at: start, before: end)
    if let decimals = decimals(at: next, before: end) {
      written += "." + text.tokens[next + 1].text
      next = decimals
    }
    guard var value = Double(written) else { return nil }
    if let fraction = glyph(at: next, before: end) {
      value += fraction
      next += 1
    }
    return Numeral(value: value, range: start..<next, isDigits: true)
  }

  /// `A63`, `Mi-17`: digits that belong to a name.
  private func isPartOfName(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    if text.tokens[start].hasGap { return isFlight(start) }
    let before = text.tokens[start - 1]
    if before.kind == .word { return !before.hasGap || !text.has(.money, at: start - 1) }
    guard before.isSign("-"), start > 1, !before.hasGap else { return false }
    return text.tokens[start - 2].kind == .word
  }

  /// `OS 801`: digits behind two capitals on their own.
  private func isFlight(_ start: Int) -> Bool {
    let before = text.tokens[start - 1]
    return before.isAllCapital && before.text.utf8.count == 2
      && ![Tag.org, .state, .money, .hedge].contains { text.has($0, at: start - 1) }
  }

  private func grouped(at start: Int, before end: Int) -> (String, Int) {
    var written = text.tokens[start].text
    var next = start + 1
    guard written.utf8.count <= 3, written.first != "0" else { return (written, next) }
    var style: String?
    while let group = group(at: next, before: end), style == nil || style == group.style {
      // A point before three digits is a decimal point where a thousand cannot be meant.
      written += text.tokens[group.index].text
      style = group.style
      next = group.index + 1
    }
    return (written, next)
  }

  private func group(at next: Int, before end: Int) -> (index: Int, style: String)? {
    guard next < end else { return nil }
    let sign = text.tokens[next]
    if sign.kind == .digits, sign.hasGap, sign.text.utf8.count == 3,
      sign.start - text.tokens[next - 1].end <= 3, !isClockOrList(next, end)
    {
      return (next, " ")
    }
    guard [",", ".", "'"].contains(sign.text), !sign.hasGap, next + 1 < end else { return nil }
    let group = text.tokens[next + 1]
    guard group.kind == .digits, !group.hasGap, group.text.utf8.count == 3 else { return nil }
    return (next + 1, sign.text)
  }

  private func isClockOrList(_ index: Int, _ end: Int) -> Bool {
    index + 1 < end && text.tokens[index + 1].isSign(":") && !text.tokens[index + 1].hasGap
  }

  private func decimals(at next: Int, before end: Int) -> Int? {
    guard next + 1 < end, [".", ","].contains(text.tokens[next].text),
      !text.tokens[next].hasGap, text.tokens[next + 1].kind == .digits,
      !text.tokens[next + 1].hasGap
    else { return nil }
    return next + 2
  }

  private func glyph(at next: Int, before end: Int) -> Double? {
    guard next < end, !text.tokens[next].hasGap else { return nil }
    return ["½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1.0 / 3, "⅔": 2.0 / 3][text.tokens[next].text]
  }

  /// `150 million`, `20m` after a currency, `1.6 billion`.
  private func scaled(_ numeral: Numeral?, _ end: Int) -> Numeral? {
    guard let numeral, numeral.range.upperBound < end else { return numeral }
    let next = numeral.range.upperBound
    guard let scale = text.mark(.scale, at: next), let factor = Double(scale.value) else {
      return numeral
    }
    let token = text.tokens[next]
    if token.text.count == 1, !isMoney(numeral) { return numeral }
    return Numeral(
      value: numeral.value * factor, range: numeral.range.lowerBound..<scale.end, isDigits: true)
  }

  private func isMoney(_ numeral: Numeral) -> Bool {
    text.has(.money, at: numeral.range.lowerBound - 1)
  }

  // MARK: Words

  private func words(at start: Int, before end: Int) -> Numeral? {
    var sum = WordSum()
    var next = start
    if let half = text.mark(.half, at: start), text.has(.scale, at: half.end) {
      sum.current = 0.5
      sum.count = 1
      next = half.end
    } else if text.has(.article, at: start), text.has(.scale, at: start + 1) {
      guard text.folded(start + 1).count > 2 else { return nil }
      sum.current = 1
      sum.count = 1
      next = start + 1
    }
    while next < end, let after = step(next, end, &sum) { next = after }
    guard sum.count > 0 else { return nil }
    return Numeral(value: sum.total + sum.current, range: start..<next, isDigits: false)
  }

  private struct WordSum {
    var total = 0.0
    var current = 0.0
    var count = 0
    var hasScale = false
  }

  private func step(_ index: Int, _ end: Int, _ sum: inout WordSum) -> Int? {
    if sum.count > 0, isJoint(index, sum), index + 1 < end {
      return number(index + 1, &sum)
    }
    if let after = number(index, &sum) { return after }
    guard sum.count > 0, let scale = text.mark(.scale, at: index), text.folded(index).count > 2,
      let factor = Double(scale.value)
    else { return nil }
    if factor <= 100 {
      sum.current = max(sum.current, 0.5) * factor
    } else {
      sum.total += sum.current * factor
      sum.current = 0
    }
    sum.hasScale = true
    return scale.end
  }

  /// A hyphen within `thirty-five`, or the `and` of `two hundred and five`.
  private func isJoint(_ index: Int, _ sum: WordSum) -> Bool {
    guard text.has(.number, at: index + 1) else { return false }
    if text.tokens[index].isSign("-") { return !text.tokens[index].hasGap }
    return sum.hasScale && text.has(.joiner, at: index)
  }

  private func number(_ index: Int, _ sum: inout WordSum) -> Int? {
    guard let mark = text.mark(.number, at: index), let value = Double(mark.value) else {
      return nil
    }
    let tens = sum.current.truncatingRemainder(dividingBy: 100)
    guard sum.count == 0 || sum.hasScale && tens == 0 || tens >= 20 && value < 10 else {
      return nil
    }
    sum.current += value
    sum.count += 1
    return mark.end
  }
}
