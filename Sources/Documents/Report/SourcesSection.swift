import Basics
import Situation

/// Every source of the case under the number by which the report names it.
struct SourcesSection: ReportSection {
  static let name = "sources"
  let title = "Sources"
  private let facts: ReportFacts

  init(_ facts: ReportFacts) { self.facts = facts }

  var content: HTML {
    guard !facts.situation.sources.isEmpty else { return .empty }
    var table = DataTable(
      "sources", caption: "Reliability from 1, doubtful, to 5, official record",
      [
        .number("No."), .init("Title"), .init("Publisher"), .init("Published"), .init("Kind"),
        .number("Reliability"),
      ])
    for (index, source) in facts.situation.sources.enumerated() {
      table.add(
        [
          .unbroken(String(index + 1)), title(source), "\(source.publisher)",
          source.published.map { "\($0)" } ?? "not given", "\(source.kind?.rawValue ?? "")",
          source.reliability.map { "\($0)" } ?? "–",
        ], id: ReportFacts.anchor(source.id))
    }
    return HTML.joined {
      Tag.p {
        "Numbers in square brackets name the source of a row; "
        Tag.em { "est." }
        " marks what is an estimate and not a report."
      }
      table.html
    }
  }

  private func title(_ source: Source) -> HTML {
    let note: HTML = source.note.isEmpty ? "" : Tag.small { " \(source.note)" }
    let id = Tag.small { " \(Tag.span(.kind("id")) { .text(source.id.text) })" }
    guard !source.url.isEmpty else { return "\(source.title)\(id)\(note)" }
    guard let address = Attribute.href(url: source.url) else {
      return "\(source.title)\(id)\(note) \(Tag.small { .text(source.url) })"
    }
    return "\(Tag.a(address, .unreferred) { .text(source.title) })\(id)\(note)"
  }
}
