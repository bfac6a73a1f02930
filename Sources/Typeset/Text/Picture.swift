import CTypeset

/// A drawing that can be scaled.
final class Picture {
  /// As the drawing has it; only their ratio matters.
  let width: Double
  let height: Double
  private let handle: UnsafeMutablePointer<RsvgHandle>
  private let caption: String

  /// The font of the letter, where a drawing names those of a screen; it is wider than theirs, so
  /// its letters stand closer.
  private static let style = """
    * { font-family: "\(TextStyle.Family.sans.rawValue)"; letter-spacing: -0.04em }
    """

  /// Reads a drawing. It reaches no file and no network: it is given no place to start from.
  init(svg: String, caption: String) throws(TypesetError) {
    var fault: UnsafeMutablePointer<GError>?
    let bytes = Array(svg.utf8)
    guard let handle = rsvg_handle_new_from_data(bytes, UInt(bytes.count), &fault) else {
      throw .pictureUnreadable(caption: caption, reason: Picture.take(fault))
    }
    (self.handle, self.caption) = (handle, caption)
    let style = Array(Picture.style.utf8)
    rsvg_handle_set_stylesheet(handle, style, UInt(style.count), nil)
    (width, height) = Picture.size(of: handle)
    guard width > 0, height > 0, width.isFinite, height.isFinite else {
      throw .pictureUnreadable(caption: caption, reason: "it has no size")
    }
  }

  deinit { g_object_unref(handle) }

  private static func size(of handle: UnsafeMutablePointer<RsvgHandle>) -> (Double, Double) {
    var (hasWidth, hasHeight, hasBox): (gboolean, gboolean, gboolean) = (0, 0, 0)
    var (across, down, box) = (RsvgLength(), RsvgLength(), RsvgRectangle())
    rsvg_handle_get_intrinsic_dimensions(
      handle, &hasWidth, &across, &hasHeight, &down, &hasBox, &box)
    if hasBox != 0 { return (box.width, box.height) }
    var (width, height) = (0.0, 0.0)
    rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height)
    return (width, height)
  }

  /// Draws it into a rectangle of the sheet.
  func draw(on pen: OpaquePointer?, in place: Rectangle) throws(TypesetError) {
    var fault: UnsafeMutablePointer<GError>?
    var viewport = RsvgRectangle(
      x: place.x, y: place.y, width: place.width, height: place.height)
    guard rsvg_handle_render_document(handle, pen, &viewport, &fault) != 0 else {
      throw .pictureUnreadable(caption: caption, reason: Picture.take(fault))
    }
  }

  private static func take(_ fault: UnsafeMutablePointer<GError>?) -> String {
    guard let fault else { return "no reason given" }
    defer { g_error_free(fault) }
    return fault.pointee.message.map { CleanText.line(String(cString: $0)) } ?? "no reason given"
  }
}
