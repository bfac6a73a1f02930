/// How a piece of text looks.
struct TextStyle: Hashable {
  enum Family: String, CaseIterable {
    case serif = "DejaVu Serif"
    case sans = "DejaVu Sans"
  }

  var family: Family
  /// In points.
  var size: Double
  var isBold = false
  /// The distance of lines as a multiple of what the font asks for.
  var leading = 1.0
  /// 0 is black; what is secondary is grey that still copies well.
  var grey = 0.0

  static let body = TextStyle(family: .serif, size: 10, leading: 1.16)
  static let address = TextStyle(family: .serif, size: 10, leading: 1.05)
  static let label = TextStyle(family: .sans, size: 8.5, grey: 0.25)
  static let caption = TextStyle(family: .sans, size: 8.5, isBold: true)
  static let summary = TextStyle(family: .sans, size: 7.5, leading: 1.08, grey: 0.25)
  static let cell = TextStyle(family: .sans, size: 8)
  static let columnHead = TextStyle(family: .sans, size: 7.5, isBold: true)
  static let signatory = TextStyle(family: .serif, size: 10, isBold: true)
  static let foot = TextStyle(family: .sans, size: 7, grey: 0.3)

  /// Level 1 is the title of the document.
  static func heading(_ level: Int) -> TextStyle {
    let size = level <= 1 ? 15 : level == 2 ? 11.5 : 10
    return TextStyle(family: .sans, size: size, isBold: true)
  }

  var strong: TextStyle {
    var style = self
    style.isBold = true
    return style
  }
}
