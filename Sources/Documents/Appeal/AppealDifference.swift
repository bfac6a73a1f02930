/// What has changed between two letters: figures, needs and requests.
public struct AppealDifference: Sendable, Hashable {
  /// One thing that changed; nil on one side where it was not there.
  public enum Change: Sendable, Hashable {
    /// A number of the letter.
    case fact(old: LetterFact?, new: LetterFact?)
    /// What is asked for in a need.
    case need(old: AppealRecord.NeedRow?, new: AppealRecord.NeedRow?)
    /// What a party is asked for towards a need.
    case ask(old: AppealRecord.AskRow?, new: AppealRecord.AskRow?)
  }

  /// The changes: figures first, then needs, then requests, each in the order of the letter.
  public let changes: [Change]

  /// Compares an earlier letter with a later one.
  public init(from old: AppealRecord, to new: AppealRecord) {
    changes =
      AppealDifference.pairs(old.facts, new.facts, by: \.key)
      .filter { !(same($0.0, $0.1) { $0.says(theSameAs: $1) }) }
      .map { .fact(old: $0.0, new: $0.1) }
      + AppealDifference.pairs(old.needs, new.needs, by: \.need)
      .filter { !(same($0.0, $0.1) { $0.asked == $1.asked && $0.due == $1.due }) }
      .map { .need(old: $0.0, new: $0.1) }
      + AppealDifference.pairs(
        AppealDifference.merged(old.asks), AppealDifference.merged(new.asks),
        by: { "\($0.party) \($0.need)" }
      )
      .filter { !(same($0.0, $0.1) { $0.units == $1.units }) }
      .map { .ask(old: $0.0, new: $0.1) }
  }

  /// What a party is asked for towards one need, all grounds together.
  private static func merged(_ asks: [AppealRecord.AskRow]) -> [AppealRecord.AskRow] {
    var rows: [AppealRecord.AskRow] = []
    var places: [String: Int] = [:]
    for ask in asks {
      let key = "\(ask.party) \(ask.need)"
      if let place = places[key] {
        rows[place].units += ask.units
      } else {
        places[key] = rows.count
        rows.append(ask)
      }
    }
    return rows
  }

  /// Rows of both sides that are about the same, in the order of the later, then what is gone.
  private static func pairs<Row, Key: Hashable>(
    _ old: [Row], _ new: [Row], by key: (Row) -> Key
  ) -> [(Row?, Row?)] {
    let before = Dictionary(old.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(new.map(key))
    return new.map { (before[key($0)], $0) }
      + old.filter { !now.contains(key($0)) }.map { ($0, nil) }
  }
}

private func same<Row>(_ a: Row?, _ b: Row?, by rule: (Row, Row) -> Bool) -> Bool {
  guard let a, let b else { return false }
  return rule(a, b)
}
