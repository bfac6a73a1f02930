/// Proposes statements: who says what, from verbs of saying, quotations and names before a colon.
struct StatementRule {
  let scene: Scene
  private var text: Text { scene.text }

  func proposals() -> [Proposal] {
    var found: [Proposal] = []
    for line in scene.lines {
      if let statement = colon(line) ?? said(line) ?? according(line) { found.append(statement) }
    }
    return found
  }

  // MARK: Name and colon

  /// `Mayor Filippo Mannino: “…”`
  private func colon(_ line: Line) -> Proposal? {
    guard let sign = line.tokens.first(where: { text.tokens[$0].isSign(":") }),
      sign + 1 < line.tokens.upperBound, text.tokens[sign + 1].isSign("\""),
      let speaker = line.mentions.last(where: { isSpeaker($0) && $0.range.upperBound <= sign })
    else { return nil }
    return proposal([speaker], line, 0.85, "a name before a quotation")
  }

  // MARK: Verbs of saying

  private func said(_ line: Line) -> Proposal? {
    for verb in text.marks(.verb, in: line.tokens) where isSaying(verb) {
      let speakers = speakers(of: verb, line)
      guard !speakers.isEmpty else { continue }
      return proposal(speakers, line, confidence(verb, speakers), text.words(verb.range))
    }
    return nil
  }

  private func isSaying(_ verb: Mark) -> Bool {
    guard verb.value.hasPrefix("say."), !verb.value.hasSuffix(".ing") else { return false }
    let before = text.folded(verb.start - 1)
    if ["was", "were", "be", "been", "is", "are", "the", "a", "its", "to"].contains(before) {
      return false
    }
    return true
  }

  private func confidence(_ verb: Mark, _ speakers: [Mention]) -> Double {
    speakers.contains { $0.kind == .person } ? 0.85 : 0.65
  }

  /// The actor right before the verb, else right after it.
  private func speakers(of verb: Mark, _ line: Line) -> [Mention] {
    let hard = scene.clause(verb.range, in: line)
    let before = line.mentions.filter {
      isSpeaker($0) && $0.range.upperBound <= verb.start && hard.contains($0.range.lowerBound)
    }
    if let last = before.last, verb.start - last.range.upperBound < 9 {
      return joined(last, before)
    }
    let after = line.mentions.first {
      isSpeaker($0) && $0.range.lowerBound >= verb.end && $0.range.lowerBound - verb.end < 4
    }
    return after.map { [$0] } ?? []
  }

  /// `Nauseda and Jansa wrote`: two speakers.
  private func joined(_ last: Mention, _ before: [Mention]) -> [Mention] {
    guard before.count > 1, text.folded(last.range.lowerBound - 1) == "and" else { return [last] }
    let other = before[before.count - 2]
    let isAdjacent = other.range.upperBound == last.range.lowerBound - 1
    return isAdjacent && other.kind == last.kind ? [other, last] : [last]
  }

  private func isSpeaker(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .person, .role, .org, .body: true
    case .state, .capital: !["in", "to", "of", "from", "at"].contains(
      text.folded(mention.range.lowerBound - 1))
    case .adjective, .place: false
    }
  }

  // MARK: According to

  private func according(_ line: Line) -> Proposal? {
    guard let mark = text.marks(.accordingTo, in: line.tokens).first,
      let speaker = line.mentions.first(where: {
        isSpeaker($0) && $0.range.lowerBound >= mark.end && $0.range.lowerBound - mark.end < 3
      })
    else { return nil }
    return proposal([speaker], line, 0.6, "according to")
  }

  private func proposal(
    _ speakers: [Mention], _ line: Line, _ confidence: Double, _ reason: String
  ) -> Proposal {
    let statement = ProposedStatement(
      speakers: speakers.map(\.name), role: speakers.first?.role, addressee: nil,
      claim: text.words(line.tokens))
    return scene.proposal(.statement(statement), line.tokens, confidence, ["said: \(reason)"])
  }
}
