import Basics
public import Foresight
public import Situation

/// What `talka foresee` prints: works with their dates and what unlocks them, people and places,
/// needs and the chance that they are met, and what all of it rests on.
public struct ForesightScreen: Sendable {
  let situation: Case
  let outcome: ForesightOutcome
  let style: TerminalStyle
  let words: ForesightWords
  let limit: Int

  /// Makes the screen; `limit` is the most rows of each list where the style shortens.
  public init(
    _ situation: Case, _ outcome: ForesightOutcome, style: TerminalStyle, limit: Int = 12
  ) {
    (self.situation, self.outcome, self.style) = (situation, outcome, style)
    words = ForesightWords(situation, outcome)
    self.limit = style.shortens ? limit : .max
  }

  /// The text, with a line end.
  public var text: String {
    let sections = [head, works, unlocks, people, scenarios, needs, assumptions]
      .filter { !$0.isEmpty }
    return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let simulation = outcome.simulation
    let runs = Words.number(simulation.runs)
    return [
      style.paint(style.wrap(situation.header.title), .strong),
      style.wrap(
        "From \(words.asOf) to \(words.end), \(runs) replications with seed \(simulation.seed), "
          + (outcome.foresight.comparesPlans
            ? "the other plan and the plan"
            : "without the plan (only what has left already comes) and with it")),
    ]
  }

  // MARK: Works

  private var works: [String] {
    let open = outcome.works.indices.filter { outcome.works[$0].task.remaining > 0 }
    guard !open.isEmpty else { return [] }
    var table = TextTable([
      .init(heading: "work"), .init(heading: "target", isNumber: true, from: 60),
      .init(heading: "today", isNumber: true), .init(heading: words.otherShort, isNumber: true),
      .init(heading: "with the plan (1 in 10 below, above)"),
      .init(heading: "done, half"), .init(heading: "9 in 10", from: 90),
      .init(heading: "not by then", isNumber: true, from: 76),
    ])
    for index in open { table.add(row(outcome.works[index])) }
    return [style.paint("Works, and what stands on \(words.end)", .heading)] + table.lines(style)
      + open.flatMap { notes($0) }
  }

  private func row(_ work: WorkAnswer) -> [String] {
    let (without, with) = (work.outcomes[0], work.outcomes[work.outcomes.count - 1])
    let finish = with.finish
    return [
      work.task.id.text, "\(words.amount(work.task.target)) \(work.task.unit)",
      words.amount(work.task.done), words.amount(without.done.p50), words.spread(with.done),
      words.day(finish.p50), words.day(finish.p90), words.percent(finish.notWithin),
    ]
  }

  /// Where a work stands still when all comes as planned, and why it is never done.
  private func notes(_ index: Int) -> [String] {
    let with = outcome.foresight.works[outcome.foresight.works.count - 1].rows[index]
    let answer = outcome.works[index].outcomes[outcome.works[index].outcomes.count - 1]
    var sentences: [String] = []
    if !with.never.isEmpty {
      sentences.append(
        "Never done: " + with.never.map { words.reason($0) }.joined(separator: "; "))
    } else if let finish = with.finish, finish >= words.horizon {
      sentences.append("If all comes as planned, done on \(words.day(finish))")
    }
    let held = with.stalls.filter { $0.from < words.horizon }
    sentences += held.prefix(3).map { stall($0) }
    if held.count > 3 { sentences.append("So \(held.count - 3) more times") }
    if let blocker = answer.blockers.first {
      sentences.append(
        "Most often held up by \(blocker.item): longest in \(words.percent(blocker.share)) of "
          + "the replications, \(words.amount(blocker.meanDays)) days on average")
    }
    guard !sentences.isEmpty else { return [] }
    let text = sentences.joined(separator: ". ")
    return [style.wrap("\(with.task.id): \(text)", indent: 4, first: 2)]
  }

  private func stall(_ stall: WorksOutlook.Stall) -> String {
    let item = stall.item.map { situation.name($0) } ?? "a crew"
    let missing = stall.missing > 0 ? ", \(words.amount(stall.missing)) missing" : ""
    let from = words.day(stall.from)
    guard let to = stall.to else { return "Held up from \(from) on by \(item)\(missing)" }
    return "Held up \(from) to \(words.day(to)) by \(item)\(missing)"
  }

  // MARK: Consignments

  private var unlocks: [String] {
    let all = outcome.foresight.works.last?.unlocks ?? []
    let ordered = all.filter { $0.unlocked > 0 || $0.heldBy != nil }
    guard !ordered.isEmpty else { return [] }
    var table = TextTable([
      .init(heading: "comes"), .init(heading: "offer"), .init(heading: "work"),
      .init(heading: "enough for", isNumber: true, from: 76),
      .init(heading: "unlocks", isNumber: true),
      .init(heading: "the rest waits for", from: 60, isElastic: true),
      .init(heading: "of use until", from: 92),
    ])
    for unlock in ordered.prefix(limit) { table.add(row(unlock)) }
    let more = ordered.count - min(limit, ordered.count)
    return [style.paint("What consignments unlock", .heading)] + table.lines(style)
      + (more > 0 ? ["  and \(more) more: --all"] : [])
  }

  private func row(_ unlock: WorksOutlook.Unlock) -> [String] {
    let unit = outcome.works.first { $0.task.id == unlock.work }?.task.unit ?? ""
    let one = unlock.consignment
    return [
      words.day(max(0, one.day)), one.offer.text, unlock.work.text,
      "\(words.amount(unlock.suffices)) \(unit)", "\(words.amount(unlock.unlocked)) \(unit)",
      unlock.heldBy.map { $0.text } ?? "",
      unlock.lastUsefulDay.map { words.day($0) } ?? "makes no difference",
    ]
  }
}
