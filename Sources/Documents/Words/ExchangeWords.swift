import Planning
import Situation

/// What single changes would do to a plan, in words.
struct ExchangeWords {
  private let situation: Case

  init(_ situation: Case) { self.situation = situation }

  /// The exchange and its effect, as a sentence.
  func sentence(_ exchange: Exchange) -> String {
    let taken = exchange.taken.map { " instead of \(lots($0)) for \($0.need)" } ?? ""
    return "One exchange would gain most: \(lots(exchange.added)) for \(exchange.added.need)"
      + "\(taken). It brings \(effect(exchange.effect))."
  }

  private func lots(_ move: Exchange.Move) -> String {
    "\(Words.count(move.lots, "lot")) of \(move.offer)"
  }

  /// An entry and how it changes.
  func effect(_ change: EntryChange) -> String {
    let quantum = situation.rules.quantumPermille
    switch change.entry {
    case .wait:
      return "the mean wait from \(Words.amount(milli: change.before))"
        + " to \(Words.amount(milli: change.after)) days"
    case .churn:
      return "the published lines that change from \(change.before) to \(change.after)"
    case .burden: return "the largest burden from \(change.before) % to \(change.after) %"
    case .cost:
      return "the cost from EUR \(Words.number(change.before))"
        + " to \(Words.number(change.after))"
    default:
      let isShared = Set(situation.needs.filter(\.isOpen).map(\.party)).count > 1
      let who = change.entry.isFloor && isShared ? "the worst-off recipient of class" : "class"
      return "\(who) \(change.entry.priority ?? 0) from "
        + Words.percent(permille: change.before * quantum) + " to "
        + Words.percent(permille: change.after * quantum)
    }
  }
}
