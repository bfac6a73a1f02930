/// Finds the words that open needs and offers.
struct AidTriggers {
  let scene: Scene
  private var text: Text { scene.text }

  func triggers(in line: Line) -> [AidRule.Trigger] {
    let needs = text.marks(.needs, in: line.tokens)
      .map { AidRule.Trigger(kind: .need, status: "", range: $0.range) }
    let offers = text.marks(.offers, in: line.tokens)
      .map { AidRule.Trigger(kind: .offer, status: $0.value, range: $0.range) }
    let declined = text.marks(.declined, in: line.tokens)
      .map { AidRule.Trigger(kind: .declined, status: "", range: $0.range) }
    let all = (needs + offers + declined + lists(in: line)).filter { !isNegated($0) }
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
      .filter { trigger in
        !declined.contains {
          $0.range.overlaps(trigger.range) && trigger.kind != .declined
        }
      }
  }

  /// `Foreign aircraft: Croatia 2 planes`, `* Poland: 139 firefighters`, `from Serbia – …`.
  private func lists(in line: Line) -> [AidRule.Trigger] {
    let head = line.tokens.prefix(14)
    let words = text.marks(.assistance, in: head.startIndex..<head.endIndex).map(\.range)
    let states = line.mentions.filter {
      $0.state != nil && $0.range.lowerBound < line.tokens.lowerBound + 4
        && $0.range.upperBound < line.tokens.upperBound && isMark($0.range.upperBound)
    }.map(\.range)
    let heads = words.filter { range in
      (range.upperBound..<min(line.tokens.upperBound, range.upperBound + 6)).contains {
        text.tokens[$0].isSign(":")
      }
    }
    return (heads + states).map { AidRule.Trigger(kind: .offer, status: "offered", range: $0) }
  }

  private func isMark(_ index: Int) -> Bool {
    text.tokens[index].isSign(":") || text.tokens[index].isSign("–")
  }

  private func isNegated(_ trigger: AidRule.Trigger) -> Bool {
    let start = trigger.range.lowerBound
    guard trigger.kind != .declined else { return false }
    return text.has(.negation, at: start - 1) && text.folded(start - 1) != "no"
  }

  /// The status of an offer: what withdraws it in its part of the sentence, else the nearest word.
  func status(
    of item: AidRule.Item, _ trigger: AidRule.Trigger, _ triggers: [AidRule.Trigger], _ line: Line
  ) -> String {
    let clause = scene.clause(item.range, in: line)
    let own = triggers.filter { $0.kind == .offer && clause.contains($0.range.lowerBound) }
    if let after = own.first(where: { $0.range.lowerBound >= item.range.upperBound }),
      after.range.lowerBound - item.range.upperBound < 10,
      own.count == 1 || after.status == "withdrawn"
    {
      return after.status
    }
    let inParentheses = triggers.first {
      $0.kind == .offer && $0.range.lowerBound >= item.range.upperBound
        && $0.range.lowerBound - item.range.upperBound < 4
    }
    return (inParentheses ?? trigger).status
  }
}
