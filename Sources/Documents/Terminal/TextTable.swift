import Basics

/// A table of text with aligned columns that drops what a narrow terminal has no room for.
struct TextTable {
  /// A column.
  struct Column {
    var heading: String
    var isNumber = false
    /// From this width of the terminal on it is shown.
    var from = 0
    /// Whether it may be shortened to make the line fit.
    var isElastic = false
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []
  private var tones: [Int: TerminalStyle.Tone] = [:]

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: [String], tone: TerminalStyle.Tone? = nil) {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    if let tone { tones[rows.count] = tone }
    rows.append(cells)
  }

  /// The lines, the heading first.
  func lines(_ style: TerminalStyle, indent: Int = 2) -> [String] {
    let shown = columns.indices.filter { columns[$0].from <= style.width }
    var widths = shown.map { column in
      max(
        displayWidth(columns[column].heading), rows.map { displayWidth($0[column]) }.max() ?? 0)
    }
    if style.shortens { shrink(&widths, shown, to: style.width - indent - 2 * (shown.count - 1)) }
    let heading = line(columns.map(\.heading), shown, widths, style, indent)
    return [style.paint(heading, .faint)]
      + rows.enumerated().map { index, cells in
        let text = line(cells, shown, widths, style, indent)
        return tones[index].map { style.paint(text, $0) } ?? text
      }
  }

  /// Takes from the widest elastic column, letter by letter, until all fit or none is wider than
  /// eight; what is still too wide is cut at the edge.
  private func shrink(_ widths: inout [Int], _ shown: [Int], to room: Int) {
    let elastic = shown.indices.filter { columns[shown[$0]].isElastic }
    while widths.reduce(0, +) > room,
      let widest = elastic.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8
    {
      widths[widest] -= 1
    }
  }

  private func line(
    _ cells: [String], _ shown: [Int], _ widths: [Int], _ style: TerminalStyle, _ indent: Int
  ) -> String {
    var line = String(repeating: " ", count: indent)
    for (position, column) in shown.enumerated() {
      let text = style.fit(cells[column], widths[position])
      let padding = String(repeating: " ", count: max(0, widths[position] - displayWidth(text)))
      if position > 0 { line += "  " }
      let isLast = position == shown.count - 1
      line += columns[column].isNumber ? padding + text : isLast ? text : text + padding
    }
    while line.last == " " { line.removeLast() }
    return style.fit(line, style.width)
  }
}
