import CTypeset

/// Sets text in lines, with the fonts of one document.
final class TextShaper {
  private let fonts: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer

  /// - Parameter language: A BCP 47 tag; it decides letter forms and where lines may break.
  init(language: String) throws(TypesetError) {
    guard let fonts = pango_cairo_font_map_new(),
      let context = pango_font_map_create_context(fonts)
    else { throw .notWritten(reason: "Pango has no fonts") }
    (self.fonts, self.context) = (fonts, context)
    // One unit is one point, and letters stand where the font says, not on a screen's grid.
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string(language))
    setOptions()
    for family in TextStyle.Family.allCases { try check(family) }
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(fonts)
  }

  private func setOptions() {
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
  }

  /// Fontconfig answers with another family where it does not know the one that is asked for.
  private func check(_ family: TextStyle.Family) throws(TypesetError) {
    let wanted = description(of: TextStyle(family: family, size: 10))
    defer { pango_font_description_free(wanted) }
    guard let font = pango_context_load_font(context, wanted) else {
      throw .fontMissing(family: family.rawValue)
    }
    defer { g_object_unref(font) }
    let found = pango_font_describe(font)
    defer { pango_font_description_free(found) }
    guard let name = pango_font_description_get_family(found),
      String(cString: name) == family.rawValue
    else { throw .fontMissing(family: family.rawValue) }
  }

  private func description(of style: TextStyle) -> OpaquePointer? {
    let description = pango_font_description_new()
    pango_font_description_set_family(description, style.family.rawValue)
    pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(
      description, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    return description
  }

  /// Text in lines of a width; nil for a width without end.
  func block(
    _ text: ShapedText, _ style: TextStyle, width: Double? = nil, isFlushRight: Bool = false,
    lineLimit: Int? = nil
  ) -> TextBlock {
    let layout = pango_layout_new(context)
    let font = description(of: style)
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
    pango_layout_set_text(layout, text.string, Int32(text.string.utf8.count))
    pango_layout_set_attributes(layout, text.attributes())
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_alignment(layout, isFlushRight ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
    if let width { pango_layout_set_width(layout, Int32(max(1, width) * Double(PANGO_SCALE))) }
    if let lineLimit {
      pango_layout_set_height(layout, Int32(-lineLimit))
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    }
    return TextBlock(layout: layout, links: text.links, style: style)
  }

  /// The width of text on one line.
  func width(_ text: ShapedText, _ style: TextStyle) -> Double { block(text, style).width }
}
