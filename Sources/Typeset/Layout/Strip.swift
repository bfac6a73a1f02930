/// A rectangle of the sheet, from its top left.
struct Rectangle {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
}

/// Something to draw, in points from the top left of its strip.
enum Mark {
  /// Lines of a text, the first with its top at `y`; the tag says what they are (cell, head).
  case text(TextBlock, lines: Range<Int>, x: Double, y: Double, tag: String?)
  /// A rule or the side of a frame.
  case fill(Rectangle, grey: Double)
  case picture(Picture, Rectangle)
  /// A place that links lead to.
  case place(String)
  /// An entry of the file's table of contents.
  case entry(level: Int, title: String)
}

/// An element of the document's structure, which programs that read aloud go by. Strips with the
/// same tag belong to the same element.
struct StructureTag: Hashable {
  var name: String
  var number: Int
}

/// A piece of a document that is never cut, from margin to margin.
struct Strip {
  var height: Double
  /// White space above, dropped at the top of a page.
  var above = 0.0
  var marks: [Mark]
  /// Whether it must not be the last on its page.
  var keepsWithNext = false
  var startsPage = false
  /// What is said again above it when it begins a page: the head of a table.
  var head: [Strip] = []
  /// The elements it is in, from the outermost.
  var path: [StructureTag] = []
}

extension Array where Element == Strip {
  /// Keeps the first two and the last two together, so that nothing stands alone on a page.
  mutating func keepEnds() {
    guard count > 1 else { return }
    self[0].keepsWithNext = true
    self[count - 2].keepsWithNext = true
  }

  /// Keeps all on one page, where they fit one.
  mutating func keepAll() {
    for index in indices.dropLast() { self[index].keepsWithNext = true }
  }
}
