/// Proposes statements: who says what, from verbs of saying, quotations and names before a colon.
struct StatementRule {
  let scene: Scene
  private var text: Text { scene.text }

  func proposals() -> [Proposal] {
    var found: [Proposal] = []
    let signers = Signatures(scene: scene).signers
    var before = Before()
    for line in scene.lines where !isAddress(line) {
      let spoken = said(line, before)
      let other = colon(line) ?? according(line) ?? signed(line, signers) ?? continued(line, before)
      if let statement = spoken.first ?? other {
        found += spoken.isEmpty ? [statement] : spoken
        before.note(statement, line, isQuotation: hasQuotation(line))
      } else {
        before.speakers = []
      }
      if let person = line.mentions.first(where: { $0.kind == .person }) { before.person = person }
    }
    return found
  }

  /// What the sentence before said, for pronouns and for speech that goes on.
  private struct Before {
    var person: Mention?
    var speakers: [String] = []
    var block = -1

    mutating func note(_ proposal: Proposal, _ line: Line, isQuotation: Bool) {
      guard case .statement(let statement) = proposal.content, isQuotation else {
        speakers = []
        return
      }
      speakers = statement.speakers
      block = line.sentence.block
    }
  }

  /// The address of a letter.
  private func isAddress(_ line: Line) -> Bool {
    ["to", "from"].contains(text.folded(line.tokens.lowerBound)) && line.sentence.isLine
  }

  private func hasQuotation(_ line: Line) -> Bool {
    line.tokens.contains { text.tokens[$0].isSign("\"") }
  }

  // MARK: Letters, and speech that goes on

  /// `We condemn …` over signatures.
  private func signed(_ line: Line, _ signers: [String]) -> Proposal? {
    guard !signers.isEmpty, line.quantities.isEmpty else { return nil }
    let head = line.tokens.prefix(4)
    guard let we = head.first(where: { text.folded($0) == "we" }),
      let verb = text.marks(.verb, in: we..<min(line.tokens.upperBound, we + 10)).first,
      ["say", "utter", "ask", "need"].contains(where: { verb.value.hasPrefix("\($0).") })
    else { return nil }
    return statement(signers, nil, line, 0.65, "a signed letter")
  }

  /// Right after a quotation: `It was in response to …`.
  private func continued(_ line: Line, _ before: Before) -> Proposal? {
    guard !before.speakers.isEmpty, before.block == line.sentence.block, !hasQuotation(line),
      text.folded(line.tokens.lowerBound) == "it", line.times.isEmpty, line.quantities.isEmpty,
      ["was", "is"].contains(text.folded(line.tokens.lowerBound + 1))
    else { return nil }
    return statement(before.speakers, nil, line, 0.55, "goes on from the quotation before")
  }

  // MARK: Name and colon

  /// `Mayor Filippo Mannino: “…”`
  private func colon(_ line: Line) -> Proposal? {
    guard let sign = line.tokens.first(where: { text.tokens[$0].isSign(":") }),
      sign + 1 < line.tokens.upperBound, text.tokens[sign + 1].isSign("\""),
      let speaker = line.mentions.last(where: { isSpeaker($0) && $0.range.upperBound <= sign }),
      sign - speaker.range.upperBound < 12
    else { return nil }
    return proposal(
      [line.mentions.last { $0.kind == .person && $0.range.upperBound <= sign } ?? speaker], line,
      0.85, "a name before a quotation")
  }

  // MARK: Verbs of saying

