import Basics
import Charts
import Picture
public import Planning
public import Situation

/// The briefing: one page for somebody who has two minutes. What is happening, what is asked, what
/// is covered, what stays open and why, and who could close it.
public struct Brief: Sendable {
  private let facts: ReportFacts
  private let seal: String
  private var situation: Case { facts.situation }

  /// The most needs that are listed.
  private static let shownNeeds = 7

  /// A briefing on a case and a plan for it; `seal` is that of the case.
  public init(_ situation: Case, _ plan: Plan, seal: String) {
    facts = ReportFacts(situation, plan)
    self.seal = seal
  }

  /// The page.
  public var paper: Paper {
    var blocks: [PaperBlock] = [.heading(1, PaperText(situation.header.title))]
    if !glance.isEmpty { blocks.append(.paragraph(PaperText(glance))) }
    blocks += SummaryWords(facts).paragraphs.map { html in
      // On one page there is nothing that a link could lead to.
      .paragraph(PaperText(PaperMaker.text(of: html).plain))
    }
    let chart = NeedsSection(facts).chart
    if !facts.plan.overview.classes.isEmpty {
      blocks.append(
        .picture(svg: chart.svg(id: "coverage"), caption: chart.title, summary: chart.summary))
    }
    let open = facts.openNeeds
    if !open.isEmpty { blocks.append(.table(table(open))) }
    let header = situation.header
    return Paper(
      language: "en", title: "Briefing: \(header.title)", author: "Talka",
      footer: "Briefing as of \(header.asOf) · case \(seal.prefix(12))", blocks: blocks)
  }

  private var glance: String {
    let picture = Picture(situation)
    let alarms = picture.series.filter { ($0.last?.level ?? .normal) > .normal }.prefix(2).map {
      "\(Words.series($0.known.key.series)): \(SurgeWords($0).headline)."
    }
    let sentences = alarms + BorderGlance(situation, picture).sentences.prefix(2)
    return sentences.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  private func table(_ open: [NeedCoverage]) -> PaperTable {
    let shown = open.prefix(Brief.shownNeeds)
    let more = open.count - shown.count
    return PaperTable(
      caption: "What stays open, the most urgent first"
        + (more > 0 ? " (\(more) more in the report)" : ""),
      columns: [
        .init("What", weight: 5), .init("Where", weight: 4),
        .init("Open", isNumber: true, weight: 2), .init("Due", weight: 3),
        .init("Why", weight: 4), .init("Who could close a part", weight: 6),
      ],
      rows: shown.map(row))
  }

  private func row(_ coverage: NeedCoverage) -> PaperTable.Row {
    let need = situation.needs[coverage.need]
    let cause = (facts.bookings[coverage.need] ?? []).max { $0.amountMilli < $1.amountMilli }
    let advice = (facts.advice[coverage.need] ?? []).first { $0.party != nil }
    let closer = advice.flatMap { advice in
      advice.party.map { "\(situation.name($0)) could \(advice.text)" }
    }
    return .init([
      PaperText(need.map { situation.name($0.resource) } ?? coverage.need.text),
      PaperText(need.map { facts.shortName($0.place) } ?? ""),
      PaperText(Words.amount(milli: coverage.askedMilli - coverage.coveredMilli)),
      PaperText(need.map { "\($0.dueDay(under: situation.rules))" } ?? ""),
      PaperText(cause.map { PlanWords.cause($0.cause) } ?? ""), PaperText(closer ?? "–"),
    ])
  }
}
