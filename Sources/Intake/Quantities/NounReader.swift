/// Reads the words for the thing that is counted, from its first adjective to its last noun.
struct NounReader {
  let text: Text
  let taken: Set<Int>

  struct Noun {
    var range: Range<Int>
    /// Class of the last word that is a unit.
    var unit: String?
  }

  static let longest = 6

  func noun(at start: Int, before end: Int) -> Noun {
    var next = start
    var noun = Noun(range: start..<start, unit: nil)
    while next < end, next - start < NounReader.longest, continues(next, from: start) {
      if let mark = text.mark(.unit, at: next), mark.end <= end {
        noun.unit = mark.value
        next = mark.end
        noun.range = start..<next
      } else if let mark = text.mark(.resource, at: next), mark.end <= end {
        next = mark.end
        noun.range = start..<next
      } else {
        next += 1
        if text.has(.resource, at: next - 1) || noun.unit == nil { noun.range = start..<next }
      }
    }
    return noun
  }

  private func continues(_ index: Int, from start: Int) -> Bool {
    let token = text.tokens[index]
    if taken.contains(index) { return false }
    if token.isSign("-"), !token.hasGap { return index + 1 < text.tokens.count }
    if token.isSign("'") || token.text == "'s" { return true }
    guard token.kind == .word else { return false }
    if text.has(.unit, at: index) || text.has(.resource, at: index) { return true }
    return !isStop(index)
  }

  private func isStop(_ index: Int) -> Bool {
    text.has(.preposition, at: index) || text.has(.copula, at: index)
      || text.has(.breaker, at: index) || text.has(.modal, at: index)
      || text.has(.determiner, at: index) && text.folded(index) != "more"
        && text.folded(index) != "extra" && text.folded(index) != "additional"
        && text.folded(index) != "further" && text.folded(index) != "other"
      || text.has(.pronoun, at: index) || text.has(.verb, at: index)
      || text.has(.month, at: index) || text.has(.weekday, at: index)
      || text.has(.times, at: index) || text.has(.than, at: index) || isTimeWord(index)
  }

  private func isTimeWord(_ index: Int) -> Bool {
    [Tag.before, .after, .by, .until, .since, .ago, .together, .accordingTo, .hedge, .day]
      .contains { text.has($0, at: index) }
  }
}
