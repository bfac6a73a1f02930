/// Finds what can be asked for or offered: resources with or without a quantity, money, and people
/// in lists.
struct AidItems {
  let scene: Scene
  private var text: Text { scene.text }

  func items(in line: Line) -> [AidRule.Item] {
    var items = line.quantities.compactMap { item($0, line) }
    let covered = items.map(\.range)
    for mark in text.marks(.resource, in: line.tokens)
    where !covered.contains(where: { $0.overlaps(mark.range) }) {
      if let item = bare(mark, line) { items.append(item) }
    }
    return merged(items.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// A number in brackets behind a thing is its quantity: `portable toilets – ideally 500`.
  private func merged(_ items: [AidRule.Item]) -> [AidRule.Item] {
    var merged: [AidRule.Item] = []
    for item in items {
      if item.isElliptic, let last = merged.last, isOf(item, last) {
        // `a search team of 35`
        merged[merged.count - 1].quantity = item.quantity
        merged[merged.count - 1].quantityStart = item.quantityStart
        merged[merged.count - 1].range = last.range.lowerBound..<item.range.upperBound
      } else if item.isElliptic, let last = merged.last, isBracketed(item, after: last) {
        guard last.quantity == nil else { continue }
        merged[merged.count - 1].quantity = item.quantity
        merged[merged.count - 1].quantityStart = item.quantityStart
      } else {
        merged.append(item)
      }
    }
    return merged
  }

  private func isOf(_ item: AidRule.Item, _ last: AidRule.Item) -> Bool {
    item.range.lowerBound == last.range.upperBound + 1
      && text.folded(last.range.upperBound) == "of"
  }

  private func isBracketed(_ item: AidRule.Item, after last: AidRule.Item) -> Bool {
    let between = last.range.upperBound..<max(last.range.upperBound, item.range.lowerBound)
    guard between.count < 4, !between.contains(where: { text.tokens[$0].isSign(",") }) else {
      return false
    }
    return between.contains { text.tokens[$0].isSign("(") || text.tokens[$0].isSign("–") }
  }

  private func item(_ quantity: Quantity, _ line: Line) -> AidRule.Item? {
    if case .money(let code) = quantity.kind {
      return AidRule.Item(
        range: quantity.range, resource: "money", quantity: number(quantity), unit: code,
        quantityStart: quantity.range.lowerBound)
    }
    guard quantity.kind == .count else { return nil }
    let noun = full(quantity, line)
    let end = max(noun.upperBound, quantity.range.upperBound)
    let range = quantity.range.lowerBound..<end
    if let mark = text.marks(.resource, in: noun).last {
      let measure = noun.lazy.compactMap { text.mark(.resourceMeasure, at: $0) }.first
      return AidRule.Item(
        range: range, resource: name(noun, measure), quantity: number(quantity),
        unit: measure?.value ?? (mark.value == "-" ? "unit" : mark.value),
        quantityStart: quantity.range.lowerBound)
    }
    if FigureExclusions(scene: scene).isAddress(quantity) { return nil }
    var found = AidRule.Item(
      range: range, resource: "people", quantity: number(quantity), unit: "person",
      quantityStart: quantity.range.lowerBound)
    if quantity.unit == "people" {
      found.isPeople = true
    } else if quantity.noun.isEmpty || quantity.unit == nil && isPlain(quantity.noun) == false {
      found.isElliptic = true
    } else if quantity.unit == nil || ["things", "homes", "places"].contains(quantity.unit) {
      found.resource = text.words(quantity.noun)
      found.unit = "piece"
      found.isUnknown = true
    } else {
      return nil
    }
    return found
  }

  /// A noun in the plural: the last word ends like one.
  private func isPlain(_ noun: Range<Int>) -> Bool {
    noun.last.map { text.folded($0).hasSuffix("s") && text.folded($0).count > 3 } ?? false
  }

  /// The noun of a quantity, with what follows `of`: 14 tons of tents.
  private func full(_ quantity: Quantity, _ line: Line) -> Range<Int> {
    let end = quantity.noun.upperBound
    guard text.folded(end) == "of" else { return quantity.noun }
    let start = text.has(.determiner, at: end + 1) ? end + 2 : end + 1
    let more = NounReader(text: text, taken: []).noun(at: start, before: line.tokens.upperBound)
    return more.range.isEmpty ? quantity.noun : quantity.noun.lowerBound..<more.range.upperBound
  }

  private func name(_ noun: Range<Int>, _ measure: Mark?) -> String {
    guard let measure, let of = noun.first(where: { text.folded($0) == "of" }), of >= measure.end
    else { return text.words(noun) }
    return text.words(of + 1..<noun.upperBound)
  }

  /// A vague quantity is none, a bounded one its number.
  private func number(_ quantity: Quantity) -> Double? {
    quantity.value
  }

  private func bare(_ mark: Mark, _ line: Line) -> AidRule.Item? {
    var start = mark.start
    while start > line.tokens.lowerBound, isAdjective(start - 1) { start -= 1 }
    let hasArticle = text.has(.article, at: start - 1) && mark.value != "-"
    guard isOpen(hasArticle ? start - 1 : start, in: line) else { return nil }
    let isPlural = text.folded(mark.end - 1).hasSuffix("s") || mark.value == "-"
    guard hasArticle || isPlural else { return nil }
    return AidRule.Item(
      range: (hasArticle ? start - 1 : start)..<mark.end, resource: text.words(start..<mark.end),
      quantity: hasArticle ? 1 : nil, unit: mark.value == "-" ? "unit" : mark.value)
  }

  /// A thing without a number belongs to a list or stands right behind the word that asks or gives.
  private func isOpen(_ start: Int, in line: Line) -> Bool {
    guard start > line.tokens.lowerBound else { return true }
    let before = start - 1
    if (max(line.tokens.lowerBound, start - 3)..<start).contains(where: {
      text.has(.negation, at: $0)
    }) {
      return false
    }
    if text.folded(before) == "of" {
      return ["form", "loan", "offer", "gift", "donation"].contains(text.folded(start - 2))
    }
    if ["and", "for", "or"].contains(text.folded(before)) || text.tokens[before].kind == .sign {
      return true
    }
    if text.folded(before) == "additional" || text.folded(before) == "more" { return true }
    for tag in [Tag.needs, .offers] {
      for back in 1...4 where start - back >= 0 {
        if let mark = text.mark(tag, at: start - back), mark.end == start { return true }
      }
    }
    if text.has(.adjective, at: start) { return true }
    return text.has(.state, at: before) || text.has(.adjective, at: before)
  }

  private func isAdjective(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.isSign("-") { return !token.hasGap }
    guard token.kind == .word, !token.isCapital || text.has(.adjective, at: index) else {
      return false
    }
    for tag in [
      Tag.preposition, .copula, .breaker, .modal, .determiner, .pronoun, .verb, .needs, .offers,
      .article, .state, .org, .negation, .day, .hedge, .role,
    ] where text.has(tag, at: index) { return false }
    return text.tokens[index + 1].hasGap || text.tokens[index + 1].isSign("-")
  }
}
