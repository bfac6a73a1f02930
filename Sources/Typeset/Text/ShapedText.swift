import CTypeset
import Documents

/// Clean text with the stretches that are strong or lead somewhere, as ranges of its UTF-8.
struct ShapedText {
  /// A stretch that leads to a place of the file.
  struct Link {
    var range: Range<Int>
    var name: String
  }

  private(set) var string = ""
  private(set) var strong: [Range<Int>] = []
  private(set) var links: [Link] = []

  init(_ text: String) { string = CleanText.text(text) }

  init(_ text: PaperText, anchors: Anchors) {
    for run in text.runs {
      let start = string.utf8.count
      string += CleanText.text(run.text)
      let range = start..<string.utf8.count
      if run.isStrong { strong.append(range) }
      // A place that the document does not have is no fault of the reader: the words stay.
      if let name = run.target.flatMap({ anchors[$0] }) {
        links.append(Link(range: range, name: name))
      }
    }
  }

  /// The stretches as Pango takes them, for the layout to own.
  func attributes() -> OpaquePointer? {
    let list = pango_attr_list_new()
    // A hyphen that nobody wrote would change a reference number.
    pango_attr_list_insert(list, pango_attr_insert_hyphens_new(0))
    for range in strong {
      guard let attribute = pango_attr_weight_new(PANGO_WEIGHT_BOLD) else { continue }
      attribute.pointee.start_index = UInt32(range.lowerBound)
      attribute.pointee.end_index = UInt32(range.upperBound)
      pango_attr_list_insert(list, attribute)
    }
    return list
  }
}
