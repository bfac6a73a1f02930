/// A strip and where its top is, from the top of the text.
struct PlacedStrip {
  var strip: Strip
  var y: Double
}

/// One sheet: its text, and what stands at its foot.
struct Page {
  var strips: [PlacedStrip] = []
  /// In points from the top left of the sheet.
  var foot: [Mark] = []
}

/// Puts strips on pages.
struct Pagination {
  /// The height of the text of a page.
  let height: Double

  /// At least one page, also of nothing.
  func pages(of strips: [Strip]) -> [Page] {
    var sheets = Sheets(height: height)
    var start = strips.startIndex
    while start < strips.endIndex {
      let last = strips[start...].firstIndex { !$0.keepsWithNext } ?? strips.endIndex - 1
      sheets.add(strips[start...last])
      start = last + 1
    }
    return sheets.pages
  }

  /// The pages so far, and how far the last is filled.
  private struct Sheets {
    let height: Double
    var pages = [Page()]
    private var y = 0.0
    /// Whether the page holds more than the repeated head of a table.
    private var isBegun = false

    init(height: Double) { self.height = height }

    /// Adds strips that belong together, on one page where they fit one.
    mutating func add(_ group: ArraySlice<Strip>) {
      guard let first = group.first else { return }
      let needed = group.reduce(-first.above) { $0 + $1.above + $1.height }
      let head = first.head.map(\.height).reduce(0, +)
      let fitsOne = needed + head <= height
      if first.startsPage || (fitsOne && !fits(needed + first.above)) { turn(to: first) }
      for strip in group { add(strip) }
    }

    private mutating func add(_ strip: Strip) {
      if !fits(strip.above + strip.height) { turn(to: strip) }
      place(strip)
      isBegun = true
    }

    private func fits(_ more: Double) -> Bool { y + more <= height + 0.01 }

    /// Begins a page, unless the last is still empty.
    private mutating func turn(to strip: Strip) {
      guard isBegun else { return }
      pages.append(Page())
      (y, isBegun) = (0, false)
      for head in strip.head { place(head) }
    }

    private mutating func place(_ strip: Strip) {
      if y > 0 { y += strip.above }
      pages[pages.count - 1].strips.append(PlacedStrip(strip: strip, y: y))
      y += strip.height
    }
  }
}
