/// Finds who gives, who asks and who receives.
struct AidParties {
  let scene: Scene
  private var text: Text { scene.text }

  /// The party nearest before an item, or named with it or after `from`.
  func giver(of item: AidRule.Item, _ trigger: AidRule.Trigger, in line: Line) -> String? {
    let parties = line.mentions.filter { isParty($0) && !isRecipient($0) }
    let clause = scene.clause(item.range, in: line)
    if let from = parties.first(where: {
      clause.contains($0.range.lowerBound) && $0.range.lowerBound >= item.range.upperBound
        && text.folded($0.range.lowerBound - 1) == "from"
    }), from.range.lowerBound - item.range.upperBound < 6 {
      return from.name
    }
    if let within = parties.first(where: { item.range.contains($0.range.lowerBound) }) {
      return within.name
    }
    let before = parties.filter {
      $0.range.upperBound <= item.range.lowerBound
        && ($0.range.lowerBound != trigger.range.upperBound
          || ["from", ":"].contains(text.folded($0.range.lowerBound - 1))
          || text.folded($0.range.upperBound) == "'s")
    }
    return before.last?.name ?? body(before: trigger, line)
  }

  /// A giver that is no state: the network, company or group right before the word that gives.
  private func body(before trigger: AidRule.Trigger, _ line: Line) -> String? {
    let clause = scene.clause(trigger.range, in: line)
    return line.mentions.last {
      ($0.kind == .body || $0.kind == .person && $0.role == nil) && !isStaff($0)
        && clause.contains($0.range.lowerBound)
        && $0.range.upperBound <= trigger.range.lowerBound
        && trigger.range.lowerBound - $0.range.upperBound < 5
    }?.name
  }

  /// Firefighters and police who do something are not who gives them.
  private func isStaff(_ mention: Mention) -> Bool {
    mention.range.contains { text.mark(.unit, at: $0)?.value == "staff" }
  }

  private func isParty(_ mention: Mention) -> Bool {
    mention.state != nil || mention.kind == .org
  }

  private func isRecipient(_ mention: Mention) -> Bool {
    let index = mention.range.lowerBound - 1
    let before = text.folded(index) == "the" ? text.folded(index - 1) : text.folded(index)
    return ["to", "in", "for", "at", "with"].contains(before)
      || text.folded(mention.range.upperBound + 1) == "disposal"
  }

  /// The state after `to`, or in possession of what follows it.
  func recipient(of party: String, in line: Line) -> String? {
    line.mentions.first {
      $0.state != nil && $0.state != party && text.folded($0.range.lowerBound - 1) == "to"
    }?.state
  }

  /// The state that a need speaks of: the last one before the trigger, else the home.
  func asker(_ trigger: AidRule.Trigger, in line: Line) -> String? {
    let states = line.mentions.filter { $0.state != nil && !isRecipient($0) }
    let before = states.first { $0.range.upperBound <= trigger.range.lowerBound }
    return before?.state ?? scene.home
  }

  /// A sentence that goes on about the giver of the one before.
  func isContinued(_ line: Line) -> Bool { text.has(.pronoun, at: line.tokens.lowerBound) }
}
