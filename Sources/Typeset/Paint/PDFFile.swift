import CTypeset

/// A PDF file that grows in memory.
final class PDFFile {
  /// What the library hands over, piece by piece.
  private final class Bytes {
    var bytes: [UInt8] = []
  }

  /// Draws on the page that is begun.
  let pen: OpaquePointer?
  private let surface: OpaquePointer?
  private let written = Bytes()

  init(title: String, author: String, sheet: Sheet) {
    surface = cairo_pdf_surface_create_for_stream(
      { sink, data, length in
        guard let sink else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Bytes>.fromOpaque(sink).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(written).toOpaque(), sheet.width, sheet.height)
    pen = cairo_create(surface)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Talka")
    // Otherwise the library asks the clock.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, nil)
  }

  deinit {
    cairo_destroy(pen)
    cairo_surface_destroy(surface)
  }

  /// Ends the page.
  func endPage() { cairo_show_page(pen) }

  /// Adds an entry to the table of contents and gives back its number; 0 is the root.
  func addEntry(_ title: String, below parent: Int32, page: Int, y: Double) -> Int32 {
    let place = "page=\(page) pos=[0 \(Int(y))]"
    return cairo_pdf_surface_add_outline(
      surface, parent, title, place, CAIRO_PDF_OUTLINE_FLAG_OPEN)
  }

  /// Ends the file.
  func finish() throws(TypesetError) -> [UInt8] {
    try check(cairo_status(pen))
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
    return written.bytes
  }

  private func check(_ status: cairo_status_t) throws(TypesetError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .notWritten(reason: String(cString: cairo_status_to_string(status)))
  }
}
