import Basics
import Planning
import Situation

/// What the plan is worth, entry by entry, beside what no plan betters, and its rules.
struct QualitySection: ReportSection {
  static let name = "quality"
  let title = "How good the plan is"
  private let facts: ReportFacts
  private var situation: Case { facts.situation }
  private var plan: Plan { facts.plan }

  init(_ facts: ReportFacts) { self.facts = facts }

  var content: HTML {
    HTML.joined {
      Tag.p {
        "\(PlanWords.status(plan)) Plans are compared entry by entry from the top: a later entry "
        "counts only where all before it are equal."
        if !plan.boundsAreComplete {
          " Time ran out before every bound was worked out; those given hold, but nearer ones may "
          "exist."
        }
      }
      if let vector = plan.judgement.vector { table(vector).html }
      if !plan.tradeOffs.isEmpty {
        Tag.h3 { "What the urgent classes cost the others" }
        Tag.p {
          "How much more any plan could cover at most if a more urgent class gave up a little, the "
          "other entries before it being as here. "
          "\(plan.tradeOffs.map { PlanWords.tradeOff($0) }.joined(separator: " "))"
        }
      }
      Tag.h3 { "Rules of the case" }
      rules.html
    }
  }

  private func table(_ vector: PlanVector) -> DataTable {
    var table = DataTable(
      "vector", caption: "The plan’s worth, the most important entry first",
      [.init("Entry"), .init("Meaning"), .number("This plan"), .init("Any other plan")])
    for entry in PlanEntry.allCases {
      let words = EntryWords(entry, facts)
      table.add([
        Tag.span(.kind("id")) { .text(entry.rawValue) }, words.meaning,
        vector[entry].map { words.value($0) } ?? "–",
        words.limit(vector[entry], bound: plan.bound[entry]),
      ])
    }
    return table
  }

  private var rules: DataTable {
    let rules = situation.rules
    var table = DataTable(
      "rules", caption: "As the header of the case gives them, else the defaults of the format",
      [.init("Rule"), .number("Value")])
    table.add(["The plan is made on", "\(rules.asOf)"])
    table.add(["It looks ahead, days", "\(rules.horizonDays)"])
    table.add(["Coverage is compared in steps of", .percent(permille: rules.quantumPermille)])
    table.add(["Fixed charge for each giver and destination, EUR", .decimal(rules.fixedChargeEur)])
    table.add(["Kilometres of road for one as the crow flies", .decimal(rules.roadFactor)])
    table.add(["Kilometres a day", .decimal(rules.kmPerDay)])
    table.add(["Transport, EUR a tonne and kilometre", .decimal(rules.eurPerTonneKm)])
    table.add([
      "Fair-share key: weight of population, of economy",
      "\(.decimal(rules.shareKey.population)), \(.decimal(rules.shareKey.gdp))",
    ])
    return table
  }
}

/// An entry of the vector in words.
struct EntryWords {
  private let entry: PlanEntry
  private let facts: ReportFacts

  init(_ entry: PlanEntry, _ facts: ReportFacts) {
    self.entry = entry
    self.facts = facts
  }

  /// What the entry measures.
  var meaning: HTML {
    if let priority = entry.priority {
      let name = PlanWords.priority(priority)
      guard entry.isFloor else { return "Coverage of \(name) needs, over all who ask" }
      let party: HTML =
        facts.hasSeveralRecipients
        ? facts.plan.judgement.worstOff[priority].map { ": \(facts.situation.name($0))" } ?? "" : ""
      return "Coverage of \(name) needs of whoever is worst off\(party)"
    }
    switch entry {
    case .churn: return "Lines of the published plan that change"
    case .burden:
      let party: HTML =
        facts.plan.judgement.mostBurdened.map { ": \(facts.situation.name($0))" } ?? ""
      return "Largest burden of a giver against its fair share\(party)"
    case .cost: return "Transport and fixed charges"
    default: return "Days that what is asked for waits past its due day, on average"
    }
  }

  /// A value with its unit.
  func value(_ value: Int) -> HTML {
    switch entry {
    case .wait: "\(.days(milli: value)) days"
    case .churn: .count(value, "line")
    case .burden: .percent(value)
    case .cost: .euros(value)
    default: .percent(permille: value * facts.situation.rules.quantumPermille)
    }
  }

  /// What no other plan betters, the entries before this one being equal.
  func limit(_ value: Int?, bound: Int?) -> HTML {
    guard let value else {
      return entry.isCoverage ? "no need of this class can be served" : "nothing to compare"
    }
    guard let bound else { return "no bound known" }
    guard bound != value else { return "none is better" }
    let quantum = facts.situation.rules.quantumPermille
    return entry.isCoverage
      ? "none reaches \(.percent(permille: min(1000, (bound + 1) * quantum)))"
      : "none is below \(self.value(bound))"
  }
}
