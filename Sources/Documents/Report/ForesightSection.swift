import Basics
import Charts
import Foresight
import Situation

/// What may come, with the plan and without it.
struct ForesightSection: ReportSection {
  static let name = "foresight"
  let title = "What may come"
  private let facts: ReportFacts
  private var situation: Case { facts.situation }

  init(_ facts: ReportFacts) { self.facts = facts }

  var content: HTML {
    guard let outcome = facts.foresight else { return .empty }
    let words = ForesightWords(situation, outcome)
    return HTML.joined {
      Tag.p {
        "\(.number(outcome.simulation.runs)) replications with seed "
        "\(String(outcome.simulation.seed)), from \(words.asOf) to \(words.end). Both columns meet "
        "the same people and delays; without the plan only what has left already comes. What is "
        "assumed for want of figures stands in the last table."
      }
      if outcome.works.contains(where: { $0.task.remaining > 0 }) { works(outcome, words).html }
      if let answer = outcome.reception {
        fan(answer, words).html
        people(answer, words).html
      }
      assumptions(outcome, words).html
    }
  }

  private func works(_ outcome: ForesightOutcome, _ words: ForesightWords) -> DataTable {
    var table = DataTable(
      "foresight-works", caption: "Works: what stands on \(words.end), and what holds them up",
      [
        .init("Work"), .number("Target"), .number("Without the plan"),
        .init("With the plan (1 in 10 below, above)"), .init("Done in half by"),
        .number("Not by then"), .init("If all comes as planned"),
      ])
    for (index, work) in outcome.works.enumerated() where work.task.remaining > 0 {
      let (without, with) = (work.outcomes[0], work.outcomes[work.outcomes.count - 1])
      let row = outcome.foresight.works[outcome.foresight.works.count - 1].rows[index]
      table.add([
        "\(situation.works[work.task.id]?.name ?? work.task.id.text)",
        "\(words.amount(work.task.target)) \(work.task.unit)", "\(words.amount(without.done.p50))",
        "\(words.spread(with.done))", "\(words.day(with.finish.p50))",
        "\(words.percent(with.finish.notWithin))", "\(course(row, words))",
      ])
    }
    return table
  }

  private func course(_ row: WorksOutlook.Row, _ words: ForesightWords) -> String {
    guard row.never.isEmpty else {
      return "never: " + row.never.map { words.reason($0) }.joined(separator: "; ")
    }
    return row.finish.map { "done on \(words.day($0))" } ?? "not within ten years"
  }

  private func fan(_ answer: ReceptionAnswer, _ words: ForesightWords) -> ChartFigure {
    let last = answer.outcomes.count - 1
    return ChartFigure(
      chart: FanChart(
        title: "People who need a place, and places with the plan",
        summary: "The fan holds 50, 80 and 95 of 100 replications; the dashed line is the middle "
          + "of the places with the plan, the plain one of those without it.",
        unit: "people", start: words.asOf, name: "people", bands: answer.people.map(band),
        lines: [
          FanChart.Line("places with the plan", answer.outcomes[last].places.map(\.p50)),
          FanChart.Line("without", answer.outcomes[0].places.map(\.p50)),
        ]), name: "foresight-people")
  }

  private func band(_ band: ReceptionAnswer.Band) -> FanChart.Band {
    FanChart.Band(
      low: band.p2, lower: band.p10, near: band.p25, middle: band.p50, above: band.p75,
      upper: band.p90, high: band.p97)
  }

  private func people(_ answer: ReceptionAnswer, _ words: ForesightWords) -> DataTable {
    var table = DataTable(
      "foresight-nights", caption: "People without a place",
      [.init(""), .init("Without the plan"), .init("With the plan")])
    let outcomes = answer.outcomes
    func add(_ name: String, _ cell: (ReceptionAnswer.Outcome) -> String) {
      table.add(["\(name)", "\(cell(outcomes[0]))", "\(cell(outcomes[outcomes.count - 1]))"])
    }
    add("Nights without a place") { words.spread($0.personDays) }
    add("Most without a place on one evening") { words.spread($0.most) }
    add("All have a place, in half by") { words.day($0.housed.p50) }
    add("Not by \(words.end)") { words.percent($0.housed.notWithin) }
    let error = words.amount(answer.spared.standardError)
    table.add([
      "Nights that the plan spares", "",
      "\(words.spread(answer.spared)), mean \(words.amount(answer.spared.mean)) ± \(error)",
    ])
    return table
  }

  private func assumptions(_ outcome: ForesightOutcome, _ words: ForesightWords) -> DataTable {
    var table = DataTable(
      "foresight-assumptions", caption: "What this rests on",
      [
        .init("Assumed"), .number("1 in 10 below"), .number("Middle"), .number("1 in 10 above"),
        .init("By"),
      ])
    for one in outcome.foresight.model.assumptions {
      table.add([
        "\(words.name(one.key))", "\(words.fine(one.low))", "\(words.fine(one.middle))",
        "\(words.fine(one.high))", "\(words.origin(one.origin))",
      ])
    }
    return table
  }
}
