import Basics

/// Numbers on a page: as everywhere in `Words`, but with spaces at which no line breaks.
extension HTML {
  /// `1 234 567`.
  static func number(_ number: Int) -> HTML { unbroken(Words.number(number)) }

  /// Thousandths of a unit as units: `1 234.5`.
  static func amount(milli: Int) -> HTML { unbroken(Words.amount(milli: milli)) }

  /// A decimal as written.
  static func decimal(_ decimal: ExactDecimal) -> HTML { unbroken(Words.decimal(decimal)) }

  /// Permille as percent with one decimal.
  static func percent(permille: Int) -> HTML { unbroken(Words.percent(permille: permille)) }

  /// Whole percent.
  static func percent(_ percent: Int) -> HTML { unbroken("\(Words.number(percent)) %") }

  /// Whole euros: `EUR 1 234`.
  static func euros(_ euros: Int) -> HTML { unbroken("EUR \(Words.number(euros))") }

  /// Thousandths of a day as days with one decimal.
  static func days(milli: Int) -> HTML { unbroken(Words.days(milli: milli)) }

  /// A day as ISO 8601 writes it, never broken over two lines.
  static func day(_ day: Day) -> HTML { Tag.time { .text(day.description) } }

  /// `1 need`, `2 needs`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> HTML {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// A short text whose spaces are narrow ones at which no line breaks (ISO 80000-1).
  static func unbroken(_ text: String) -> HTML {
    .text(String(text.map { $0 == " " ? "\u{202F}" : $0 }))
  }
}
