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
    guard let a = first.vector, let b = second.vector, let decided = a.difference(from: b) else {
      return "Both plans are worth the same in every entry."
    }
    let (better, worse) = decided.isBetter ? ("A", "B") : ("B", "A")
    return style.wrapped(
      "Plan \(better) is better than plan \(worse), decided at \(decided.entry.rawValue): "
        + "\(a[decided.entry] ?? 0) in A, \(b[decided.entry] ?? 0) in B.")
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
    guard !difference.changes.isEmpty else { return ["", "The same lines in both."] }
    var lines = ["", "\(Words.count(difference.changes.count, "line differs", "lines differ")):"]
    var giver: Party.ID?
    for change in difference.changes {
      if giver != change.giver {
        giver = change.giver
        lines.append("  \(situation.name(change.giver))")
      }
      lines.append("    " + words(change))
    }
    return lines
  }

  private func words(_ change: PlanDifference.Change) -> String {
    let what = situation.offers[change.offer].map { situation.name($0.resource) } ?? ""
    let place = situation.needs[change.need].map { situation.shortName($0.place) } ?? ""
    let line = "\(change.offer) for \(change.need) (\(what), \(place))"
    switch (change.lotsBefore, change.lotsAfter) {
    case (0, let after): return "only in B: \(Words.count(after, "lot")) of \(line)"
    case (let before, 0): return "only in A: \(Words.count(before, "lot")) of \(line)"
    case (let before, let after): return "\(before) in A, \(after) in B: lots of \(line)"
    }
  }
}
