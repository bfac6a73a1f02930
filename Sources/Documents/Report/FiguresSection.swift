import Basics
import Situation

/// The recent figures whole, for whoever checks the report.
struct FiguresSection: ReportSection {
  static let name = "figures"
  let title = "Figures of the last 31 days"
  private let facts: ReportFacts

  init(_ facts: ReportFacts) { self.facts = facts }

  @HTMLBuilder var content: HTML {
    if !recent.isEmpty {
      Tag.p {
        "Those that end in these days and were known by \(facts.asOf), as sources give them."
      }
      FigureTable("figures-recent", "By series and day", recent, facts).html
    }
  }

  private var recent: [Figure] {
    let days = facts.asOf - SituationSection.recentDays...facts.asOf
    return facts.situation.figures
      .filter { days.contains($0.to) && $0.published ?? $0.to <= facts.asOf }
      .sorted { a, b in
        if a.series != b.series { return a.series < b.series }
        return a.to != b.to ? a.to < b.to : a.id < b.id
      }
  }
}

/// Figures with all that must be known of a number: exactness, both dates, source.
struct FigureTable {
  /// The table.
  let html: HTML

  init(_ name: String, _ caption: HTML, _ figures: [Figure], _ facts: ReportFacts) {
    var table = DataTable(
      name, caption: caption,
      [
        .init("What is counted"), .number("Number"), .init("Exactness"), .init("Speaks of"),
        .init("Published"), .init("Source"),
      ])
    for figure in figures {
      let words = FigureWords(figure)
      let place: HTML = figure.place.map { ", \(facts.shortName($0))" } ?? ""
      let note: HTML = figure.note.isEmpty ? "" : Tag.small { " \(figure.note)" }
      table.add([
        "\(Words.series(figure.series))\(place)\(note)", words.value, "\(words.exactness)",
        words.period, figure.published.map { "\($0)" } ?? "not given", facts.cite(figure.source),
      ])
    }
    html = table.html
  }
}
