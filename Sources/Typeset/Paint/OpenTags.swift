import CTypeset

/// The elements of the structure that are begun and not ended.
struct OpenTags {
  let pen: OpaquePointer?
  private var open: [StructureTag] = []

  init(pen: OpaquePointer?) { self.pen = pen }

  /// Ends what the next strip is not in, and begins what it is in.
  mutating func change(to path: [StructureTag]) {
    let shared = zip(open, path).prefix { $0 == $1 }.count
    for tag in open[shared...].reversed() { cairo_tag_end(pen, tag.name) }
    for tag in path[shared...] { cairo_tag_begin(pen, tag.name, nil) }
    open = path
  }
}

/// The file's table of contents as it grows.
struct Contents {
  /// The last entry of each level above the next one.
  private var parents: [(level: Int, entry: Int32)] = []

  mutating func add(_ title: String, _ level: Int, to file: PDFFile, page: Int, y: Double) {
    while let last = parents.last, last.level >= level { parents.removeLast() }
    let entry = file.addEntry(title, below: parents.last?.entry ?? 0, page: page, y: y)
    parents.append((level, entry))
  }
}
