import Basics
import Charts
import Planning
import Situation

/// Every open unit under its cause, the rows that show it, and what would help.
struct GapsSection: ReportSection {
  static let name = "gaps"
  let title = "What stays open, and why"
  private let facts: ReportFacts
  private var situation: Case { facts.situation }

  init(_ facts: ReportFacts) { self.facts = facts }

  var content: HTML {
    let open = facts.openNeeds
    guard !open.isEmpty else { return .empty }
    return HTML.joined {
      Tag.p {
        "Each unit that stays open is booked under exactly one cause. The rows named beside it "
        "are those of the case folder that show it."
      }
      ChartFigure(chart: chart, name: "causes").html
      ledger(open).html
      unreachable
    }
  }

  private var chart: BarChart {
    BarChart(
      title: "Causes of what stays open",
      summary: "Each need counts as one, the part of it that is open as a part.", unit: "needs",
      segments: [.init("open", .open)], labelName: "Cause",
      bars: GapShares(facts).needs.map { cause, needs in
        BarChart.Bar(label: PlanWords.cause(cause), values: [needs])
      })
  }

  // MARK: Ledger

  private func ledger(_ open: [NeedCoverage]) -> DataTable {
    var table = DataTable(
      "ledger", caption: "Gap ledger, most urgent needs first",
      [.init("Cause"), .number("Amount"), .init("Shown by")])
    for coverage in open {
      guard let need = situation.needs[coverage.need] else { continue }
      table.begin(heading(need, coverage))
      for booking in facts.bookings[need.id] ?? [] {
        table.add([
          "\(PlanWords.cause(booking.cause))", .amount(milli: booking.amountMilli),
          evidence(booking),
        ])
      }
      for advice in facts.advice[need.id] ?? [] {
        table.add(across: "→ \(AdviceWords(facts, advice).long)", kind: "help")
      }
    }
    return table
  }

  private func heading(_ need: Need, _ coverage: NeedCoverage) -> HTML {
    let gap = coverage.askedMilli - coverage.coveredMilli
    return "\(facts.link(need.id)) \(.amount(milli: gap)) of \(need.quantity) × "
      + "\(situation.name(need.resource)), \(facts.shortName(need.place)) "
      + Tag.small { "\(PlanWords.priority(need.priority))" }
  }

  private func evidence(_ booking: GapBooking) -> HTML {
    var rows = booking.evidence.map { row -> HTML in
      let offer: HTML = row.offer.map { "\(facts.link($0)) " } ?? ""
      return "\(offer)\(note(of: row))"
    }
    if booking.moreEvidence > 0 { rows.append("and \(.count(booking.moreEvidence, "more row"))") }
    return rows.joined(separator: "; ")
  }

  /// The note with the need that it names as a link.
  private func note(of row: GapEvidence) -> HTML {
    guard let need = row.need, let name = row.note.firstRange(of: need.text) else {
      return "\(row.note)"
    }
    let before = String(row.note[..<name.lowerBound])
    return "\(before)\(facts.link(need))\(String(row.note[name.upperBound...]))"
  }

  // MARK: Out of reach

  private var unreachable: HTML {
    let needs = facts.plan.judgement.unreachable
    guard !needs.isEmpty else { return .empty }
    var table = DataTable(
      "unreachable", caption: "No offer can serve these, whatever the plan",
      [.init("Need"), .init("What"), .init("Where"), .init("The best offer fails because")])
    for entry in needs {
      guard let need = situation.needs[entry.need] else { continue }
      table.add([
        facts.link(need.id), "\(need.quantity) × \(situation.name(need.resource))",
        "\(facts.shortName(need.place))", "\(PlanWords.failure(entry.reason))",
      ])
    }
    return HTML.joined {
      Tag.h3 { "Needs that nobody can serve" }
      table.html
    }
  }
}
