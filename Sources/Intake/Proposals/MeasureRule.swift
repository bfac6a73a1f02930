internal import Basics

/// Proposes measures: something that can be in force, with a word that says what becomes of it.
struct MeasureRule {
  let scene: Scene
  private var text: Text { scene.text }

  func proposals() -> [Proposal] {
    scene.lines.flatMap { line in
      var named: Set<String> = []
      return text.marks(.measure, in: line.tokens).compactMap { noun -> Proposal? in
        guard let proposal = measure(noun, line), named.insert(noun.value).inserted else {
          return nil
        }
        return proposal
      }
    }
  }

  private func measure(_ noun: Mark, _ line: Line) -> Proposal? {
    let clause = scene.clause(noun.range, in: line)
    let changes = text.marks(.change, in: clause)
    func distance(_ mark: Mark) -> Int {
      mark.end <= noun.start ? noun.start - mark.end : max(0, mark.start - noun.end)
    }
    guard let change = changes.min(by: { distance($0) < distance($1) }), distance(change) < 12 else {
      return nil
    }
    let measure = ProposedMeasure(
      party: party(line, before: min(noun.start, change.start)), name: text.words(noun.range),
      from: date(line, .since), to: date(line, .until), kind: noun.value, status: change.value,
      reason: nil)
    let range = min(noun.start, change.start)..<max(noun.end, change.end)
    return scene.proposal(
      .measure(measure), range, 0.7, ["\(text.words(change.range)): \(change.value)"])
  }

  private func party(_ line: Line, before start: Int) -> String? {
    let actors = line.mentions.filter {
      ($0.state != nil || $0.name == "EU" || $0.name == "EC") && !isElsewhere($0)
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
