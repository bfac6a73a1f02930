internal import Situation

/// Reads the quantities of a sentence, past what is a date or time.
struct QuantityReader {
  let text: Text
  /// Tokens that belong to a date or time.
  let taken: Set<Int>
  private var numerals: NumeralReader { NumeralReader(text: text) }

  init(_ text: Text, taken: Set<Int>) {
    self.text = text
    self.taken = taken
  }

  func quantities(in sentence: Range<Int>) -> [Quantity] {
    var found: [Quantity] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if !taken.contains(index), let quantity = read(at: index, before: sentence.upperBound) {
        found.append(quantity)
        let isPart = whole(after: quantity.range.upperBound, sentence.upperBound) != nil
        index = max(index + 1, isPart ? quantity.noun.lowerBound : quantity.range.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  private func read(at start: Int, before end: Int) -> Quantity? {
    let (hedge, core) = hedge(at: start)
    guard core < end, !taken.contains(core) else { return nil }
    guard var quantity = self.core(at: core, before: end) else { return nil }
    quantity.range = start..<quantity.range.upperBound
    if let hedge { apply(hedge, to: &quantity) }
    finish(&quantity, end)
    return quantity
  }

  /// A hedge or two before a number: `well over`, `up to some`.
  private func hedge(at start: Int) -> (Exactness?, Int) {
    guard let first = text.mark(.hedge, at: start) else { return (nil, start) }
    let exactness = Exactness(rawValue: first.value)
    var core = first.end
    if let second = text.mark(.hedge, at: core) {
      core = second.end
      let other = Exactness(rawValue: second.value)
      if exactness == .exact { return (other, core) }
    }
    // `more than a record 500`: an article that is no number of its own.
    if text.has(.article, at: core), !text.has(.scale, at: core + 1), !text.has(.fraction, at: core)
    {
      if text.tokens.indices.contains(core + 1), text.tokens[core + 1].kind == .digits { core += 1 }
    }
    return (exactness, core)
  }

  private func apply(_ hedge: Exactness, to quantity: inout Quantity) {
    guard quantity.exactness == .exact, let value = quantity.value else { return }
    quantity.set(value, hedge)
  }

  private func core(at start: Int, before end: Int) -> Quantity? {
    if let factor = factor(at: start) { return factor }
    if let share = share(at: start) { return share }
    if let vague = vague(at: start) { return vague }
    guard let numeral = numerals.read(at: moneyStart(start), before: end) else { return nil }
    var quantity = Quantity(
      range: start..<numeral.range.upperBound, number: numeral.range,
      noun: numeral.range.upperBound..<numeral.range.upperBound)
    quantity.isDigits = numeral.isDigits
    quantity.set(numeral.value, .exact)
    if let money = text.mark(.money, at: start) { quantity.kind = .money(money.value) }
    extend(&quantity, end)
    return quantity
  }

  private func moneyStart(_ start: Int) -> Int {
    text.mark(.money, at: start)?.end ?? start
  }

  private func share(at start: Int) -> Quantity? {
    if let mark = text.mark(.majority, at: start), mark.value == "50 100" {
      var quantity = plain(mark)
      quantity.kind = .percent
      quantity.set(from: 50, to: 100)
      return mark.count > 1 || text.folded(mark.end) == "of" ? quantity : nil
    }
    guard let mark = text.mark(.fraction, at: start), let value = Double(mark.value) else {
      return nil
    }
    // A name as long as a number word, then a unit of time, is a time: half an hour.
    if text.has(.half, at: start), text.has(.scale, at: start + 2) { return nil }
    if text.mark(.unit, at: mark.end)?.value == "time" || text.has(.span, at: mark.end) {
      return nil
    }
    // `a fifth package` is the fifth one.
    let next = text.folded(mark.end)
    let isHalf =
      mark.value == "50"
      && (mark.count > 1 || ["the", "are", "is", "were"].contains(text.folded(mark.end)))
      && text.folded(start - 1) != "a"
    let isShare =
      isHalf || mark.value != "50" && mark.count > 2 || text.folded(start) == "every"
      || next == "of" || text.has(.up, at: mark.end) || text.has(.down, at: mark.end)
    let isSubject =
      mark.value != "50"
      && (text.has(.copula, at: mark.end) || text.has(.verb, at: mark.end))
    guard isShare || isSubject else {
      return nil
    }
    var quantity = plain(mark)
    quantity.kind = .percent
    quantity.set(value, value.rounded() == value ? .exact : .about)
    return quantity
  }

  private func factor(at start: Int) -> Quantity? {
    guard let mark = text.mark(.factor, at: start), let value = Double(mark.value) else {
      return nil
    }
    // `double` before a noun is part of a name.
    if ["double", "triple"].contains(text.folded(mark.start)), mark.count == 1,
      ["the", "than", "last", "those", "that", "what"].contains(text.folded(mark.end)) == false
    {
      return nil
    }
    var quantity = plain(mark)
    quantity.kind = .times
    quantity.set(value, .exact)
    return quantity
  }

  private func vague(at start: Int) -> Quantity? {
    guard let mark = text.mark(.vague, at: start) else { return nil }
    let bounds = mark.value.split(separator: " ").compactMap { Double($0) }
    guard bounds.count == 2 else { return nil }
    var quantity = plain(mark)
    var factor = 1.0
    if let scale = text.mark(.scale, at: mark.end), let value = Double(scale.value) {
      factor = value
      quantity.range = start..<scale.end
      quantity.number = quantity.range
    }
    quantity.isVague = true
    if bounds[0] == bounds[1] {
      quantity.set(bounds[0] * factor, .exact)
    } else {
      quantity.set(from: bounds[0] * factor, to: bounds[1] * factor)
    }
    return quantity
  }

  private func plain(_ mark: Mark) -> Quantity {
    Quantity(range: mark.range, number: mark.range, noun: mark.end..<mark.end)
  }

  // MARK: What follows the number

  private func extend(_ quantity: inout Quantity, _ end: Int) {
    let next = quantity.range.upperBound
    guard next < end else { return }
    if let mark = text.mark(.percent, at: next) {
      quantity.kind = .percent
      quantity.range = quantity.range.lowerBound..<mark.end
    } else if let mark = text.mark(.times, at: next) {
      quantity.kind = .times
      quantity.range = quantity.range.lowerBound..<mark.end
    } else if let mark = text.mark(.money, at: next) {
      quantity.kind = .money(mark.value)
      quantity.range = quantity.range.lowerBound..<mark.end
    } else {
      extendRange(&quantity, end)
    }
  }

  /// `12 to 14`, `35–40`, `between 8 and 12`.
  private func extendRange(_ quantity: inout Quantity, _ end: Int) {
    let next = quantity.range.upperBound
    let sign = text.tokens[next]
    let before = text.folded(quantity.range.lowerBound - 1)
    let isDash = (sign.isSign("–") || sign.isSign("-")) && !sign.hasGap
    let joins =
      isDash || (sign.folded == "to" && before != "from")
      || (sign.folded == "and" && before == "between")
    guard joins, next + 1 < end, let value = quantity.value,
      let other = numerals.read(at: next + 1, before: end), other.value > value,
      other.isDigits == quantity.isDigits, !taken.contains(next + 1)
    else { return }
    if sign.folded == "to", before != "between", other.value > 3 * value { return }
    quantity.set(from: value, to: other.value)
    quantity.range = quantity.range.lowerBound..<other.range.upperBound
    quantity.number = quantity.range
  }

  private func finish(_ quantity: inout Quantity, _ end: Int) {
    let next = quantity.range.upperBound
    if next < end, let mark = text.mark(.hedgeAfter, at: next),
      let exactness = Exactness(rawValue: mark.value)
    {
      apply(exactness, to: &quantity)
      quantity.range = quantity.range.lowerBound..<mark.end
    }
    readNoun(&quantity, end)
    readHedgeAfterNoun(&quantity, end)
    if quantity.kind == .percent { readChange(&quantity, end) }
  }

  private func readHedgeAfterNoun(_ quantity: inout Quantity, _ end: Int) {
    let next = max(quantity.noun.upperBound, quantity.range.upperBound)
    guard next < end, let mark = text.mark(.hedgeAfter, at: next),
      let exactness = Exactness(rawValue: mark.value)
    else { return }
    apply(exactness, to: &quantity)
  }

  private func readNoun(_ quantity: inout Quantity, _ end: Int) {
    var next = quantity.range.upperBound
    if next < end, text.tokens[next].isSign("-") { next += 1 }
    if text.folded(next) == "of" { next += 1 }
    if next < end, text.tokens[next].isSign("\"") { next += 1 }
    if let whole = whole(after: quantity.range.upperBound, end) { next = whole }
    let noun = NounReader(text: text, taken: taken).noun(at: next, before: end)
    quantity.noun = noun.range
    quantity.unit = noun.unit
  }

  /// `63 of its 64 tents`: the noun stands after the whole, which is no quantity of its own.
  private func whole(after index: Int, _ end: Int) -> Int? {
    guard index + 1 < end, text.folded(index) == "of" else { return nil }
    let next = text.has(.determiner, at: index + 1) ? index + 2 : index + 1
    if taken.contains(next) { return nil }
    return numerals.read(at: next, before: end)?.range.upperBound
  }

  /// A share that says how much something rose or fell.
  private func readChange(_ quantity: inout Quantity, _ end: Int) {
    let near = max(0, quantity.range.lowerBound - 4)..<quantity.range.lowerBound
    let after = quantity.range.upperBound..<min(end, quantity.range.upperBound + 3)
    let isDown =
      after.contains { text.has(.down, at: $0) } || near.contains { text.has(.down, at: $0) }
    let isUp = after.contains { text.has(.up, at: $0) } || near.contains { text.has(.up, at: $0) }
    guard isDown || isUp, quantity.exactness != .range, let value = quantity.value else { return }
    quantity.kind = .change
    if isDown { quantity.set(-value, quantity.exactness) }
  }
}
