internal import Basics

/// Finds where a figure is counted, for which days, and who counted.
struct FigureSetting {
  struct Whereabouts: Sendable {
    var party: String?
    var counterpart: String?
    var place: String?
  }

  let scene: Scene
  private var text: Text { scene.text }

  // MARK: Where

  func whereabouts(_ quantity: Quantity, _ counted: Counted, in line: Line) -> Whereabouts? {
    let states = line.mentions.filter { $0.state != nil || isAgency($0) }
    var found = Whereabouts()
    found.place = place(quantity, line)
    found.counterpart = states.first { isOrigin($0) || isBorder($0) }?.state
    let clause = scene.clause(quantity.range, in: line)
    let candidates = states.filter { !isOrigin($0) && !isBorder($0) && !isNationality($0) }
    let near = candidates.filter { clause.contains($0.range.lowerBound) }
    let after = near.first { isLocation($0) && $0.range.lowerBound > quantity.range.lowerBound }
    let before = near.last { $0.range.upperBound <= quantity.range.lowerBound }
    found.party = (after ?? before ?? candidates.first)?.name
    guard found.party != nil else {
      return found.place == nil && found.counterpart == nil
        ? nil
        : Whereabouts(party: scene.home, counterpart: found.counterpart, place: found.place)
    }
    return found
  }

  /// An agency is where its own people are counted.
  private func isAgency(_ mention: Mention) -> Bool {
    mention.kind == .org && mention.name == "FRONTEX"
  }

  private func isOrigin(_ mention: Mention) -> Bool {
    ["from", "via", "with", "fled", "neighbouring", "neighboring"].contains(before(mention))
  }

  private func isBorder(_ mention: Mention) -> Bool {
    scene.has(.border, in: mention.range.upperBound..<mention.range.upperBound + 1)
      && mention.state != scene.home
  }

  private func isNationality(_ mention: Mention) -> Bool {
    mention.kind == .adjective && text.mark(.unit, at: mention.range.lowerBound)?.value == "people"
  }

  private func isLocation(_ mention: Mention) -> Bool {
    ["in", "into", "to", "of", "on", "at"].contains(before(mention))
  }

  private func before(_ mention: Mention) -> String {
    let index = mention.range.lowerBound - 1
    return text.folded(index) == "the" ? text.folded(index - 1) : text.folded(index)
  }

  private func place(_ quantity: Quantity, _ line: Line) -> String? {
    let clause = scene.clause(quantity.range, in: line)
    let places = line.mentions.filter { $0.kind == .place && clause.contains($0.range.lowerBound) }
    return (places.first { $0.range.lowerBound > quantity.range.lowerBound } ?? places.last)?.name
  }

  // MARK: When

  /// The period of the nearest date in the same part of the sentence, else in the sentence.
  func period(_ quantity: Quantity, _ counted: Counted, in line: Line) -> Period? {
    if counted.series == "border_length_km" { return .unknown }
    if case .money = quantity.kind, isCost(quantity, line) { return .unknown }
    guard let span = nearest(quantity, line, isTotal: isTotal(counted)) else { return nil }
    if span.isVague { return .unknown }
    let period = clamped(span.period(future: false))
    if isTotal(counted), period.isOneDay, period.to == scene.date, span.role == .plain,
      quantity.kind == .count
    {
      return Period(from: nil, to: period.to)
    }
    return period
  }

  /// Whether a date stands in the same part of the sentence.
  func hasOwnDate(_ quantity: Quantity, in line: Line) -> Bool {
    let clause = scene.clause(quantity.range, in: line)
    return line.times.contains { $0.isDated && clause.contains($0.range.lowerBound) }
  }

  /// Whether a period belongs to the events of the dispatch, not to a comparison of long ago.
  func isRecent(_ period: Period) -> Bool {
    guard let date = scene.date, let to = period.to ?? period.from else { return false }
    return date - to < 100
  }

  /// What something costs has no date.
  private func isCost(_ quantity: Quantity, _ line: Line) -> Bool {
    let before = max(line.tokens.lowerBound, quantity.range.lowerBound - 12)
    return scene.has(.guardWord, "cost", in: before..<quantity.range.lowerBound)
  }

