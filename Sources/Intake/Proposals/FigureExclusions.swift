/// Says which numbers are no figures: ages, addresses, times, plans, what is denied.
struct FigureExclusions {
  let scene: Scene
  private var text: Text { scene.text }

  func excludes(_ quantity: Quantity, in line: Line) -> Bool {
    isTime(quantity) || isLone(quantity) || isAddress(quantity) || isAge(quantity, line)
      || isDistance(quantity) || isPlanned(quantity, line) || isDenied(quantity, line)
      || isOrdinal(quantity, line)
  }

  private func isTime(_ quantity: Quantity) -> Bool {
    guard quantity.kind == .count else { return false }
    // Crossings in words are places on a border, not passages.
    if quantity.unit == "crossings", !quantity.isDigits, (quantity.value ?? 100) < 13 {
      return true
    }
    if quantity.unit == "time" || quantity.unit == "unitless" { return true }
    let next = quantity.range.upperBound
    if text.has(.span, at: next) { return true }
    return text.tokens.indices.contains(next) && text.tokens[next].isSign("-")
      && text.has(.span, at: next + 1)
  }

  /// `one of them`: a pronoun. `two presidents`: small numbers in words of nothing that is counted.
  private func isLone(_ quantity: Quantity) -> Bool {
    guard quantity.kind == .count, quantity.unit == nil, !quantity.isDigits else { return false }
    return (quantity.value ?? 100) < 13 && !isShareOfState(quantity)
  }

  /// `seven in Poland`: a part of a number told before.
  private func isShareOfState(_ quantity: Quantity) -> Bool {
    let next = quantity.range.upperBound
    return text.folded(next) == "in" && text.has(.state, at: next + 1)
  }

  func isAddress(_ quantity: Quantity) -> Bool {
    let start = quantity.number.lowerBound
    for back in 1...3 where text.mark(.guardWord, "address", at: start - back) != nil {
      let mark = text.mark(.guardWord, "address", at: start - back)
      if mark?.end == start || text.folded(start - 1) == "." && mark?.end == start - 1 {
        return true
      }
    }
    return false
  }

  /// `12 km north-west of Shijak`, `within three kilometres of the border`.
  private func isDistance(_ quantity: Quantity) -> Bool {
    guard quantity.unit == "km" || quantity.unit == "m" else { return false }
    let next = quantity.noun.upperBound
    return text.mark(.guardWord, "distance", at: next) != nil
      || ["within", "for", "after"].contains(text.folded(quantity.range.lowerBound - 1))
  }

  private func isAge(_ quantity: Quantity, _ line: Line) -> Bool {
    let next = quantity.range.upperBound
    for index in next...next + 1 where text.mark(.guardWord, "age", at: index) != nil {
      return true
    }
    for back in 1...4
    where text.mark(.guardWord, "age", at: quantity.range.lowerBound - back) != nil {
      return true
    }
    let before = quantity.range.lowerBound - 1
    guard before >= 1, text.tokens[before].isSign(","), quantity.noun.isEmpty,
      text.tokens.indices.contains(next), text.tokens[next].isSign(",")
    else { return false }
    return line.mentions.contains { $0.kind == .person && $0.range.upperBound == before }
  }

  private func isPlanned(_ quantity: Quantity, _ line: Line) -> Bool {
    // The length of a border stands in sentences about plans as well.
    if quantity.unit == "km",
      scene.has(.border, in: quantity.noun.upperBound..<nounEnd(quantity, line))
    {
      return false
    }
    let clause = scene.clause(quantity.range, in: line, soft: true)
    let before = clause.lowerBound..<quantity.range.lowerBound
    let end = min(quantity.noun.upperBound, clause.upperBound)
    let after = end..<min(clause.upperBound, end + 2)
    if after.contains(where: { ["could", "would", "may", "might"].contains(text.folded($0)) }) {
      return true
    }
    return before.contains { index in
      (text.mark(.guardWord, "plan", at: index) != nil || text.folded(index) == "will")
        && !text.tokens[index].isCapital && text.folded(index + 1) != "not"
    }
  }

  private func nounEnd(_ quantity: Quantity, _ line: Line) -> Int {
    max(quantity.noun.upperBound, min(line.tokens.upperBound, quantity.noun.upperBound + 2))
  }

  private func isDenied(_ quantity: Quantity, _ line: Line) -> Bool {
    let clause = scene.clause(quantity.range, in: line)
    guard scene.has(.guardWord, "denied", in: clause) else { return false }
    // `corrected from 250 to 241`: the number after `to` stands.
    return text.folded(quantity.range.lowerBound - 1) != "to"
  }

  private func isOrdinal(_ quantity: Quantity, _ line: Line) -> Bool {
    let start = quantity.number.lowerBound
    guard quantity.kind == .count, start == line.tokens.lowerBound else { return false }
    let next = quantity.number.upperBound
    return quantity.isDigits && text.tokens.indices.contains(next) && text.tokens[next].isSign(".")
      && next < line.tokens.upperBound - 1
  }
}
