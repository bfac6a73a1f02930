/// Texts side by side, such as the cells of a row.
struct Band {
  /// A text and where it stands from the left margin.
  struct Cell {
    var text: TextBlock
    var x: Double
    var tag: String?
  }

  var cells: [Cell]
  /// White space above and below the texts.
  var padding = 0.0

  private var lineCount: Int { cells.map(\.text.lines.count).max() ?? 0 }
  private var lineHeight: Double { cells.flatMap(\.text.lines).map(\.height).max() ?? 0 }
  private var firstBaseline: Double {
    cells.compactMap(\.text.lines.first?.baseline).max() ?? 0
  }

  /// One strip, or several for a band that is higher than `limit`.
  func strips(limit: Double) -> [Strip] {
    let height = (cells.map(\.text.height).max() ?? 0) + 2 * padding
    guard height > limit, lineHeight > 0 else { return [strip(lines: 0..<lineCount)] }
    let step = max(1, Int((limit - 2 * padding) / lineHeight))
    return stride(from: 0, to: lineCount, by: step).map { start in
      strip(lines: start..<min(start + step, lineCount))
    }
  }

  private func strip(lines: Range<Int>) -> Strip {
    var (marks, height): ([Mark], Double) = ([], 0)
    for cell in cells {
      let (all, own) = (cell.text.lines, lines.clamped(to: 0..<cell.text.lines.count))
      guard let first = own.first, let last = own.last else { continue }
      // The first lines stand on one height, whatever their sizes.
      let drop = first == 0 ? firstBaseline - all[0].baseline : 0
      marks.append(.text(cell.text, lines: own, x: cell.x, y: padding + drop, tag: cell.tag))
      height = max(height, drop + all[last].bottom - all[first].top)
    }
    return Strip(height: height + 2 * padding, marks: marks)
  }
}

extension TextBlock {
  /// A strip for each line, of which two stay together at both ends.
  func lineStrips(x: Double = 0) -> [Strip] {
    var strips = lines.indices.map { index in
      Strip(
        height: lines[index].height,
        marks: [.text(self, lines: index..<index + 1, x: x, y: 0, tag: nil)])
    }
    strips.keepEnds()
    return strips
  }
}
