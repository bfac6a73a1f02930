/// The sheet: A4, upright or on its side, and its margins, in points (1/72 inch).
struct Sheet: Hashable {
  static let millimetre = 72 / 25.4
  static let left = 25 * millimetre
  static let right = 20 * millimetre
  static let top = 20 * millimetre
  static let bottom = 20 * millimetre

  let width: Double
  let height: Double

  /// The sheet of a document; on its side for wide tables.
  init(isWide: Bool) {
    let (short, long) = (210 * Sheet.millimetre, 297 * Sheet.millimetre)
    (width, height) = isWide ? (long, short) : (short, long)
  }

  /// The width of the text.
  var bodyWidth: Double { width - Sheet.left - Sheet.right }
  /// The height of the text.
  var bodyHeight: Double { height - Sheet.top - Sheet.bottom }
  /// Where the foot begins, from the top of the sheet.
  var footTop: Double { height - Sheet.bottom + 5 * Sheet.millimetre }
}
