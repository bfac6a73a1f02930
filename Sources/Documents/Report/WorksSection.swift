import Basics
import Planning
import Situation

/// What is built, how far it is, and what it still lacks.
struct WorksSection: ReportSection {
  static let name = "works"
  let title = "Works"
  private let facts: ReportFacts
  private var situation: Case { facts.situation }

  init(_ facts: ReportFacts) { self.facts = facts }

  var content: HTML {
    guard !situation.works.isEmpty else { return .empty }
    return HTML.joined {
      progress.html
      if !situation.workInputs.isEmpty {
        inputs.html
        missing
      }
      feeding
    }
  }

  private var progress: DataTable {
    var table = DataTable(
      "works", caption: "How far the works are; “at that rate” means without a stop",
      [
        .init("Work"), .init("Where"), .number("Target"), .number("Stands"), .number("A day"),
        .init("From"), .init("At that rate done"), .init("After"), .init("Source"),
      ])
    for work in situation.works {
      let sums = WorkSums(work, asOf: facts.asOf)
      table.add(
        [
          "\(work.name)", "\(facts.shortName(work.place))",
          "\(.decimal(work.target)) \(work.unit)", "\(.decimal(work.done ?? .zero))",
          work.ratePerDay.map { .decimal($0) } ?? "not known", "\(work.start)",
          done(sums), work.after.map { "\(situation.works[$0]?.name ?? $0.text)" } ?? "",
          facts.cite(work.source),
        ], id: Anchor("work", work.id.text))
    }
    return table
  }

  private func done(_ sums: WorkSums) -> HTML {
    if sums.isDone { return "stands" }
    return sums.finishes.map { "\($0)" } ?? "not known"
  }

  // MARK: Inputs

  private var inputs: DataTable {
    var table = DataTable(
      "inputs", caption: "What the rest of each work uses, and what is missing",
      [
        .init("Input"), .number("For one unit"), .number("Still used"), .number("At hand"),
        .number("Plan brings"), .number("Missing"),
      ])
    for work in situation.works {
      let own = situation.workInputs.filter { $0.work == work.id }
      guard !own.isEmpty else { continue }
      table.begin(
        Tag.a(.href(Anchor("work", work.id.text))) { .text(work.name) })
      for input in own {
        let sums = InputSums(input, work, facts)
        table.add(
          [
            "\(situation.name(input.resource))", .decimal(input.perUnit),
            .amount(milli: sums.neededMilli), input.stock.map { .decimal($0) } ?? "not known",
            .amount(milli: sums.broughtMilli),
            sums.missingMilli == 0
              ? "nothing" : Tag.strong { .amount(milli: sums.missingMilli) },
          ], kind: sums.missingMilli > 0 ? "open" : "")
      }
    }
    return table
  }

  /// What is missing, work by work, in words.
  private var missing: HTML {
    let lacking = situation.works.compactMap { work -> HTML? in
      let inputs = situation.workInputs.filter { $0.work == work.id }.compactMap { input -> HTML? in
        let sums = InputSums(input, work, facts)
        guard sums.missingMilli > 0 else { return nil }
        return "\(.amount(milli: sums.missingMilli)) × \(situation.name(input.resource))"
      }
      return inputs.isEmpty ? nil : "\(work.name): \(inputs.joined(separator: ", "))"
    }
    return HTML.joined {
      Tag.p(.kind("note")) {
        "“Plan brings” counts needs that name the work, and needs that name none and are at its "
        "place."
      }
      if !lacking.isEmpty {
        Tag.p { "Even with this plan these works lack what they need to be finished:" }
        Tag.ul { for line in lacking { Tag.li { line } } }
      }
    }
  }

  // MARK: Needs

  /// The needs that are asked for a work.
  private var feeding: HTML {
    let needs = situation.needs.filter { $0.isOpen && $0.work != nil }
    guard !needs.isEmpty else { return .empty }
    var table = DataTable(
      "feeding", caption: "Needs that are asked for a work",
      [
        .init("Need"), .init("For"), .init("What"), .number("Asked"), .number("Covered"),
        .init("Whole on"),
      ])
    for need in needs {
      let coverage = facts.coverage[need.id]
      let covered = coverage?.coveredMilli ?? 0
      table.add(
        [
          facts.link(need.id), need.work.map { "\(situation.works[$0]?.name ?? $0.text)" } ?? "",
          "\(situation.name(need.resource))", "\(need.quantity)", .amount(milli: covered),
          covered == coverage?.askedMilli
            ? coverage?.completeOn.map { "\($0)" } ?? "" : "stays open",
        ])
    }
    return table.html
  }
}
