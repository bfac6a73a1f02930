internal import Basics

/// Proposes events: meetings, visits, disasters and what is called off, on a day.
struct EventRule {
  let scene: Scene
  private var text: Text { scene.text }

  func proposals() -> [Proposal] {
    var found: [Proposal] = []
    var last: TimeSpan?
    for line in scene.lines {
      let events = events(line, last)
      guard !events.isEmpty else { continue }
      found += events
      last = line.times.first(where: \.isDated) ?? last
    }
    return found
  }

  private func events(_ line: Line, _ last: TimeSpan?) -> [Proposal] {
    if let disaster = disaster(line) { return [disaster] }
    let cancelled = cancelled(line)
    guard let gathering = gathering(line, last) else { return [cancelled].compactMap { $0 } }
    guard let cancelled else { return [gathering] }
    return gathering.span.overlaps(cancelled.span) ? [cancelled] : [gathering, cancelled]
  }

  // MARK: Meetings and visits

  private func gathering(_ line: Line, _ last: TimeSpan?) -> Proposal? {
    guard let core = core(of: line) else { return nil }
    let follows = text.has(.afterThat, at: line.tokens.lowerBound)
    guard let span = day(near: core, line) ?? (follows ? last : nil) else { return nil }
    let clause = scene.clause(core, in: line)
    let isPlanned =
      scene.isFuture(clause, in: line) || isPresent(core) || span.isFuture
      || follows || scene.has(.modal, in: clause)
    let people = participants(line, around: core)
    let place = place(line)
    guard place != nil || (!people.isEmpty && isMeeting(core, line)) else { return nil }
    return proposal(line, clause, span, isPlanned ? .planned : .held, people, place, 0.8)
  }

  /// The verb or noun that says what happens.
  private func core(of line: Line) -> Range<Int>? {
    let verbs = text.marks(.verb, in: line.tokens).filter {
      $0.value.hasPrefix("meet.") || $0.value.hasPrefix("visit.")
    }
    if let verb = verbs.first { return verb.range }
    if let noun = text.marks(.gathering, in: line.tokens).first { return noun.range }
    return text.marks(.verb, in: line.tokens).first { $0.value.hasPrefix("hold.") }?.range
  }

  /// States and organisations alone meet or visit nobody; they activate, vote and sign.
  private func isMeeting(_ core: Range<Int>, _ line: Line) -> Bool {
    if text.has(.gathering, at: core.lowerBound) { return true }
    if text.mark(.verb, at: core.lowerBound)?.value.hasPrefix("hold.") == true { return true }
    return line.mentions.contains { $0.kind == .person || $0.kind == .body }
  }

  private func isPresent(_ core: Range<Int>) -> Bool {
    text.mark(.verb, at: core.lowerBound)?.value.hasSuffix(".present") == true
  }

  private func day(near core: Range<Int>, _ line: Line) -> TimeSpan? {
    let clause = scene.clause(core, in: line)
    let dated = line.times.filter { $0.isDated && ($0.role == .plain || $0.role == .since) }
    func distance(_ span: TimeSpan) -> Int {
      (clause.contains(span.range.lowerBound) ? 0 : 100)
        + abs(span.range.lowerBound - core.lowerBound)
    }
    return dated.min { distance($0) < distance($1) }
  }

  // MARK: Disasters

  private func disaster(_ line: Line) -> Proposal? {
    guard let noun = text.marks(.disaster, in: line.tokens).first,
      let verb = text.marks(.verb, in: line.tokens).first(where: { $0.value.hasPrefix("strike.") }),
      abs(verb.start - noun.end) < 25, let span = day(near: verb.range, line)
    else { return nil }
    let clause = scene.clause(noun.range, in: line)
    return proposal(line, clause, span, .held, [], place(line) ?? struck(verb, line), 0.75)
  }

  /// `hit southern Türkiye`, `shook the coast of Albania`.
  private func struck(_ verb: Mark, _ line: Line) -> String? {
    line.mentions.first {
      $0.state != nil && $0.range.lowerBound >= verb.end && $0.range.lowerBound - verb.end < 5
    }.map { text.words($0.range) }
  }

  private func cancelled(_ line: Line) -> Proposal? {
    guard let word = text.marks(.cancel, in: line.tokens).first,
      let noun = text.marks(.gathering, in: scene.clause(word.range, in: line)).first,
      word.start > noun.start, let span = day(near: noun.range, line)
    else { return nil }
    let clause = scene.clause(noun.range, in: line)
    return proposal(
      line, clause, span, .cancelled, participants(line, around: noun.range), place(line), 0.75)
  }

  // MARK: Parts

  private func participants(_ line: Line, around core: Range<Int>) -> [String] {
    var names: [String] = []
    for mention in line.mentions where isParticipant(mention, core) {
      let name = mention.kind == .person ? mention.name : text.words(mention.range)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func isParticipant(_ mention: Mention, _ core: Range<Int>) -> Bool {
    switch mention.kind {
    case .person: true
    case .body: mention.range.upperBound <= core.lowerBound
    case .org:
      mention.range.upperBound <= core.lowerBound
        && text.folded(mention.range.lowerBound - 1) != "to"
    case .state: mention.range.upperBound <= core.lowerBound
    default: false
    }
  }

  private func place(_ line: Line) -> String? {
    let places = line.mentions.filter {
      $0.kind == .place
        || ($0.kind == .capital || $0.kind == .state)
          && ["in", "at", "to", "near"].contains(text.folded($0.range.lowerBound - 1))
    }
    return (places.first { $0.kind != .state } ?? places.first).map { text.words($0.range) }
  }

  private func proposal(
    _ line: Line, _ range: Range<Int>, _ span: TimeSpan, _ status: ProposedEvent.Status,
    _ people: [String], _ place: String?, _ confidence: Double
  ) -> Proposal {
    var period = span.period(future: status != .held)
    if span.role == .since { period = Period(period.from) }
    let isOne = period.from == period.to
    let time = span.clock ?? line.times.first { $0.isClockOnly }?.clock
    let event = ProposedEvent(
      date: period.from, dateTo: isOne ? nil : period.to, time: time, name: text.words(range),
      place: place, participants: people, status: status)
    return scene.proposal(.event(event), range, confidence, ["a day and who or where"])
  }
}
