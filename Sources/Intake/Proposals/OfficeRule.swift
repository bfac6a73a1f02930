internal import Basics

/// Proposes who holds an office that goes round.
struct OfficeRule {
  let scene: Scene
  private var text: Text { scene.text }

  func proposals() -> [Proposal] { scene.lines.compactMap(office) }

  private func office(_ line: Line) -> Proposal? {
    guard let word = text.marks(.officeWord, in: line.tokens).first,
      let verb = (line.tokens.lowerBound..<word.start).last(where: isHolding),
      let holder = line.mentions.last(where: { $0.state != nil && $0.range.upperBound <= verb + 1 })
    else { return nil }
    let (from, to) = days(line, text.folded(verb))
    let office = ProposedOffice(
      office: name(word, line), holder: holder.name, from: from, to: to)
    let range = holder.range.lowerBound..<end(word, line)
    return scene.proposal(.office(office), range, 0.9, ["an office that goes round"])
  }

  private func isHolding(_ index: Int) -> Bool {
    ["holds", "holder", "hold", "holding", "takes", "take", "took", "chairs", "assumes", "held"]
      .contains(text.folded(index))
  }

  private func end(_ word: Mark, _ line: Line) -> Int {
    let limit = min(line.tokens.upperBound, word.end + 8)
    return line.mentions.last {
      $0.kind == .org && $0.range.lowerBound >= word.end && $0.range.upperBound <= limit
    }?.range.upperBound ?? word.end
  }

  private func name(_ word: Mark, _ line: Line) -> String {
    let end = end(word, line)
    let isCouncil = end > word.end || text.folded(word.start) == "council"
    return isCouncil ? "presidency of the Council of the EU" : text.words(word.start..<end)
  }

  private func days(_ line: Line, _ verb: String) -> (Day?, Day?) {
    guard let span = line.times.first(where: \.isDated) else { return (nil, nil) }
    let period = span.period(future: true)
    if span.role == .until { return (nil, period.to) }
    if verb.hasPrefix("t") || verb == "assumes" { return (period.from, nil) }
    return span.range.count == 1 ? (nil, nil) : (period.from, period.to)
  }
}
