import Basics
public import Planning
public import Situation

/// What `talka plan` prints: the situation in three lines, coverage by class, the lines that
/// matter, what stays open and why, and who carries how much.
public struct PlanScreen: Sendable {
  let situation: Case
  let plan: Plan
  let style: TerminalStyle
  /// How many lines, needs and givers are listed where the style shortens.
  let limit: Int

  /// Makes the screen; `limit` is the most rows of each list where the style shortens.
  public init(_ situation: Case, _ plan: Plan, style: TerminalStyle, limit: Int = 12) {
    self.situation = situation
    self.plan = plan
    self.style = style
    self.limit = style.shortens ? limit : .max
  }

  /// The text, with a line end.
  public var text: String {
    let sections = [head, coverage, lines, open, burden].filter { !$0.isEmpty }
    return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let brief = SituationBrief(situation)
    var lines = [style.paint(style.wrap(situation.header.title), .strong)]
    lines.append(style.wrap(brief.parties))
    if let figure = brief.figures(1).first {
      lines.append(style.wrap(brief.words(figure)))
    }
    return lines
  }

  /// A heading with a note behind it, which a narrow terminal cuts.
  func heading(_ text: String, _ note: String = "") -> String {
    let room = style.width - displayWidth(text) - 2
    let shown = note.isEmpty || style.shortens && room < 12 ? "" : style.fit(note, room)
    return style.paint(text, .heading) + (shown.isEmpty ? "" : style.paint("  \(shown)", .faint))
  }

  // MARK: Coverage

  private var coverage: [String] {
    var table = TextTable([
      .init(heading: "class"), .init(heading: "", from: 72),
      .init(heading: "covered", isNumber: true), .init(heading: "any plan below", isNumber: true),
      .init(heading: "needs whole", isNumber: true, from: 54),
      .init(heading: "nobody can", isNumber: true, from: 64),
    ])
    let recipients = Set(plan.overview.classes.compactMap(\.recipient)).count
    for entry in plan.overview.classes where entry.recipient == nil || recipients > 1 {
      table.add(cells(entry), tone: entry.recipient == nil ? nil : .faint)
    }
    let lines = [heading("Coverage")] + table.lines(style)
    return lines + summary
  }

  private func cells(_ entry: ClassCoverage) -> [String] {
    let quantum = situation.rules.quantumPermille
    let isAll = entry.recipient == nil
    let vectorEntry = PlanEntry.cover(entry.priority)
    let name =
      entry.recipient.map { "    \($0)" }
      ?? "\(entry.priority) \(PlanWords.priority(entry.priority))"
    var range = (atLeast: Words.percent(permille: entry.permille), below: "")
    if isAll, let value = plan.judgement.vector?[vectorEntry] {
      range = PlanWords.range(value, bound: plan.bound[vectorEntry], quantum: quantum)
    }
    if entry.reachable == 0 { range = ("-", "") }
    let missing = entry.count - entry.reachable
    return [
      name, bar(entry.permille), range.atLeast, range.below,
      "\(entry.complete) of \(entry.count)", missing == 0 ? "" : "\(missing)",
    ]
  }

  private func bar(_ permille: Int) -> String {
    let filled = permille * 20 / 1000
    return String(repeating: "█", count: filled) + String(repeating: "·", count: 20 - filled)
  }

  private var summary: [String] {
    guard let vector = plan.judgement.vector else { return [] }
    var parts: [String] = []
    if let wait = vector[.wait] {
      parts.append("On average a need waits \(Words.days(milli: wait)) days past its due day.")
    }
    if let party = plan.judgement.mostBurdened, let percent = vector[.burden] {
      parts.append("\(situation.name(party)) carries most: \(percent) % of its fair share.")
    }
    if let cost = vector[.cost] { parts.append("Transport costs EUR \(Words.number(cost)).") }
    if let churn = vector[.churn], !situation.commitments.isEmpty {
      parts.append("\(Words.count(churn, "published line")) changed.")
    }
    let exchange = plan.exchange.map {
      [style.wrap(ExchangeWords(situation).sentence($0), indent: 2)]
    }
    let tradeOffs = plan.tradeOffs.map { PlanWords.tradeOff($0) }
    let prices =
      tradeOffs.isEmpty
      ? [] : [style.wrap(tradeOffs.joined(separator: " "), indent: 2)]
    return [style.wrap(parts.joined(separator: " "), indent: 2)] + prices + (exchange ?? [])
      + [style.paint(style.wrap(PlanWords.status(plan), indent: 2), .faint)]
  }

  // MARK: Lines

  private var lines: [String] {
    let chosen = LineChoice(situation, plan).lines(limit)
    var table = TextTable([
      .init(heading: "arrives"), .init(heading: "giver"),
      .init(heading: "what", isElastic: true), .init(heading: "to", from: 60, isElastic: true),
      .init(heading: "for need", isElastic: true),
      .init(heading: "covers", isNumber: true, from: 80),
    ])
    for line in chosen {
      guard let offer = situation.offers[line.offer], let need = situation.needs[line.need] else {
        continue
      }
      let units = Words.number(line.lots * offer.unitsPerLot)
      table.add([
        "\(line.arrival)" + (line.daysLate > 0 ? " +\(line.daysLate)" : ""), offer.party.text,
        "\(units) × \(situation.name(offer.resource))", situation.shortName(need.place),
        need.id.text,
        Words.amount(milli: line.amountMilli),
      ])
    }
    let more = plan.lines.count - chosen.count
    let note = more > 0 ? "the \(chosen.count) that matter most of \(plan.lines.count)" : ""
    return [heading("Who sends what", note)] + table.lines(style)
      + (chosen.contains { $0.daysLate > 0 }
        ? [style.paint("  +n: n days after the due day", .faint)] : [])
  }
}
