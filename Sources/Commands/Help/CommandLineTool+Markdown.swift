extension CommandLineTool {
  /// The reference of all commands in Markdown, one section a command.
  var markdownReference: String {
    var lines = ["# Commands of \(name)", ""]
    lines += ["<!-- Made by `\(name) man --markdown`; change the command table instead. -->", ""]
    for paragraph in description { lines += [Markdown.text(paragraph), ""] }
    for group in allGroups {
      lines += ["**\(Markdown.text(group.title))**", ""]
      lines += group.commands.map {
        "- [`\(name) \($0.name)`](#\(name)-\($0.name)): \(Markdown.text($0.summary))"
      }
      lines.append("")
    }
    lines += Markdown.table(
      ["Option of every command", "Meaning"],
      CommandOption.global.map { [Markdown.code($0.term), Markdown.text($0.fullMeaning)] })
    for command in commands { lines += section(of: command) }
    for section in allSections {
      lines += ["", "## \(Markdown.text(section.title))"]
      for paragraph in section.paragraphs { lines += ["", Markdown.text(paragraph)] }
      lines += list("", "Meaning", section.entries)
    }
    return lines.joinedLines
  }

  private func section(of command: Command) -> [String] {
    var lines = ["", "## \(name) \(command.name)", "", "\(Markdown.text(command.summary)).", ""]
    lines += ["    \(usage(of: command))"]
    for paragraph in command.discussion { lines += ["", Markdown.text(paragraph)] }
    lines += list("Argument", "Meaning", command.arguments.map(\.entry))
    lines += list(
      "Option", "Meaning", command.ownOptions.map { .init($0.term, $0.fullMeaning) })
    lines += ["", "Examples:", ""]
    lines += command.examples.map { "- `\($0.line)`: \(Markdown.text($0.meaning))" }
    return lines + list("Exit code", "Meaning", command.exitCodes.map(\.entry))
  }

  private func list(_ term: String, _ meaning: String, _ entries: [HelpSection.Entry]) -> [String] {
    guard !entries.isEmpty else { return [] }
    let rows = entries.map { [Markdown.code($0.term), Markdown.text($0.meaning)] }
    return [""] + Markdown.table([term, meaning], rows)
  }
}

private enum Markdown {
  static func table(_ heading: [String], _ rows: [[String]]) -> [String] {
    let rule = heading.map { _ in "---" }
    return ([heading, rule] + rows).map { cells in
      "| " + cells.map(cell).joined(separator: " | ") + " |"
    }
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  static func code(_ text: String) -> String { "`\(text)`" }

  /// Text outside code spans with the characters escaped that Markdown would take as markup.
  static func text(_ text: String) -> String {
    var escaped = ""
    var isCode = false
    for character in text {
      if character == "`" { isCode.toggle() }
      if !isCode, "*_<>[]".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
