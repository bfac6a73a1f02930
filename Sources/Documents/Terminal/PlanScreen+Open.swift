import Basics
import Planning
import Situation

extension PlanScreen {
  /// What stays open, most urgent first, each with its causes and who could close it.
  var open: [String] {
    let needs = plan.overview.needs.filter { $0.coveredMilli < $0.askedMilli }
      .enumerated().sorted { a, b in
        a.element.priority != b.element.priority
          ? a.element.priority < b.element.priority : a.offset < b.offset
      }.map(\.element)
    guard !needs.isEmpty else {
      return [heading("What stays open"), "  Nothing: every open need is covered."]
    }
    let bookings = Dictionary(grouping: plan.ledger, by: \.need)
    let advice = Dictionary(grouping: plan.advice, by: \.need)
    let shown = needs.prefix(limit)
    let more = needs.count - shown.count
    var lines = [
      heading("What stays open", "\(Words.count(needs.count, "need")), and why")
    ]
    for need in shown {
      lines += block(need, bookings[need.need] ?? [], advice[need.need] ?? [])
    }
    if more > 0 { lines.append(style.paint("  and \(more) more: --all shows them", .faint)) }
    return lines
  }

  private func block(
    _ coverage: NeedCoverage, _ bookings: [GapBooking], _ advice: [Advice]
  ) -> [String] {
    guard let need = situation.needs[coverage.need] else { return [] }
    let gap = Words.amount(milli: coverage.askedMilli - coverage.coveredMilli)
    let title =
      "  \(coverage.priority)  \(need.id): \(gap) of \(Words.number(need.quantity)) × "
      + "\(situation.name(need.resource)), \(situation.shortName(need.place))"
    let tone: TerminalStyle.Tone = coverage.priority == 1 ? .bad : .strong
    return [style.paint(style.fit(title, style.width), tone)]
      + bookings.map { causes($0) } + advice.prefix(1).map { closer($0) }
  }

  private func causes(_ booking: GapBooking) -> String {
    let rows = booking.evidence.prefix(style.shortens ? 2 : .max).map { row in
      [row.offer?.text, row.note].compactMap { $0 }.joined(separator: " ")
    }
    let hidden = booking.evidence.count - rows.count + booking.moreEvidence
    let evidence = rows.joined(separator: "; ") + (hidden > 0 ? "; and \(hidden) more" : "")
    let text =
      "\(Words.amount(milli: booking.amountMilli)) \(PlanWords.cause(booking.cause))"
      + (evidence.isEmpty ? "" : ": \(evidence)")
    return style.wrap(text, indent: 7, first: 5)
  }

  private func closer(_ advice: Advice) -> String {
    let who = advice.party.map { "\(situation.name($0)) could" } ?? "Ask for"
    let offer = advice.offer.map { " (\($0))" } ?? ""
    let effect = advice.effect.map { "; it would bring \(ExchangeWords(situation).effect($0))" }
    let text = style.wrap(
      "→ \(who) \(advice.text)\(offer)\(effect ?? "")", indent: 7, first: 5)
    return style.paint(text, .good)
  }

  /// Who carries how much, the heaviest burden first.
  var burden: [String] {
    let givers = plan.overview.givers.filter { $0.sentEur > 0 || $0.burdenPercent ?? 0 > 0 }
      .sorted { a, b in
        let (x, y) = (a.burdenPercent ?? -1, b.burdenPercent ?? -1)
        return x != y ? x > y : a.sentEur != b.sentEur ? a.sentEur > b.sentEur : a.party < b.party
      }
    guard !givers.isEmpty else { return [] }
    var table = TextTable([
      .init(heading: "giver", isElastic: true), .init(heading: "lines", isNumber: true, from: 64),
      .init(heading: "sends EUR", isNumber: true),
      .init(heading: "fair share EUR", isNumber: true),
      .init(heading: "burden", isNumber: true),
    ])
    for giver in givers.prefix(limit) {
      table.add([
        situation.name(giver.party), "\(giver.lines)", Words.number(giver.sentEur),
        giver.fairShareEur.map { Words.number($0) } ?? "-",
        giver.burdenPercent.map { "\($0) %" } ?? "-",
      ])
    }
    let more = givers.count - min(givers.count, limit)
    return [heading("Who carries how much", "value sent against the fair share of what is asked")]
      + table.lines(style)
      + (more > 0 ? [style.paint("  and \(more) more: --all shows them", .faint)] : [])
  }
}
