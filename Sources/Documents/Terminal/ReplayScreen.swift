import Basics
public import Foresight
public import Situation

/// What `talka replay` prints: offers with the day by the plan and the real one, and works by both.
public struct ReplayScreen: Sendable {
  private let situation: Case
  private let replay: Replay
  private let style: TerminalStyle

  /// Makes the screen.
  public init(_ situation: Case, _ replay: Replay, style: TerminalStyle) {
    (self.situation, self.replay, self.style) = (situation, replay, style)
  }

  /// The text, with a line end.
  public var text: String {
    [head, offers, works, singles].filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let first = replay.days.first ?? situation.rules.asOf
    return [
      style.paint(style.wrap(situation.header.title), .strong),
      style.wrap(
        "Walked from \(first) to \(situation.rules.asOf), a plan on each of "
          + "\(Words.count(replay.days.count, "day")) on which something new was offered"),
    ]
  }

  private var offers: [String] {
    var table = TextTable([
      .init(heading: "known"), .init(heading: "offer"),
      .init(heading: "what", from: 100, isElastic: true),
      .init(heading: "planned on", from: 66), .init(heading: "there by plan"),
      .init(heading: "in truth"), .init(heading: "days earlier", isNumber: true),
    ])
    for row in replay.rows {
      table.add([
        "\(row.known)", row.offer.text, situation.name(row.resource), "\(row.planned)",
        "\(row.arrival)", truth(row.real), row.daysEarlier.map { "\($0)" } ?? "",
      ])
    }
    return [style.paint("Offers, by plan and in truth", .heading)] + table.lines(style)
      + [style.wrap(summary, indent: 2)]
  }

  private func truth(_ real: Replay.RealDay) -> String {
    switch real {
    case .delivered(let day): "\(day)"
    case .sent(let day): "~ \(day)"
    case .by(let day): "≤ \(day)"
    case .unknown: "no record"
    }
  }

  private var summary: String {
    let known = replay.rows.compactMap(\.daysEarlier).sorted()
    let middle = known.isEmpty ? 0 : known[known.count / 2]
    return "\(replay.rows.count) offers in a plan, \(known.count) of them with a day on record: "
      + "\(known.count { $0 > 0 }) were there later than planned, "
      + "\(known.count { $0 == 0 }) on the day, \(known.count { $0 < 0 }) earlier; the middle one "
      + "\(middle) days later. ~: sent, with the days on the way; ≤: a sum of deliveries only."
  }

  private var works: [String] {
    guard !replay.works.isEmpty else { return [] }
    var table = TextTable([
      .init(heading: "work"), .init(heading: "target", isNumber: true),
      .init(heading: "by plan", isNumber: true), .init(heading: "on the real days", isNumber: true),
      .init(heading: "the plan adds", isNumber: true),
    ])
    for work in replay.works {
      let unit = work.task.unit
      table.add([
        work.task.id.text, "\(amount(work.task.target)) \(unit)", amount(work.planned),
        amount(work.real), "\(amount(work.planned - work.real)) \(unit)",
      ])
    }
    let end = situation.rules.asOf + (situation.rules.horizonDays - 1)
    let title = style.paint("Works, and what stands on \(end)", .heading)
    guard !replay.granted.isEmpty else { return [title] + table.lines(style) }
    let items = replay.granted.map { situation.name($0) }.joined(separator: "; ")
    return [title] + table.lines(style)
      + [style.wrap("No plan brings, and here taken as at hand: \(items).", indent: 2)]
  }

  /// What each consignment for a work would have added by coming as planned.
  private var singles: [String] {
    guard !replay.singles.isEmpty else { return [] }
    var table = TextTable([
      .init(heading: "offer"), .init(heading: "work"), .init(heading: "days earlier"),
      .init(heading: "adds", isNumber: true),
    ])
    for one in replay.singles {
      let unit = replay.works.first { $0.task.id == one.work }?.task.unit ?? ""
      table.add([
        one.offer.text, one.work.text, one.daysEarlier.map { "\($0)" } ?? "at all",
        "\(amount(one.adds)) \(unit)",
      ])
    }
    return [style.paint("Had this one alone come as planned", .heading)] + table.lines(style)
  }

  private func amount(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return (tenths < 0 ? "-" : "") + Words.amount(milli: abs(tenths) * 100)
  }
}
