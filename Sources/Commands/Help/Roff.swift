/// A document in the `man` macros of roff, line by line.
struct Roff {
  private(set) var source = ""

  mutating func macro(_ name: String, _ arguments: String...) {
    let quoted = arguments.map { " \"\(Roff.escaped($0))\"" }.joined()
    source += ".\(name)\(quoted)\n"
  }

  mutating func section(_ title: String) { macro("SH", title) }

  mutating func text(_ text: String) { source += Roff.line(text) }

  /// Paragraphs that follow a heading, which is a break of its own.
  mutating func paragraphs(_ texts: [String]) {
    for (index, text) in texts.enumerated() {
      if index > 0 { macro("PP") }
      self.text(text)
    }
  }

  mutating func definition(_ term: String, _ meaning: String) {
    macro("TP")
    source += ".B \(Roff.escaped(term))\n" + Roff.line(meaning)
  }

  /// A command line that is not filled, and what it does.
  mutating func example(_ example: CommandExample) {
    macro("PP")
    text("\(Roff.capitalised(example.meaning)):")
    macro("PP")
    source += ".in +4n\n.nf\n" + Roff.line(example.line) + ".fi\n.in\n"
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// One line of text: code spans bold, and never taken for a macro.
  static func line(_ text: String) -> String {
    var line = ""
    for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      let isCode = index % 2 == 1
      line += isCode ? "\\fB\(escaped(String(part)))\\fR" : escaped(String(part))
    }
    return (line.hasPrefix(".") ? "\\&" : "") + line + "\n"
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
