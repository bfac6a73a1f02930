import Basics
import Situation

extension SituationSection {
  /// Claims with who made them.
  static func statements(_ facts: ReportFacts) -> HTML {
    let made = facts.situation.statements.filter { $0.date <= facts.asOf }
    let recent = made.filter { $0.date >= facts.asOf - recentDays }
      .sorted { ($1.date, $0.id) < ($0.date, $1.id) }
    guard !recent.isEmpty else { return .empty }
    var table = DataTable(
      "statements", caption: "Claims, not facts: said by, to whom and when",
      [.init("Day"), .init("Who"), .init("Claim"), .init("To"), .init("Source")])
    for statement in recent {
      let speaker = statement.speaker.split(separator: ";").joined(separator: "; ")
      let role: HTML = statement.role.isEmpty ? "" : Tag.small { " \(statement.role)" }
      table.add([
        "\(statement.date)", "\(speaker)\(role)", "\(statement.claim)",
        "\(statement.addressee)", facts.cite(statement.source),
      ])
    }
    let older = made.count - recent.count
    return HTML.joined {
      Tag.h3 { "Who said what" }
      table.html
      if older > 0 {
        Tag.p(.kind("note")) {
          "\(.count(older, "older statement")) \(older == 1 ? "is" : "are") in the case folder."
        }
      }
    }
  }

  /// Offices on the day of the report.
  static func offices(_ facts: ReportFacts) -> HTML {
    let held = facts.situation.offices.filter {
      $0.from <= facts.asOf && ($0.to.map { $0 >= facts.asOf } ?? true)
    }
    guard !held.isEmpty else { return .empty }
    var table = DataTable(
      "offices", caption: "Held on \(facts.asOf)",
      [
        .init("Office"), .init("Holder"), .init("Recorded since"), .init("Until"), .init("Source"),
      ])
    for office in held {
      let holder = facts.situation.parties[.init(office.holder)]?.name ?? office.holder
      table.add([
        "\(office.office)", "\(holder)", "\(office.from)",
        office.to.map { "\($0)" } ?? "not recorded", facts.cite(office.source),
      ])
    }
    return HTML.joined {
      Tag.h3 { "Offices" }
      table.html
    }
  }
}
