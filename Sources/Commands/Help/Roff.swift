/// A document in the `man` macros of roff, line by line.
struct Roff {
  private(set) var source = ""
  /// A heading begins a paragraph of its own.
  private var isAfterHeading = false

  mutating func macro(_ name: String, _ arguments: String...) {
    let quoted = arguments.map { " \"\(Roff.escaped($0))\"" }.joined()
    source += ".\(name)\(quoted)\n"
  }

  /// The heading of the page: its date is for programs and is not escaped.
  mutating func heading(_ name: String, day: String, source version: String, manual: String) {
    let parts = [Roff.escaped(name), "1", day, Roff.escaped(version), Roff.escaped(manual)]
    source += ".TH " + parts.map { "\"\($0)\"" }.joined(separator: " ") + "\n"
  }

  mutating func section(_ title: String) {
    macro("SH", title)
    isAfterHeading = true
  }

  mutating func text(_ text: String) {
    source += Roff.filled(text)
    isAfterHeading = false
  }

  /// Paragraphs that follow a heading, which is a break of its own.
  mutating func paragraphs(_ texts: [String]) {
    for (index, text) in texts.enumerated() {
      if index > 0 { macro("PP") }
      self.text(text)
    }
  }

  mutating func definition(_ term: String, _ meaning: String) {
    macro("TP")
    source += ".B \(Roff.escaped(term))\n" + Roff.filled(meaning)
  }

  /// A command line that is not filled, and what it does.
  mutating func example(_ example: CommandExample) {
    if !isAfterHeading { macro("PP") }
    text("\(Roff.capitalised(example.meaning)):")
    macro("PP")
    source += ".in +4n\n.nf\n" + Roff.line(example.line) + ".fi\n.in\n"
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// One line of text: code spans bold, and never taken for a macro.
  static func line(_ text: String) -> String { protected(inline(text)) + "\n" }

  /// Text in lines of at most 80 columns, which roff joins again.
  static func filled(_ text: String) -> String {
    var lines: [String] = []
    for word in inline(text).split(separator: " ") {
      if let last = lines.last, last.utf8.count + word.utf8.count < 78 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { protected($0) + "\n" }.joined()
  }

  /// A line that begins with a dot would be taken for a macro.
  private static func protected(_ line: String) -> String {
    (line.hasPrefix(".") ? "\\&" : "") + line
  }

  /// Code spans bold.
  private static func inline(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      let isCode = index % 2 == 1
      return isCode ? "\\fB\(escaped(String(part)))\\fR" : escaped(String(part))
    }.joined()
  }

  /// Every character as itself: a dash stays the ASCII dash that can be copied, and a letter beyond
  /// ASCII is named by its number, whatever encoding the reader assumes.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "\"": escaped += "\\(dq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += " "
      case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      }
    }
    return escaped
  }
}
