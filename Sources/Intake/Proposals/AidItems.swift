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
      items.append(bare(mark, line))
    }
    return items.sorted { $0.range.lowerBound < $1.range.lowerBound }
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
    guard quantity.unit == "people" || quantity.noun.isEmpty else { return nil }
    return AidRule.Item(
      range: range, resource: "people", quantity: number(quantity), unit: "person",
      quantityStart: quantity.range.lowerBound, isPeople: true)
  }

  /// The noun of a quantity, with what follows `of`: 14 tons of tents.
  private func full(_ quantity: Quantity, _ line: Line) -> Range<Int> {
    let end = quantity.noun.upperBound
    guard text.folded(end) == "of" else { return quantity.noun }
    let more = NounReader(text: text, taken: []).noun(at: end + 1, before: line.tokens.upperBound)
    return more.range.isEmpty ? quantity.noun : quantity.noun.lowerBound..<more.range.upperBound
  }

  private func name(_ noun: Range<Int>, _ measure: Mark?) -> String {
    guard let measure, let of = noun.first(where: { text.folded($0) == "of" }), of >= measure.end
    else { return text.words(noun) }
    return text.words(of + 1..<noun.upperBound)
  }

  /// A vague quantity is none, a bounded one its number.
  private func number(_ quantity: Quantity) -> Double? {
    quantity.isVague ? nil : quantity.value
  }

  private func bare(_ mark: Mark, _ line: Line) -> AidRule.Item {
    var start = mark.start
    while start > line.tokens.lowerBound, isAdjective(start - 1) { start -= 1 }
    let hasArticle = text.has(.article, at: start - 1) && mark.value != "-"
    return AidRule.Item(
      range: (hasArticle ? start - 1 : start)..<mark.end, resource: text.words(start..<mark.end),
      quantity: hasArticle ? 1 : nil, unit: mark.value == "-" ? "unit" : mark.value)
  }

  private func isAdjective(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.isSign("-") { return !token.hasGap }
    guard token.kind == .word else { return false }
    for tag in [
      Tag.preposition, .copula, .breaker, .modal, .determiner, .pronoun, .verb, .needs, .offers,
      .article, .state, .org, .negation, .day, .hedge, .role,
    ] where text.has(tag, at: index) { return false }
    return text.tokens[index + 1].hasGap || text.tokens[index + 1].isSign("-")
  }
}
