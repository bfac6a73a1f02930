import Basics
public import Planning
public import Situation

/// What `talka diff` prints: which plan is better and where, and what changes for whom.
public struct DifferenceScreen: Sendable {
  private let situation: Case
  private let difference: PlanDifference
  private let first: Judgement
  private let second: Judgement
  private let style: TerminalStyle

  /// Makes the screen of the difference from one judged plan to another.
  public init(
    _ situation: Case, _ difference: PlanDifference, _ first: Judgement, _ second: Judgement,
    style: TerminalStyle
  ) {
    self.situation = situation
    self.difference = difference
    self.first = first
    self.second = second
    self.style = style
  }

  /// The text, with a line end.
  public var text: String {
    ([verdict, ""] + entries + changes).joined(separator: "\n") + "\n"
  }

  private var verdict: String {
    guard let verdict = difference.verdict(from: first, to: second) else {
      return "The plans are the same."
    }
    let (better, worse) = verdict.laterIsBetter ? ("B", "A") : ("A", "B")
    switch verdict.decision {
    case .entry(let entry):
      let (a, b) = (first.vector?[entry] ?? 0, second.vector?[entry] ?? 0)
      return style.wrapped(
        "Plan \(better) is better than plan \(worse), decided at \(entry.rawValue): \(a) in A, "
          + "\(b) in B.")
    case .feasibility:
      return "Plan \(better) can be done, plan \(worse) cannot."
    case .listing:
      return style.wrapped(
        "Both plans are worth the same in every entry; plan \(better) wins the tie by its list of "
          + "lines.")
    }
  }

  private var entries: [String] {
    var table = TextTable([
      .init(heading: "entry"), .init(heading: "A", isNumber: true),
      .init(heading: "B", isNumber: true), .init(heading: ""),
    ])
    for entry in PlanEntry.allCases {
      let (a, b) = (first.vector?[entry], second.vector?[entry])
      table.add([
        entry.rawValue, a.map { Words.number($0) } ?? "-", b.map { Words.number($0) } ?? "-",
        a == b ? "" : "*",
      ])
    }
    return table.lines(style)
  }

  private var changes: [String] {
    let count = difference.changes.count
    guard count > 0 else { return ["", "The same lines in both."] }
    let heading = "\(Words.count(count, "line differs", "lines differ")):"
    return ["", heading]
      + difference.givers.flatMap { giver in
        ["  " + words(giver)] + giver.changes.map { "    " + words($0) }
      }
  }

  private func words(_ giver: PlanDifference.GiverTotal) -> String {
    let name = situation.name(giver.giver)
    guard giver.sentEurBefore != giver.sentEurAfter else { return name }
    return "\(name), sends EUR \(Words.number(giver.sentEurBefore)) in A, "
      + "\(Words.number(giver.sentEurAfter)) in B"
  }

  private func words(_ change: PlanDifference.Change) -> String {
    let what = situation.offers[change.offer].map { situation.name($0.resource) } ?? ""
    let place = situation.needs[change.need].map { situation.shortName($0.place) } ?? ""
    let line = "\(change.offer) for \(change.need) (\(what), \(place))"
    switch change.kind {
    case .added: return "only in B: \(Words.count(change.lotsAfter, "lot")) of \(line)"
    case .dropped: return "only in A: \(Words.count(change.lotsBefore, "lot")) of \(line)"
    case .more, .fewer:
      return "\(change.lotsBefore) in A, \(change.lotsAfter) in B: lots of \(line)"
    }
  }
}
