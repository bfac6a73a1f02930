import Basics
import Foresight
import Situation

/// Needs, and what everything rests on.
extension ForesightScreen {
  var needs: [String] {
    let with = outcome.foresight.chances.last ?? []
    let risky = with.filter { $0.overAsking != 0 && $0.planned > 0 }
      .sorted { ($0.priority, $0.chance, $0.need) < ($1.priority, $1.chance, $1.need) }
    guard !risky.isEmpty else { return [] }
    var table = TextTable([
      .init(heading: "class"), .init(heading: "need"),
      .init(heading: "asked", isNumber: true, from: 70),
      .init(heading: "planned", isNumber: true), .init(heading: "expected", isNumber: true),
      .init(heading: "by", from: 86), .init(heading: "chance", isNumber: true),
      .init(heading: "ask for more"),
    ])
    for chance in risky.prefix(limit) { table.add(row(chance)) }
    let more = risky.count - min(limit, risky.count)
    let title = "Needs whose chance to be met whole in time is lower than wished"
    return [style.paint(title, .heading)] + table.lines(style)
      + (more > 0 ? ["  and \(more) more: --all"] : [])
  }

  private func row(_ chance: NeedChance) -> [String] {
    let more: String
    if let part = chance.overAsking {
      more = "\(words.percent(part)) more of each"
    } else if chance.isWithinReach {
      more = "over 300 % more of each"
    } else {
      more = "not enough: at most \(words.percent(chance.highest))"
    }
    return [
      "\(chance.priority)", chance.need.text, words.amount(chance.asked),
      words.amount(chance.planned), words.amount(chance.expected), "\(chance.latest)",
      words.percent(chance.chance), more,
    ]
  }

  var assumptions: [String] {
    var table = TextTable([
      .init(heading: "assumed"), .init(heading: "1 in 10 below", isNumber: true, from: 60),
      .init(heading: "middle", isNumber: true),
      .init(heading: "1 in 10 above", isNumber: true, from: 60), .init(heading: "by"),
      .init(heading: "--set", from: 76),
    ])
    for one in outcome.foresight.model.assumptions {
      table.add([
        words.name(one.key), words.fine(one.low), words.fine(one.middle), words.fine(one.high),
        words.origin(one.origin), one.key.rawValue,
      ])
    }
    return [style.paint("What this rests on", .heading)] + table.lines(style)
      + [style.wrap(priors, indent: 2)]
  }

  private var priors: String {
    let failure = words.percent(ReliabilityTable.priorFailure)
    return "A consignment without a record never comes with a chance of \(failure); its delay "
      + "is geometric. One that stands in the country already does not fail and has a quarter of "
      + "the delay. A record of its giver and kind counts against a prior of "
      + "\(Int(ReliabilityTable.priorWeight)) consignments. The middle day of a date is known to "
      + "the day or two that \(Words.number(outcome.simulation.runs)) replications allow; `--json` "
      + "has the interval of each."
  }
}
