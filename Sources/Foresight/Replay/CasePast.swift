import Basics
import Picture
import Situation

/// A case as it was known on an earlier day: what was offered, figured and sent by then. Needs are
/// taken as they stand, since a case does not say when each was first known.
struct CasePast {
  private let situation: Case

  init(_ situation: Case) { self.situation = situation }

  /// When an offer was known: its cell `x_known`, else the day of its source, else the day of the
  /// case.
  func known(_ offer: Offer) -> Day {
    let cell = offer.extra.first { $0.column == "x_known" }.flatMap { Day(iso: $0.text) }
    let source = offer.source.flatMap { situation.sources[$0]?.published }
    return min(cell ?? source ?? situation.rules.asOf, situation.rules.asOf)
  }

  /// The days on which something was offered, each once, up to the day of the case, which is last.
  var days: [Day] {
    Set(situation.offers.map { known($0) } + [situation.rules.asOf]).sorted()
  }

  /// The case as known on a day.
  func asKnown(_ day: Day) -> Case {
    var past = situation
    past.header.asOf = day
    past.header.horizonDays = situation.rules.horizonEnd - day
    past.offers = Rows(situation.offers.filter { known($0) <= day })
    past.figures = Rows(situation.figures.filter { $0.known(in: situation) <= day })
    past.commitments = situation.commitments.compactMap { commitment($0, past, day) }
    return past
  }

  /// A commitment as it stood: not yet there, not yet sent, or not yet made.
  private func commitment(_ line: Commitment, _ past: Case, _ day: Day) -> Commitment? {
    guard past.offers.contains(line.offer), line.state.isPinned else { return nil }
    guard let sent = line.departs ?? line.arrives, sent <= day else { return nil }
    guard let there = line.arrives, there > day else { return line }
    var line = line
    (line.state, line.usableQuantity) = (.dispatched, nil)
    return line
  }
}
