import Basics
import Charts
import Planning
import Situation

/// Who carries how much, against its fair share.
struct FairnessSection: ReportSection {
  static let name = "fairness"
  let title = "Fair shares"
  private let facts: ReportFacts
  private var situation: Case { facts.situation }

  init(_ facts: ReportFacts) { self.facts = facts }

  var content: HTML {
    let givers = facts.plan.overview.givers
    guard !givers.isEmpty else { return .empty }
    let table = table(givers)
    return HTML.joined {
      Tag.p {
        "A giver’s fair share is the part of the value of all that is asked for that its key "
        "stands for. The key weighs its part of the population with "
        "\(.decimal(situation.rules.shareKey.population)) and its part of the economy with "
        "\(.decimal(situation.rules.shareKey.gdp)). Burden is what it has given and sends against "
        "that share. Staff have no value in the case and do not count here."
      }
      if let chart = chart(givers) {
        ChartFigure(chart: chart, name: "burden", table: .below).html
      }
      table.html
      values
    }
  }

  private func chart(_ givers: [GiverBurden]) -> BarChart? {
    let compared = givers.filter { $0.fairShareEur != nil }
    guard !compared.isEmpty else { return nil }
    let hasGiven = compared.contains { $0.alreadyGivenEur > 0 }
    return BarChart(
      title: "What each giver sends beside its fair share",
      summary: "Value in thousands of euros; the mark is the fair share.", unit: "EUR 1000",
      segments: [.init("sends", .covered)] + (hasGiven ? [.init("has given", .underway)] : []),
      markName: "fair share", labelName: "Giver",
      bars: compared.map { giver in
        BarChart.Bar(
          label: situation.name(giver.party),
          values: [Words.thousands(ofEuros: giver.sentEur)]
            + (hasGiven ? [Words.thousands(ofEuros: giver.alreadyGivenEur)] : []),
          mark: giver.fairShareEur.map(Words.thousands), note: giver.burdenPercent.map { "\($0) %" }
        )
      }, mostBars: 40)
  }

  private func table(_ givers: [GiverBurden]) -> DataTable {
    var table = DataTable(
      "burden", caption: "Values in euros; a dash where a giver has no key to compare by",
      [
        .init("Giver"), .number("Key"), .number("Has given"), .number("Sends"),
        .number("Fair share"), .number("Burden"), .number("Lines"), .init("Source"),
      ])
    for giver in givers {
      table.add([
        "\(situation.name(giver.party))", key(giver), .number(giver.alreadyGivenEur),
        .number(giver.sentEur), giver.fairShareEur.map { .number($0) } ?? "–",
        giver.burdenPercent.map { .percent($0) } ?? "–", "\(giver.lines)",
        facts.cite(situation.parties[giver.party]?.source),
      ])
    }
    return table
  }

  /// Parts per million as percent with two decimals.
  private func key(_ giver: GiverBurden) -> HTML {
    guard giver.keyPartsPerMillion > 0 else { return "–" }
    return .unbroken(ShareWords.percent(giver.keyPartsPerMillion))
  }

  /// By what the euros are reckoned.
  private var values: HTML {
    let sent = Set(facts.plan.lines.compactMap { situation.offers[$0.offer]?.resource })
    let resources = situation.resources.filter { sent.contains($0.id) }
    guard !resources.isEmpty else { return .empty }
    var table = DataTable(
      "values", caption: "One unit of what the plan sends, as the case has it",
      [
        .init("What"), .init("Unit"), .number("Value, EUR"), .number("Mass, kg"), .init("Source"),
      ])
    for resource in resources {
      table.add([
        "\(resource.name)", "\(resource.unit)", resource.valueEur.map { .decimal($0) } ?? "–",
        resource.massKg.map { .decimal($0) } ?? "–", facts.cite(resource.source),
      ])
    }
    return Tag.details {
      Tag.summary { "The values behind these sums" }
      table.html
    }
  }
}
