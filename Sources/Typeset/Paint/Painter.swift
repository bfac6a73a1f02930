import CTypeset

/// Draws pages into a file.
struct Painter {
  let file: PDFFile
  private var pen: OpaquePointer? { file.pen }
  private var links: [PlacedLink] = []
  private var contents = Contents()

  /// A stretch of a page that leads somewhere.
  private struct PlacedLink {
    var name: String
    var place: Rectangle
  }

  init(file: PDFFile) { self.file = file }

  mutating func paint(_ pages: [Page]) throws(TypesetError) {
    // Around all: only then does the library call the file a structured one.
    cairo_tag_begin(pen, "Document", nil)
    for (index, page) in pages.enumerated() {
      try paint(page, number: index + 1)
      if index == pages.count - 1 { cairo_tag_end(pen, "Document") }
      file.endPage()
    }
  }

  private mutating func paint(_ page: Page, number: Int) throws(TypesetError) {
    var open = OpenTags(pen: pen)
    for placed in page.strips {
      open.change(to: placed.strip.path)
      for mark in placed.strip.marks {
        try draw(mark, x: Sheet.left, y: Sheet.top + placed.y)
        if case .entry(let level, let title) = mark {
          contents.add(title, level, to: file, page: number, y: Sheet.top + placed.y)
        }
      }
    }
    open.change(to: [])
    drawLinks()
    for mark in page.foot { try draw(mark, x: 0, y: 0) }
  }

  private mutating func draw(_ mark: Mark, x: Double, y: Double) throws(TypesetError) {
    switch mark {
    case .text(let text, let lines, let left, let top, let tag):
      if let tag { cairo_tag_begin(pen, tag, nil) }
      draw(text, lines, x: x + left, y: y + top)
      if let tag { cairo_tag_end(pen, tag) }
    case .fill(let place, let grey):
      cairo_set_source_rgb(pen, grey, grey, grey)
      cairo_rectangle(pen, x + place.x, y + place.y, place.width, place.height)
      cairo_fill(pen)
    case .picture(let picture, var place):
      place.x += x
      place.y += y
      cairo_save(pen)
      defer { cairo_restore(pen) }
      try picture.draw(on: pen, in: place)
    case .place(let name):
      cairo_tag_begin(pen, "cairo.dest", "name='\(name)' x=\(decimal(x)) y=\(decimal(y))")
      cairo_tag_end(pen, "cairo.dest")
    case .entry: break
    }
  }

  private mutating func draw(_ text: TextBlock, _ lines: Range<Int>, x: Double, y: Double) {
    guard let first = lines.first else { return }
    cairo_set_source_rgb(pen, text.grey, text.grey, text.grey)
    for index in lines {
      let line = text.lines[index]
      let top = y + line.top - text.lines[first].top
      let baseline = top + line.baseline - line.top
      text.draw(line: index, on: pen, x: x + line.x, y: baseline)
      links += text.links(onLine: index).map { link in
        let place = Rectangle(
          x: x + link.from, y: top, width: link.to - link.from, height: baseline + 2 - top)
        return PlacedLink(name: link.name, place: place)
      }
    }
  }

  /// Draws the stretches of the page that lead somewhere, dotted below. They come after the text:
  /// within an element of the structure they would take the element's words from it.
  private mutating func drawLinks() {
    cairo_save(pen)
    cairo_set_source_rgb(pen, 0, 0, 0)
    cairo_set_line_width(pen, 0.5)
    cairo_set_dash(pen, [0.5, 1.2], 2, 0)
    for link in links {
      let (place, bottom) = (link.place, link.place.y + link.place.height)
      let sides = [place.x, place.y, place.width, place.height].map(decimal)
      let rectangle = sides.joined(separator: " ")
      cairo_tag_begin(pen, "Link", "dest='\(link.name)' rect=[\(rectangle)]")
      cairo_tag_end(pen, "Link")
      cairo_move_to(pen, place.x, bottom)
      cairo_line_to(pen, place.x + place.width, bottom)
      cairo_stroke(pen)
    }
    cairo_restore(pen)
    links = []
  }

  /// Two decimals with a point, whatever the machine's language.
  private func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let part = abs(hundredths % 100)
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(part < 10 ? "0" : "")\(part)"
  }
}
