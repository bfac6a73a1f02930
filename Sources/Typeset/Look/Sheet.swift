/// The sheet: A4 and its margins, in points (1/72 inch).
enum Sheet {
  static let millimetre = 72 / 25.4
  static let width = 210 * millimetre
  static let height = 297 * millimetre

  static let left = 25 * millimetre
  static let right = 20 * millimetre
  static let top = 20 * millimetre
  static let bottom = 20 * millimetre

  /// The width of the text.
  static let bodyWidth = width - left - right
  /// The height of the text.
  static let bodyHeight = height - top - bottom
  /// Where the foot begins, from the top of the sheet.
  static let footTop = height - bottom + 5 * millimetre
}
