internal import Basics

/// Lays text out in lines of a terminal.
struct TextLayout {
  /// Columns of a line.
  let width: Int

  /// Help is laid out in 40 to 100 columns, however narrow or wide the terminal is.
  init(width: Int) { self.width = min(100, max(40, width)) }

  /// The text in lines of at most the width, each indented. A word that is longer than a line has
  /// a line for itself.
  func paragraph(_ text: String, indent: Int = 0) -> [String] {
    lines(text, indent: indent, continuation: "")
  }

  /// A command line; where it is broken, a backslash keeps it one command for the shell.
  func commandLine(_ line: String, indent: Int) -> [String] {
    lines(line, indent: indent, continuation: " \\", hanging: 4)
  }

  private func lines(
    _ text: String, indent: Int, continuation: String, hanging: Int = 0
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let space = indent + (lines.isEmpty ? 0 : hanging)
      let room = width - space - displayWidth(continuation)
      if line.isEmpty {
        line = String(word)
      } else if displayWidth(line) + 1 + displayWidth(String(word)) <= room {
        line += " " + word
      } else {
        lines.append(String(repeating: " ", count: space) + line + continuation)
        line = String(word)
      }
    }
    let space = indent + (lines.isEmpty ? 0 : hanging)
    if !line.isEmpty { lines.append(String(repeating: " ", count: space) + line) }
    return lines
  }

  /// Terms on the left, their meanings aligned beside them; the meaning of a long term begins on
  /// the next line.
  func definitions(_ entries: [HelpSection.Entry], indent: Int = 2) -> [String] {
    let limit = max(12, width * 2 / 5)
    let longest = entries.map { displayWidth($0.term) }.filter { $0 <= limit }.max() ?? limit / 2
    let column = indent + longest + 2
    return entries.flatMap { entry in
      let meaning = paragraph(entry.meaning, indent: column)
      let term = String(repeating: " ", count: indent) + entry.term
      guard displayWidth(term) + 2 <= column, let first = meaning.first else {
        return paragraph(entry.term, indent: indent) + meaning
      }
      return [padded(term, toDisplayWidth: column) + first.dropFirst(column)]
        + meaning.dropFirst()
    }
  }
}

extension [String] {
  /// The lines as one text that ends with a line break.
  var joinedLines: String { map { $0 + "\n" }.joined() }
}
