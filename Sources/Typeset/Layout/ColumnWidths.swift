import Documents

/// How wide the columns of a table are.
///
/// They share the width by weight, but a column gets at least what its longest word needs (a
/// number is one word), as far as there is room for all of them.
struct ColumnWidths {
  /// The text of a column: from where, and how wide.
  struct Column: Hashable {
    var x: Double
    var width: Double
  }

  let columns: [Column]

  init(of table: PaperTable, setter: BlockSetter) {
    let least = table.columns.indices.map { ColumnWidths.least(of: $0, in: table, setter) }
    let widths = ColumnWidths.shared(
      setter.sheet.bodyWidth, weights: table.columns.map { Double(max(1, $0.weight)) }, least: least
    )
    var x = 0.0
    columns = widths.map { width in
      defer { x += width }
      return Column(x: x + Spacing.cellSide, width: max(1, width - 2 * Spacing.cellSide))
    }
  }

  /// Shares a width by weights so that nobody gets less than the least it needs.
  static func shared(_ total: Double, weights: [Double], least: [Double]) -> [Double] {
    let needed = least.reduce(0, +)
    guard needed < total else { return least.map { $0 * total / needed } }
    var (widths, free, open) = (least, total, Set(weights.indices))
    while !open.isEmpty {
      let sum = open.map { weights[$0] }.reduce(0, +)
      let short = open.filter { free * weights[$0] / sum < least[$0] }
      guard !short.isEmpty else {
        for index in open { widths[index] = free * weights[index] / sum }
        break
      }
      free -= short.map { least[$0] }.reduce(0, +)
      open.subtract(short)
    }
    return widths
  }

  private static func least(
    of index: Int, in table: PaperTable, _ setter: BlockSetter
  ) -> Double {
    let column = table.columns[index]
    let texts = table.rows.map { $0.cells[index].plain }
    let words = column.isNumber ? texts : texts.flatMap(words)
    let cells = width(longest(words), TextStyle.cell.strong, setter)
    let head = width(longest(ColumnWidths.words(column.heading)), .columnHead, setter)
    // A word of 10 000 letters is broken, not given the sheet.
    return min(max(cells, head) + 1, setter.sheet.bodyWidth / 3) + 2 * Spacing.cellSide
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: { " \n\t".contains($0) }).flatMap { word in
      // A day such as 2021-08-01 is one word; other hyphens are places to break.
      word.allSatisfy { $0.isNumber || $0 == "-" }
        ? [String(word)] : word.split(whereSeparator: { "-/".contains($0) }).map(String.init)
    }
  }

  private static func longest(_ words: [String]) -> String {
    words.max { $0.utf8.count < $1.utf8.count } ?? ""
  }

  private static func width(_ word: String, _ style: TextStyle, _ setter: BlockSetter) -> Double {
    setter.shaper.width(ShapedText(String(word.prefix(60))), style)
  }
}
