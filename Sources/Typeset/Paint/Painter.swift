import CTypeset

/// Draws pages into a file.
struct Painter {
  let file: PDFFile
  private var pen: OpaquePointer? { file.pen }

  init(file: PDFFile) { self.file = file }

  func paint(_ pages: [Page]) throws(TypesetError) {
    var contents = Contents()
    for (index, page) in pages.enumerated() {
      var open = OpenTags(pen: pen)
      for placed in page.strips {
        open.change(to: placed.strip.path)
        for mark in placed.strip.marks {
          try draw(mark, x: Sheet.left, y: Sheet.top + placed.y)
          if case .entry(let level, let title) = mark {
            contents.add(title, level, to: file, page: index + 1, y: Sheet.top + placed.y)
          }
        }
      }
      open.change(to: [])
      for mark in page.foot { try draw(mark, x: 0, y: 0) }
      file.endPage()
    }
  }

  private func draw(_ mark: Mark, x: Double, y: Double) throws(TypesetError) {
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

  private func draw(_ text: TextBlock, _ lines: Range<Int>, x: Double, y: Double) {
    guard let first = lines.first else { return }
    for index in lines {
      let line = text.lines[index]
      let top = y + line.top - text.lines[first].top
      cairo_set_source_rgb(pen, text.grey, text.grey, text.grey)
      let baseline = top + line.baseline - line.top
      text.draw(line: index, on: pen, x: x + line.x, y: baseline)
      for link in text.links(onLine: index) {
        let place = Rectangle(
          x: x + link.from, y: top, width: link.to - link.from, height: line.height)
        draw(link.name, place, baseline: baseline)
      }
    }
  }

  /// A stretch that leads somewhere, dotted below.
  private func draw(_ link: String, _ place: Rectangle, baseline: Double) {
    let sides = [place.x, place.y, place.width, place.height].map(decimal)
    cairo_tag_begin(pen, "Link", "dest='\(link)' rect=[\(sides.joined(separator: " "))]")
    cairo_tag_end(pen, "Link")
    cairo_save(pen)
    cairo_set_line_width(pen, 0.5)
    cairo_set_dash(pen, [0.5, 1.2], 2, 0)
    cairo_move_to(pen, place.x, baseline + 1.8)
    cairo_line_to(pen, place.x + place.width, baseline + 1.8)
    cairo_stroke(pen)
    cairo_restore(pen)
  }

  /// Two decimals with a point, whatever the machine's language.
  private func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let part = abs(hundredths % 100)
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(part < 10 ? "0" : "")\(part)"
  }
}