  private func nearest(_ quantity: Quantity, _ line: Line, isTotal: Bool) -> TimeSpan? {
    let core = quantity.range.lowerBound..<max(quantity.range.upperBound, quantity.noun.upperBound)
    let soft = scene.clause(core, in: line, soft: true)
    let hard = scene.clause(core, in: line)
    func distance(_ span: TimeSpan) -> Int {
      let steps =
        span.range.upperBound <= core.lowerBound
        ? core.lowerBound - span.range.upperBound : max(0, span.range.lowerBound - core.upperBound)
      let start = span.range.lowerBound
      return steps + (soft.contains(start) ? 0 : hard.contains(start) ? 15 : 60)
    }
    // A date behind a semicolon is another one's; totals take one beside them only.
    func isNear(_ span: TimeSpan) -> Bool {
      let start = span.range.lowerBound
      if isTotal {
        let isAlone = quantity.unit == "hectares" || quantity.unit == "homes"
        let isBefore = (1..<7).contains(core.lowerBound - start)
        return isAlone ? soft.contains(start) || isBefore : hard.contains(start)
      }
      return hard.contains(start) || start < core.lowerBound
    }
    return line.times.filter { isUsable($0, quantity, line) && isNear($0) }
      .min { distance($0) < distance($1) }
  }

  /// What happened lies before the day of the dispatch.
  private func clamped(_ period: Period) -> Period {
    guard let date = scene.date, let from = period.from, let to = period.to, from <= date, to > date
    else { return period }
    return Period(from: from, to: date)
  }

  /// Not a deadline, not the day of saying, not what the number is only compared with.
  private func isUsable(_ span: TimeSpan, _ quantity: Quantity, _ line: Line) -> Bool {
    guard span.isDated || span.isVague, span.role != .within else { return false }
    if span.role == .by || span.isFuture, span.past.to.map({ $0 > (scene.date ?? $0) }) ?? true {
      return false
    }
    let start = span.range.lowerBound
    if isSaying(start - 1) || isSaying(start - 2) { return false }
    guard start >= quantity.range.upperBound else { return true }
    let isRelative = quantity.kind == .change || quantity.kind == .times
    let between = quantity.range.upperBound..<start
    if isRelative && between.contains(where: { text.has(.than, at: $0) || text.folded($0) == "as" })
    {
      return false
    }
    return !between.contains { text.mark(.guardWord, "comparison", at: $0) != nil }
  }

  private func isSaying(_ index: Int) -> Bool {
    text.marks(.verb, in: max(0, index - 1)..<max(0, index + 1)).contains {
      $0.value.hasPrefix("say.") && $0.end == index + 1
    }
  }

  /// What is so on a day, rather than what happened in a period.
  private func isLevel(_ quantity: Quantity, _ counted: Counted, _ line: Line) -> Bool {
    ["reception_places", "reception_occupied", "staff", "barrier_km"].contains(counted.series)
  }

  /// The period where no date stands in the sentence.
  func fallback(
    _ quantity: Quantity, _ counted: Counted, in line: Line, told: Period?
  ) -> Period {
    if isLevel(quantity, counted, line) { return Period(scene.date) }
    let isMoney = if case .money = quantity.kind { true } else { false }
    if isMoney { return .unknown }
    let clause = scene.clause(quantity.range, in: line)
    let isTold = counted.unit == "deaths" || scene.has(.guardWord, "total", in: clause)
    if isTold { return Period(from: nil, to: scene.date) }
    let near = scene.clause(quantity.range, in: line, soft: true)
    if scene.has(.guardWord, "level", in: near) || counted.unit == "missing" || isPresent(near) {
      return Period(scene.date)
    }
    if isTotal(counted) { return Period(from: nil, to: scene.date) }
    if line.times.contains(where: { $0.isClockOnly && near.contains($0.range.lowerBound) }) {
      return Period(scene.date)
    }
    return told ?? Period(from: nil, to: scene.date)
  }

  /// Whether a verb tells what is so.
  private func isPresent(_ clause: Range<Int>) -> Bool {
    text.marks(.verb, in: clause).contains {
      $0.value.hasSuffix(".present") && !$0.value.hasPrefix("say.")
        && text.folded($0.start - 1) != "to" && !text.has(.determiner, at: $0.start - 1)
    }
  }

  /// What adds up without a beginning.
  private func isTotal(_ counted: Counted) -> Bool {
    ["deaths", "hectares", "homes"].contains(counted.unit)
  }

  // MARK: Who counted

  func source(in line: Line) -> String? {
    if let mark = text.marks(.accordingTo, in: line.tokens).first {
      let end = (mark.end..<line.tokens.upperBound).first { text.tokens[$0].kind == .sign }
      return text.words(mark.end..<(end ?? line.tokens.upperBound))
    }
    guard let verb = text.marks(.verb, in: line.tokens).first(where: { $0.value.hasPrefix("say.") })
    else { return nil }
    return line.mentions.last { $0.isActor && $0.range.upperBound <= verb.start }?.name
  }
}
