import Charts

/// Where a page has the numbers of a chart as a table.
enum TablePlace {
  /// The chart's own table, which opens below it on demand, and in print.
  case own
  /// A table of the page that follows.
  case below
  /// A table elsewhere in the page.
  case at(Anchor)
}

/// A chart on a page with its table.
struct ChartFigure {
  let chart: any Chart
  /// Begins the ids of the figure; must differ among the figures of a page.
  let name: String
  /// Where the numbers it shows are in a table.
  var table = TablePlace.own
  /// Words below the chart.
  var note: HTML = .empty

  /// The figure.
  var html: HTML {
    Tag.figure(.id(Anchor("figure", name))) {
      Tag.figcaption {
        Tag.strong { "\(chart.title)." }
        " \(chart.summary)"
      }
      Tag.div(.kind("sheet"), .role("group"), .label(chart.title), .focusable) {
        HTML.picture(chart.svg(id: "chart-" + name))
      }
      if !note.isEmpty { Tag.p(.kind("note")) { note } }
      tablePart
    }
  }

  private var tablePart: HTML {
    let words: HTML = "The same numbers as a table"
    switch table {
    case .own: return ChartFigure.details(words, [chart.table], name)
    case .below: return .empty
    case .at(let anchor): return Tag.p(.kind("note screen")) { Tag.a(.href(anchor)) { words } }
    }
  }

  /// Tables of a chart that open on demand, and in print unless they are for the screen only.
  static func details(
    _ summary: HTML, _ tables: [ChartTable], _ name: String, isPrinted: Bool = true
  ) -> HTML {
    Tag.details(.kind(isPrinted ? "" : "screen")) {
      Tag.summary { summary }
      for (index, table) in tables.enumerated() {
        DataTable(table, "\(name)-\(index + 1)").html
      }
    }
  }
}

extension DataTable {
  /// The table of a chart.
  init(_ table: ChartTable, _ name: String) {
    self.init(
      name, caption: "\(table.caption)",
      table.columns.map { $0.alignment == .end ? .number($0.heading) : Column($0.heading) })
    for row in table.rows { add(row.map { HTML.text($0) }) }
  }
}
