internal import Basics

/// Proposes measures: something that can be in force, with a word that says what becomes of it.
struct MeasureRule {
  let scene: Scene
  private var text: Text { scene.text }

  func proposals() -> [Proposal] {
    scene.lines.flatMap { line in
      var spans: [Range<Int>] = []
      return text.marks(.measure, in: line.tokens).compactMap { noun -> Proposal? in
        guard let proposal = measure(noun, line),
          !spans.contains(where: { $0.overlaps(proposal.span) })
        else { return nil }
        spans.append(proposal.span)
        return proposal
      }
    }
  }

  private func measure(_ noun: Mark, _ line: Line) -> Proposal? {
    let clause = scene.clause(noun.range, in: line)
    var changes = text.marks(.change, in: clause)
    // What stands in brackets between the two does not part them.
    if changes.isEmpty { changes = text.marks(.change, in: noun.end..<line.tokens.upperBound) }
    // What will be is said last and counts.
    if changes.contains(where: { $0.value == "planned" }) {
      changes = changes.filter { $0.value == "planned" }
    }
    if noun.value == "sanction", changes.isEmpty { return sanction(noun, line) }
    func distance(_ mark: Mark) -> Int {
      mark.end <= noun.start ? noun.start - mark.end : max(0, mark.start - noun.end)
    }
    guard let change = changes.min(by: { distance($0) < distance($1) }), distance(change) < 12
    else {
      return nil
    }
    let owner =
      noun.value == "sanction"
      ? imposer(noun, line)
      : party(line, before: min(noun.start, change.start))
    let measure = ProposedMeasure(
      party: owner, name: text.words(noun.range),
      from: date(line, .since), to: date(line, .until), kind: noun.value,
      status: status(change, noun, clause),
      reason: nil)
    let range = min(noun.start, change.start)..<max(noun.end, change.end)
    return scene.proposal(
      .measure(measure), range, 0.7, ["\(text.words(change.range)): \(change.value)"])
  }

  /// What will be done is planned, whatever the word; what is suspended by a law is the law.
  private func status(_ change: Mark, _ noun: Mark, _ clause: Range<Int>) -> String {
    let before = clause.lowerBound..<change.start
    if change.value != "planned",
      before.contains(where: { ["will", "shall"].contains(text.folded($0)) })
    {
      return "planned"
    }
    let isRule = ["law", "emergency"].contains(noun.value)
    return change.value == "halted" && isRule ? "in_force" : change.value
  }

  /// Sanctions named without a word that changes them are in force.
  private func sanction(_ noun: Mark, _ line: Line) -> Proposal? {
    guard let imposer = imposer(noun, line) else { return nil }
    let measure = ProposedMeasure(
      party: imposer, name: text.words(noun.range), from: nil, to: nil, kind: noun.value,
      status: "in_force", reason: nil)
    return scene.proposal(.measure(measure), noun.range, 0.6, ["named as in force"])
  }

  /// Who imposes: the alliance or state named before, else an alliance of the sentence.
  private func imposer(_ noun: Mark, _ line: Line) -> String? {
    if let owner = line.mentions.last(where: { $0.range.upperBound == noun.start }) {
      return owner.name
    }
    return line.mentions.first { $0.kind == .org && ["EU", "EC", "UN"].contains($0.name) }?.name
  }

  private func party(_ line: Line, before start: Int) -> String? {
    let actors = line.mentions.filter {
      ($0.state != nil || $0.kind == .org) && !isElsewhere($0)
    }
    return actors.first { $0.range.lowerBound <= start }?.name ?? scene.home
  }

  private func isElsewhere(_ mention: Mention) -> Bool {
    ["with", "from", "in", "to", "against"].contains(text.folded(mention.range.lowerBound - 1))
  }

  private func date(_ line: Line, _ role: TimeSpan.Role) -> Day? {
    let span = line.times.first { $0.role == role && $0.isDated }
    let period = span?.period(future: role == .until)
    return role == .until ? period?.to : period?.from
  }
}
