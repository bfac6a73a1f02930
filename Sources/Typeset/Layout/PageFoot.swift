/// What stands at the foot of each page: whose document it is, and which page.
struct PageFoot {
  let shaper: TextShaper
  let sheet: Sheet
  let left: String
  /// `{page}` and `{pages}` are replaced.
  let numberTemplate: String

  func added(to pages: [Page]) -> [Page] {
    let left = shaper.block(
      ShapedText(CleanText.line(left)), .foot, width: sheet.bodyWidth * 0.75, lineLimit: 2)
    return pages.enumerated().map { index, page in
      var page = page
      page.foot = [rule] + marks(of: left, x: Sheet.left)
      page.foot += marks(of: number(index + 1, of: pages.count), x: Sheet.left)
      return page
    }
  }

  private var rule: Mark {
    .fill(
      Rectangle(x: Sheet.left, y: sheet.footTop - 4, width: sheet.bodyWidth, height: 0.3),
      grey: 0.45)
  }

  private func marks(of text: TextBlock, x: Double) -> [Mark] {
    [.text(text, lines: text.lines.indices, x: x, y: sheet.footTop, tag: nil)]
  }

  private func number(_ page: Int, of pages: Int) -> TextBlock {
    let text = CleanText.line(numberTemplate).replacing("{page}", with: "\(page)")
      .replacing("{pages}", with: "\(pages)")
    return shaper.block(
      ShapedText(text), .foot, width: sheet.bodyWidth, isFlushRight: true, lineLimit: 1)
  }
}
