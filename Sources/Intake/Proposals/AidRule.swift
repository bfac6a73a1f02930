internal import Basics

/// Proposes needs and offers: things and people with a word beside them that asks or gives.
struct AidRule {
  let scene: Scene
  var text: Text { scene.text }

  struct Reading {
    var proposals: [Proposal] = []
    /// First tokens of the quantities taken.
    var used: Set<Int> = []
  }

  /// Something that can be asked for or offered.
  struct Item {
    var range: Range<Int>
    var resource: String
    var quantity: Double?
    var unit: String
    /// First token of its quantity.
    var quantityStart: Int?
    /// Counted as people, with nothing that says of which kind.
    var isPeople = false
    /// A number alone: of what stands before it.
    var isElliptic = false
    /// A thing that the word lists do not know.
    var isUnknown = false
  }

  /// What opens a need or an offer.
  struct Trigger {
    enum Kind { case need, offer, declined }
    let kind: Kind
    let status: String
    let range: Range<Int>
  }

  func read() -> Reading {
    var reading = Reading()
    var heading: Trigger?
    var block = -1
    var listBlock: Int?
    var context = Context()
    for line in scene.lines {
      if line.sentence.block > (listBlock ?? block + 1) || isHeading(line) { heading = nil }
      let opened = self.heading(line)
      if let opened {
        heading = opened
        block = line.sentence.block
        listBlock = nil
      }
      let isList = heading != nil && line.sentence.block <= block + 1
      let count = reading.proposals.count
      read(line, isList ? heading : nil, &context, &reading)
      // The list ends with the paragraph in which its items stand.
      if isList, opened == nil, reading.proposals.count > count { listBlock = line.sentence.block }
    }
    return reading
  }

  /// What sentences before have said.
  private struct Context {
    var giver: String?
    var item: Item?
    var block = -1
  }

  /// A short line that stands alone.
  private func isHeading(_ line: Line) -> Bool {
    line.sentence.isLine && line.tokens.count < 8 && line.quantities.isEmpty
  }

  /// A line that announces a list of what is offered or asked for.
  private func heading(_ line: Line) -> Trigger? {
    guard line.tokens.count < 20, line.sentence.isLine || isColon(line) else { return nil }
    if line.quantities.contains(where: { text.marks(.resource, in: $0.noun).first != nil }) {
      return nil
    }
    let end = line.tokens.upperBound..<line.tokens.upperBound
    if let mark = text.marks(.assistance, in: line.tokens).first,
      mark.start < line.tokens.lowerBound + 8
    {
      return Trigger(kind: .offer, status: "offered", range: end)
    }
    guard isColon(line) || isHeading(line), !text.marks(.needs, in: line.tokens).isEmpty else {
      return nil
    }
    return Trigger(kind: .need, status: "", range: end)
  }

  private func isColon(_ line: Line) -> Bool {
    text.tokens[line.tokens.upperBound - 1].isSign(":")
  }

  private func read(
    _ line: Line, _ heading: Trigger?, _ context: inout Context, _ reading: inout Reading
  ) {
    let triggers = AidTriggers(scene: scene).triggers(in: line)
    if line.sentence.block > context.block + 1 { context.item = nil }
    guard !triggers.isEmpty || heading != nil else { return }
    var isOpen = heading != nil
    for item in AidItems(scene: scene).items(in: line) {
      if item.isPeople, !isOpen { continue }
      guard let item = completed(item, context.item),
        let trigger = trigger(for: item, triggers, line) ?? heading, isNear(item, trigger, isOpen),
        let proposal = proposal(item, trigger, triggers, line, &context.giver)
      else { continue }
      reading.proposals.append(proposal)
      if let start = item.quantityStart { reading.used.insert(start) }
      context.item = item
      context.block = line.sentence.block
      isOpen = true
    }
  }

  /// A number alone is of what was spoken of before.
  private func completed(_ item: Item, _ before: Item?) -> Item? {
    guard item.isElliptic else { return item }
    guard let before, !before.isPeople, before.resource != "money" else { return nil }
    var item = item
    item.resource = before.resource
    item.unit = before.unit
    return item
  }

  /// What no word list knows is taken only close behind the word that asks or gives.
  private func isNear(_ item: Item, _ trigger: Trigger, _ isOpen: Bool) -> Bool {
    !item.isUnknown || isOpen
      || (0..<7).contains(item.range.lowerBound - trigger.range.upperBound)
  }

