import Basics
import Situation

/// What is known: figures, what happens around the day of the report, what is in force, who said
/// what, and who is in office.
struct SituationSection: ReportSection {
  static let name = "situation"
  let title = "Situation"
  private let facts: ReportFacts
  private var situation: Case { facts.situation }

  /// How many days before and after the day of the report the time line shows.
  static let daysAround = 14
  /// Figures, statements and the like count as recent for so many days.
  static let recentDays = 31

  init(_ facts: ReportFacts) { self.facts = facts }

  var content: HTML {
    HTML.joined {
      keyFigures
      events
      measures
      SituationSection.statements(facts)
      SituationSection.offices(facts)
    }
  }

  // MARK: Figures

  private var keyFigures: HTML {
    let figures = SituationBrief(situation).figures(10)
    guard !figures.isEmpty else { return .empty }
    return HTML.joined {
      Tag.h3 { "Key figures" }
      FigureTable("figures", "Of each series the figure that says most", figures, facts).html
    }
  }

  // MARK: Time line

  private var events: HTML {
    let days =
      facts.asOf - SituationSection.daysAround...facts.asOf + SituationSection.daysAround
    let events = situation.events.filter { days.contains($0.date) }
      .sorted { ($0.date, $0.time, $0.id) < ($1.date, $1.time, $1.id) }
    guard !events.isEmpty else { return .empty }
    var table = DataTable(
      "events", caption: "Two weeks before and after the day of the report",
      [.init("Day"), .init("What"), .init("Where"), .init("State"), .init("Source")])
    for event in events {
      let time = event.time.isEmpty ? "" : " \(event.time)"
      let isAhead = event.date > facts.asOf
      table.add(
        [
          "\(event.date)\(time)", "\(event.name)",
          event.place.map { "\(facts.shortName($0))" } ?? "", "\(event.status?.rawValue ?? "")",
          facts.cite(event.source),
        ], kind: isAhead ? "ahead" : "")
    }
    return HTML.joined {
      Tag.h3 { "Time line" }
      table.html
    }
  }

  // MARK: Measures

  private var measures: HTML {
    let inForce = situation.measures
      .filter { $0.from <= facts.asOf && ($0.to.map { $0 >= facts.asOf } ?? true) }
      .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
    guard !inForce.isEmpty else { return .empty }
    var table = DataTable(
      "measures", caption: "In force on \(facts.asOf)",
      [
        .init("Since"), .init("Measure"), .init("Whose"), .init("Kind"), .init("Until"),
        .init("Source"),
      ])
    for measure in inForce {
      let note: HTML = measure.note.isEmpty ? "" : Tag.small { " \(measure.note)" }
      table.add([
        "\(measure.from)", "\(measure.name)\(note)", "\(situation.name(measure.party))",
        "\(measure.kind?.rawValue ?? "")", measure.to.map { "\($0)" } ?? "not set",
        facts.cite(measure.source),
      ])
    }
    return HTML.joined {
      Tag.h3 { "Measures in force" }
      table.html
    }
  }
}
