import Basics
import Charts
import Planning
import Situation

/// What is asked for and how much of it the plan covers, by class and need by need.
struct NeedsSection: ReportSection {
  static let name = "needs"
  let title = "Needs and coverage"
  private let facts: ReportFacts
  private var situation: Case { facts.situation }

  init(_ facts: ReportFacts) { self.facts = facts }

  var content: HTML {
    guard !situation.needs.isEmpty else { return .empty }
    let classes = classTable
    return HTML.joined {
      if !facts.plan.overview.classes.isEmpty {
        Tag.p {
          "Coverage of a class is the mean over its needs of the part that is covered, heavier "
          "needs counting more."
          if !facts.plan.judgement.unreachable.isEmpty {
            " Needs that nobody can serve are left out of it and listed under "
            Tag.a(.href(GapsSection.anchor)) { "what stays open" }
            "."
          }
        }
        ChartFigure(chart: chart, name: "coverage", table: .below).html
        classes.html
      }
      Tag.h3 { "All needs" }
      needsTable.html
    }
  }

  // MARK: Classes

  /// Recipients are shown beside the whole where there is more than one.
  private var entries: [ClassCoverage] {
    let classes = facts.plan.overview.classes
    let recipients = Set(classes.compactMap(\.recipient)).count
    return classes.filter { $0.recipient == nil || recipients > 1 }
  }

  var chart: BarChart {
    let drawn = entries.filter { $0.reachable > 0 }
    let isGrouped = entries.contains { $0.recipient != nil }
    return BarChart(
      title: "Coverage by class",
      summary: "Part of what can be served that the plan covers; the mark is the level that no "
        + "plan reaches.",
      unit: "percent", segments: [.init("covered", .covered), .init("open", .open)],
      markName: "no plan reaches", labelName: "Class",
      bars: drawn.map { entry in
        let name = "\(entry.priority) \(PlanWords.priority(entry.priority))"
        let range = CoverageRange(facts, entry)
        return BarChart.Bar(
          label: entry.recipient.map { situation.name($0) } ?? (isGrouped ? "all" : name),
          values: [Double(entry.permille) / 10, Double(1000 - entry.permille) / 10],
          mark: range.unreached.map { Double($0) / 10 },
          note: "at least \(Words.percent(permille: entry.permille))",
          group: isGrouped ? name : nil)
      })
  }

  private var classTable: DataTable {
    var table = DataTable(
      "classes", caption: "Coverage by class",
      [
        .init("Class"), .number("Covered, at least"), .init("Any other plan"),
        .number("Needs whole"), .number("Needs"), .number("Nobody can serve"),
      ])
    for entry in entries {
      let name: HTML =
        entry.recipient.map { "– \(situation.name($0))" }
        ?? "\(entry.priority) \(PlanWords.priority(entry.priority))"
      table.add([
        name, entry.reachable == 0 ? "–" : .percent(permille: entry.permille),
        CoverageRange(facts, entry).limit, "\(entry.complete)", "\(entry.count)",
        "\(entry.count - entry.reachable)",
      ])
    }
    return table
  }

  // MARK: Needs

  private var needsTable: DataTable {
    var table = DataTable(
      "needs", caption: "Amounts in units of what is asked for",
      [
        .init("Need"), .init("What"), .init("Where"), .number("Asked"), .number("Covered"),
        .number("On time"), .number("Open"), .init("Due"), .init("Whole on"), .init("Source"),
      ])
    for priority in 1...4 {
      let needs = situation.needs.filter { $0.priority == priority && $0.isOpen }
      guard !needs.isEmpty else { continue }
      table.begin("\(priority) \(PlanWords.priority(priority))")
      for need in needs { add(need, to: &table) }
    }
    let closed = situation.needs.filter { !$0.isOpen }
    if !closed.isEmpty { table.begin("No longer asked for") }
    for need in closed { add(need, to: &table) }
    return table
  }

  private func add(_ need: Need, to table: inout DataTable) {
    let coverage = facts.coverage[need.id]
    let open = coverage.map { $0.askedMilli - $0.coveredMilli } ?? 0
    let isWhole = coverage != nil && open == 0
    table.add(
      [
        Tag.span(.kind("id")) { .text(need.id.text) }, what(need),
        "\(facts.shortName(need.place))\(recipient(need))", "\(need.quantity)",
        coverage.map { .amount(milli: $0.coveredMilli) } ?? "–",
        coverage.map { .amount(milli: $0.onTimeMilli) } ?? "–",
        open == 0 ? "" : Tag.strong { .amount(milli: open) },
        "\(need.dueDay(under: situation.rules))",
        isWhole
          ? coverage?.completeOn.map { "\($0)" } ?? ""
          : need.isOpen ? "" : "\(need.status?.rawValue ?? "")", facts.cite(need.source),
      ], id: ReportFacts.anchor(need.id), kind: open > 0 ? "open" : "")
  }

  private func what(_ need: Need) -> HTML {
    let unit = situation.unit(need.resource)
    let unitWords: HTML = unit.isEmpty ? "" : Tag.small { " \(unit)" }
    return "\(situation.name(need.resource))\(unitWords)"
  }

  /// Who asks, where more than one does.
  private func recipient(_ need: Need) -> HTML {
    facts.hasSeveralRecipients ? Tag.small { " \(situation.name(need.party))" } : ""
  }
}