  /// The last trigger before an item, else one after it in its part of the sentence.
  private func trigger(for item: Item, _ triggers: [Trigger], _ line: Line) -> Trigger? {
    let before = triggers.last { $0.range.lowerBound < item.range.lowerBound && reaches($0, item) }
    if let before { return before }
    return triggers.first {
      let between = item.range.upperBound..<max(item.range.upperBound, $0.range.lowerBound)
      return $0.range.lowerBound >= item.range.upperBound && between.count < 16 && isPassive($0)
        && !between.contains { text.tokens[$0].isSign(";") || text.tokens[$0].isSign(":") }
    }
  }

  /// `are wanted`, `will be given`: what can follow the thing it speaks of. What was sent or has
  /// arrived may follow in any form.
  private func isPassive(_ trigger: Trigger) -> Bool {
    let first = trigger.range.lowerBound
    if trigger.kind == .offer, trigger.status != "offered" { return true }
    return text.has(.copula, at: first) || text.folded(first + 1) == "be"
      || ["available", "remain", "disposal"].contains(text.folded(first))
  }

  /// `asked X for Y`: what is asked for stands after `for`.
  private func reaches(_ trigger: Trigger, _ item: Item) -> Bool {
    guard trigger.kind == .need else { return true }
    let first = text.folded(trigger.range.lowerBound)
    guard first.hasPrefix("ask") || first == "has" || first == "appeal" else { return true }
    if text.folded(trigger.range.upperBound - 1) == "for" { return true }
    return (trigger.range.upperBound..<item.range.lowerBound).contains { text.folded($0) == "for" }
  }

  private func proposal(
    _ item: Item, _ trigger: Trigger, _ triggers: [Trigger], _ line: Line, _ giver: inout String?
  ) -> Proposal? {
    switch trigger.kind {
    case .declined: return nil
    case .need: return item.isPeople ? nil : need(item, trigger, line)
    case .offer:
      if item.isUnknown, trigger.status == "arrived" { return nil }
      let parties = AidParties(scene: scene)
      let named = parties.giver(of: item, trigger, in: line)
      let subject = named ?? (parties.isContinued(line) ? giver : nil)
      let passive = isPassive(trigger) && parties.recipient(of: "", in: line) != nil
      guard let party = subject ?? (passive ? scene.home : nil) else { return nil }
      let recipient = parties.recipient(of: party, in: line)
      if party == scene.home, recipient == nil { return nil }
      giver = party
      let status = AidTriggers(scene: scene).status(of: item, trigger, triggers, line)
      return offer(item, party, recipient ?? scene.home, status, line)
    }
  }

  /// A number with a known thing is surer than one alone or with a thing that no list knows.
  private func confidence(_ item: Item) -> Double {
    if item.isUnknown || item.isElliptic || item.isPeople { return 0.6 }
    return item.quantity == nil ? 0.6 : item.quantityStart == nil ? 0.7 : 0.85
  }

  private func need(_ item: Item, _ trigger: Trigger, _ line: Line) -> Proposal {
    let party = AidParties(scene: scene).asker(trigger, in: line)
    let due = line.times.first { $0.role == .by || $0.role == .within || $0.role == .until }
    let need = ProposedNeed(
      party: party, resource: item.resource, quantity: item.quantity, unit: item.unit,
      due: due?.period(future: true).to, reason: nil)
    return scene.proposal(
      .need(need), item.range, confidence(item),
      ["asked for: \(text.words(trigger.range))"])
  }

  private func offer(
    _ item: Item, _ party: String, _ recipient: String?, _ status: String, _ line: Line
  ) -> Proposal {
    let from = line.times.first { $0.isDated && $0.role == .since || $0.isFuture }
    let condition = text.marks(.condition, in: line.tokens).last.map {
      text.words(scene.clause($0.range, in: line, soft: true))
    }
    let offer = ProposedOffer(
      party: party, resource: item.resource, quantity: item.quantity, unit: item.unit,
      available: from?.period(future: true).from, status: status, to: recipient,
      condition: condition)
    return scene.proposal(
      .offer(offer), item.range, confidence(item), ["given by \(party): \(status)"]
    )
  }
}