  /// One statement a speaker: a second one in another part of the sentence is its own.
  private func said(_ line: Line, _ before: Before) -> [Proposal] {
    var found: [Proposal] = []
    var named: Set<String> = []
    for verb in verbs(line)
    where isSaying(verb) && !scene.isQuoted(verb.start, in: line)
      && !line.mentions.contains(where: { $0.range.contains(verb.start) })
      && !isDeed(verb, line)
    {
      let isWeak = verb.value.hasPrefix("utter.")
      var speakers = speakers(of: verb, line).filter {
        !isWeak || $0.kind == .person || $0.kind == .role
      }
      if speakers.isEmpty, let pronoun = pronoun(verb, before) {
        speakers = [pronoun] + jointly(line, verb)
      }
      let isNew = speakers.contains { !named.contains($0.name) }
      guard !speakers.isEmpty, isNew else { continue }
      named.formUnion(speakers.map(\.name))
      let range = found.isEmpty ? line.tokens : scene.clause(verb.range, in: line)
      found.append(
        statement(
          speakers.map(\.name), speakers.first?.role, line, confidence(verb, speakers),
          text.words(verb.range), range))
    }
    return found
  }

  private func verbs(_ line: Line) -> [Mark] {
    line.tokens.compactMap { index in
      StatementRule.forms.lazy.compactMap { text.mark(.verb, $0, at: index) }.first
    }
  }

  /// `declared a state of emergency` does, `had first said` is taken back.
  private func isDeed(_ verb: Mark, _ line: Line) -> Bool {
    let after = verb.end..<min(line.tokens.upperBound, verb.end + 5)
    if verb.value.hasPrefix("utter."), scene.has(.measure, in: after) { return true }
    return text.mark(.guardWord, "denied", at: verb.start - 1) != nil
  }

  private static let forms = ["say.past", "say.present", "utter.past", "utter.present"]

  /// `he wrote`: the person of the sentence before.
  private func pronoun(_ verb: Mark, _ before: Before) -> Mention? {
    let near = (max(0, verb.start - 3)..<verb.start).contains {
      ["he", "she"].contains(text.folded($0))
    }
    let after = ["he", "she"].contains(text.folded(verb.end))
    return near || after ? before.person : nil
  }

  /// `in a joint letter with Prime Minister Janez Jansa`.
  private func jointly(_ line: Line, _ verb: Mark) -> [Mention] {
    guard
      let joint = (verb.end..<line.tokens.upperBound).first(where: {
        ["joint", "jointly", "together"].contains(text.folded($0))
      })
    else { return [] }
    return Array(
      line.mentions.filter { $0.kind == .person && $0.range.lowerBound > joint }.prefix(1))
  }

  private func isSaying(_ verb: Mark) -> Bool {
    guard verb.value.hasPrefix("say.") || verb.value.hasPrefix("utter."),
      !verb.value.hasSuffix(".ing")
    else { return false }
    let before = text.folded(verb.start - 1)
    if ["was", "were", "be", "been", "is", "are", "the", "a", "its", "to", "of"].contains(before) {
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
      isSpeaker($0) && !scene.isQuoted($0.range.lowerBound, in: line)
        && $0.range.upperBound <= verb.start && hard.contains($0.range.lowerBound)
    }
    if let last = before.last, verb.start - last.range.upperBound < 9 {
      return joined(last, before)
    }
    let after = line.mentions.first {
      isSpeaker($0) && isInverted(verb) && $0.range.lowerBound >= verb.end
        && $0.range.lowerBound - verb.end < 4
    }
    return after.map { [$0] } ?? []
  }

  /// `said Jukka Lukkari`, `“…”, says a leader`: what follows the verb can be its subject.
  private func isInverted(_ verb: Mark) -> Bool {
    let before = text.tokens[max(0, verb.start - 1)]
    return before.kind == .sign
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
    case .state, .capital:
      !["in", "to", "of", "from", "at"].contains(
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
    statement(speakers.map(\.name), speakers.first?.role, line, confidence, reason)
  }

  private func statement(
    _ speakers: [String], _ role: String?, _ line: Line, _ confidence: Double, _ reason: String,
    _ range: Range<Int>? = nil
  ) -> Proposal {
    let range = range ?? line.tokens
    let statement = ProposedStatement(
      speakers: speakers, role: role, addressee: nil, claim: text.words(range))
    return scene.proposal(.statement(statement), range, confidence, ["said: \(reason)"])
  }
}
