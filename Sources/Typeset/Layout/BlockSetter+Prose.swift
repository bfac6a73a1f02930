import Documents

extension BlockSetter {
  /// Labels left, what they label right of the widest.
  func facts(_ facts: [PaperFact]) -> [Strip] {
    let widest = facts.map { shaper.width(ShapedText($0.label), .label) }.max() ?? 0
    let column = min(widest + 1, sheet.bodyWidth * 0.4)
    let x = column + Spacing.factGap
    return facts.flatMap { fact in
      let label = shaper.block(ShapedText(fact.label), .label, width: column)
      let text = block(fact.text, .address, width: sheet.bodyWidth - x)
      return Band(cells: [.init(text: label, x: 0), .init(text: text, x: x)], padding: 1)
        .strips(limit: sheet.bodyHeight)
    }
  }

  func list(_ items: [PaperText]) -> [Strip] {
    items.enumerated().flatMap { number, item in
      let text = block(item, .body, width: sheet.bodyWidth - Spacing.listIndent)
      var strips = text.lineStrips(x: Spacing.listIndent)
      let bullet = shaper.block(ShapedText("•"), .body)
      strips[0].marks.insert(.text(bullet, lines: 0..<1, x: 4, y: 0, tag: nil), at: 0)
      strips[0].above = number == 0 ? 0 : 2
      for index in strips.indices { strips[index].path = [.init(name: "LI", number: number)] }
      return strips
    }
  }

  /// A paragraph in a frame, which stays open where a page ends in it.
  func notice(_ text: PaperText) -> [Strip] {
    let padding = Spacing.noticePadding
    var strips = block(text, .body, width: sheet.bodyWidth - 2 * padding).lineStrips(x: padding)
    strips.insert(Strip(height: padding, marks: [edge(0)], keepsWithNext: true), at: 0)
    strips[strips.count - 1].keepsWithNext = true
    strips.append(Strip(height: padding, marks: [edge(padding)]))
    if strips.count < 24 { strips.keepAll() }
    for index in strips.indices { strips[index].marks += sides(strips[index].height) }
    return strips
  }

  private static var frame: Double { 1 }

  private func edge(_ y: Double) -> Mark {
    let frame = BlockSetter.frame
    return .fill(
      Rectangle(x: 0, y: y - frame / 2, width: sheet.bodyWidth, height: frame), grey: 0)
  }

  private func sides(_ height: Double) -> [Mark] {
    let frame = BlockSetter.frame
    return [0, sheet.bodyWidth - frame].map { x in
      .fill(Rectangle(x: x, y: 0, width: frame, height: height), grey: 0)
    }
  }
}
