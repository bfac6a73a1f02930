/// Numbers as text, the same everywhere: no locale, at most two decimals.
enum NumberText {
  /// Beyond this size a number is drawn or written as this size; no chart needs more.
  private static let limit = 1e15

  /// For coordinates: `12.5`, `-3`, `0`. What is no number is nought.
  static func coordinate(_ value: Double) -> String { plain(value, grouped: false) }

  /// For readers: `420`, `12.5`, and from five digits on in groups of three, `16 000`, parted by
  /// narrow no-break spaces (ISO 80000-1). What is no number is a dash.
  static func amount(_ value: Double) -> String {
    value.isFinite ? plain(value, grouped: true) : "–"
  }

  /// A value that can be drawn: finite and not below nought.
  static func drawable(_ value: Double) -> Double {
    value.isFinite ? min(limit, max(0, value)) : 0
  }

  private static func plain(_ value: Double, grouped: Bool) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((min(limit, max(-limit, value)) * 100).rounded())
    let size = hundredths.magnitude
    var whole = String(size / 100)
    if grouped, whole.utf8.count > 4 { whole = inGroups(whole) }
    let sign = hundredths < 0 ? (grouped ? "−" : "-") : ""
    let rest = size % 100
    if rest == 0 { return sign + whole }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func inGroups(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += "\u{202F}" }
      text.append(digit)
    }
    return text
  }
}
