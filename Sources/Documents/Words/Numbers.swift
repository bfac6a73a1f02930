import Basics

/// Numbers and amounts as a person reads them: thousands parted by a space, a point before
/// decimals, never a comma, which means different things in different states.
enum Words {
  /// `1 234 567`.
  static func number(_ number: Int) -> String { grouped(String(number)) }

  /// Thousandths of a unit as units: `1 234.5`.
  static func amount(milli: some BinaryInteger) -> String {
    let (whole, rest) = milli.quotientAndRemainder(dividingBy: 1000)
    guard rest != 0 else { return grouped(String(whole)) }
    var digits = String(1000 + rest).dropFirst()
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(grouped(String(whole))).\(digits)"
  }

  /// A decimal as written, thousands parted.
  static func decimal(_ decimal: ExactDecimal) -> String {
    let parts = decimal.description.split(separator: ".", omittingEmptySubsequences: false)
    return ([grouped(String(parts[0]))] + parts.dropFirst().map(String.init))
      .joined(separator: ".")
  }

  /// Permille as percent: 937 is `93.7 %`.
  static func percent(permille: Int) -> String { "\(permille / 10).\(permille % 10) %" }

  /// `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Euros in thousands with one decimal, for the axis of a chart.
  static func thousands(ofEuros euros: Int) -> Double { (Double(euros) / 100).rounded() / 10 }

  /// Thousandths of a day as days with one decimal, rounded up.
  static func days(milli: Int) -> String {
    let tenths = (milli + 99) / 100
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// `1 need`, `2 needs`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(Words.number(number)) \(number == 1 ? one : many ?? one + "s")"
  }

  /// A series name in words: `irregular_crossings` is `irregular crossings`.
  static func series(_ name: String) -> String {
    String(name.map { $0 == "_" ? " " : $0 })
  }

  private static func grouped(_ digits: String) -> String {
    let sign = digits.hasPrefix("-") ? "-" : ""
    let plain = Array(digits.drop { $0 == "-" })
    guard plain.count > 4 else { return digits }
    var grouped = ""
    for (index, digit) in plain.enumerated() {
      if index > 0, (plain.count - index) % 3 == 0 { grouped.append(" ") }
      grouped.append(digit)
    }
    return sign + grouped
  }
}
