/// How wide text will be, near enough to keep labels apart: the renderer's font is not known here.
enum TextMeasure {
  /// Advance widths of Helvetica in thousandths of the font size, from space to tilde (Adobe Font
  /// Metrics of the standard 14 fonts).
  private static let ascii: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// System fonts run a little wider than Helvetica.
  private static let allowance = 1.06
  private static let boldAllowance = 1.07

  /// The width of a line of text in the units of `size`.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += width(of: scalar) }
    return Double(thousandths) / 1000 * size * allowance * (bold ? boldAllowance : 1)
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    if (32...126).contains(value) { return ascii[value - 32] }
    switch value {
    case 0x300...0x36F, 0x200B...0x200F: return 0  // combining marks, joiners
    case 0x202F, 0x2009: return 200
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x1F000...0x3FFFF:
      return 1000
    default: return scalar.properties.isUppercase ? 740 : 590
    }
  }

  /// The text, or its beginning with an ellipsis where it is wider than `width`.
  static func shortened(_ text: String, to width: Double, size: Double, bold: Bool = false)
    -> String
  {
    guard self.width(text, size: size, bold: bold) > width + 0.01 else { return text }
    var kept = text
    while !kept.isEmpty {
      kept.removeLast()
      while kept.last == " " || kept.last == "," { kept.removeLast() }
      if self.width(kept + "…", size: size, bold: bold) <= width { return kept + "…" }
    }
    return "…"
  }
}
