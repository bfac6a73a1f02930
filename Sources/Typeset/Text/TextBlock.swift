import CTypeset

/// Text that has been set in lines.
final class TextBlock {
  /// One line, in points from the top left of the block.
  struct Line {
    var x: Double
    var top: Double
    var bottom: Double
    var baseline: Double
    var height: Double { bottom - top }
    /// Belongs to the layout. Asked for by number, lines would cost the square of their number.
    var piece: UnsafeMutablePointer<PangoLayoutLine>?
  }

  let lines: [Line]
  let grey: Double
  private let layout: OpaquePointer?
  private let links: [ShapedText.Link]

  /// Takes over the layout.
  init(layout: OpaquePointer?, links: [ShapedText.Link], style: TextStyle) {
    (self.layout, self.links, grey) = (layout, links, style.grey)
    lines = TextBlock.lines(of: layout, leading: style.leading)
  }

  deinit { g_object_unref(layout.map { UnsafeMutableRawPointer($0) }) }

  private static func lines(of layout: OpaquePointer?, leading: Double) -> [Line] {
    let place = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(place) }
    var (lines, top): ([Line], Double) = ([], 0)
    repeat {
      let line = line(at: place, top: top, leading: leading)
      lines.append(line)
      top = line.bottom
    } while pango_layout_iter_next_line(place) != 0
    return lines
  }

  /// The white space that leading adds is shared by both sides of the line.
  private static func line(at place: OpaquePointer?, top: Double, leading: Double) -> Line {
    var (first, last, extents): (Int32, Int32, PangoRectangle) = (0, 0, PangoRectangle())
    pango_layout_iter_get_line_yrange(place, &first, &last)
    pango_layout_iter_get_line_extents(place, nil, &extents)
    // Far below, Pango's numbers overflow; their differences stay right.
    let height = points(last &- first)
    let rise = points(pango_layout_iter_get_baseline(place) &- first)
    return Line(
      x: points(extents.x), top: top, bottom: top + height * leading,
      baseline: top + rise + height * (leading - 1) / 2,
      piece: pango_layout_iter_get_line_readonly(place))
  }

  private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }

  var height: Double { lines.last?.bottom ?? 0 }

  /// The width of the widest line.
  var width: Double {
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    return TextBlock.points(extents.width)
  }

  /// Draws one line with its baseline where the pen is asked to be.
  func draw(line: Int, on pen: OpaquePointer?, x: Double, y: Double) {
    cairo_move_to(pen, x, y)
    pango_cairo_show_layout_line(pen, lines[line].piece)
  }

  /// The stretches of a line that lead somewhere, from left to right.
  func links(onLine line: Int) -> [(name: String, from: Double, to: Double)] {
    guard !links.isEmpty, let piece = lines[line].piece else { return [] }
    let start = Int(piece.pointee.start_index)
    let range = start..<start + Int(piece.pointee.length)
    return links.filter { $0.range.overlaps(range) }.flatMap { link in
      TextBlock.stretches(of: piece, link.range.clamped(to: range))
        .map { (link.name, $0.from, $0.to) }
    }
  }

  /// Where a stretch of text stands; in mixed directions it may stand in pieces.
  private static func stretches(
    of line: UnsafeMutablePointer<PangoLayoutLine>, _ range: Range<Int>
  ) -> [(from: Double, to: Double)] {
    var (ends, count): (UnsafeMutablePointer<Int32>?, Int32) = (nil, 0)
    pango_layout_line_get_x_ranges(
      line, Int32(range.lowerBound), Int32(range.upperBound), &ends, &count)
    defer { g_free(ends) }
    guard let ends else { return [] }
    return (0..<Int(count)).map { (points(ends[2 * $0]), points(ends[2 * $0 + 1])) }
  }
}
