import Basics
public import FairShare
public import Situation

/// What `talka share` prints: the key of each party, largest first.
public struct ShareScreen: Sendable {
  private let situation: Case
  private let key: FairShareKey
  private let style: TerminalStyle

  /// Makes the screen.
  public init(_ situation: Case, _ key: FairShareKey, style: TerminalStyle) {
    self.situation = situation
    self.key = key
    self.style = style
  }

  /// The text, with a line end.
  public var text: String {
    var table = TextTable([
      .init(heading: "party"), .init(heading: "name", isElastic: true),
      .init(heading: "key ppm", isNumber: true), .init(heading: "part", isNumber: true),
      .init(heading: "population", isNumber: true, from: 60),
      .init(heading: "GDP, EUR million", isNumber: true, from: 76),
    ])
    let keyed = zip(situation.parties, key.partsPerMillion).filter { $0.1 > 0 }
      .sorted { a, b in a.1 != b.1 ? a.1 > b.1 : a.0.id < b.0.id }
    for (party, parts) in keyed {
      table.add([
        party.id.text, party.name, Words.number(parts), percent(parts),
        party.population.map { Words.number($0) } ?? "",
        party.gdpMeur.map { Words.decimal($0) } ?? "",
      ])
    }
    let others = situation.parties.count - keyed.count
    let weights = situation.rules.shareKey
    let head =
      "Fair-share key: \(weights.population) of population, \(weights.gdp) of gross domestic"
      + " product, in parts per million"
    return style.wrapped(head) + "\n\n" + table.lines(style).joined(separator: "\n") + "\n"
      + (others == 0
        ? ""
        : "\n\(Words.count(others, "party", "parties")) without a key: no state, or no figures\n")
  }

  private func percent(_ parts: Int) -> String {
    let hundredths = parts / 100
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) %"
  }
}
