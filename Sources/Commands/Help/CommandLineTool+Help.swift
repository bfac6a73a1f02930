extension CommandLineTool {
  /// What the tool is, examples, and what to do next; at most twelve lines at 80 columns.
  func overview(width: Int) -> String {
    let layout = TextLayout(width: width)
    var lines = layout.paragraph("\(name) - \(summary)") + ["", "Examples:"]
    let examples = examples.map { HelpSection.Entry($0.line, $0.meaning) }
    lines += layout.definitions(examples) + [""]
    return (lines + layout.paragraph(nextStep)).joinedLines
  }

  /// All commands by intent.
  func commandList(width: Int) -> String {
    let layout = TextLayout(width: width)
    var lines = layout.paragraph("\(name) \(version) - \(summary)")
    lines += [""] + layout.paragraph("Usage: \(name) COMMAND [ARGUMENTS] [OPTIONS]")
    for group in allGroups {
      lines += ["", "\(group.title):"]
      lines += layout.definitions(group.commands.map { .init($0.name, $0.summary) })
    }
    lines += ["", "Options of every command:"] + layout.definitions(entries(CommandOption.global))
    lines += ["", "Topics:"] + layout.definitions(allSections.map { .init($0.name, $0.title) })
    lines += [""]
    lines += layout.paragraph(
      "`\(name) help COMMAND` or `\(name) help TOPIC` says more about one of them.")
    return lines.joinedLines
  }

  /// One command: usage, arguments, options, examples, exit codes.
  func commandHelp(_ name: String, width: Int) -> String {
    guard let command = command(name) else { preconditionFailure("no command \(name)") }
    let layout = TextLayout(width: width)
    var lines = layout.paragraph(command.summary) + [""]
    lines += ["Usage:"] + layout.paragraph(usage(of: command), indent: 2)
    for paragraph in command.discussion { lines += [""] + layout.paragraph(paragraph) }
    func part(_ title: String, _ body: [String]) {
      if !body.isEmpty { lines += ["", title] + body }
    }
    part("Arguments:", layout.definitions(command.arguments.map(\.entry)))
    part("Options:", layout.definitions(entries(command.ownOptions)))
    part("Options of every command:", layout.definitions(entries(CommandOption.global)))
    part(
      "Examples:",
      command.examples.flatMap {
        layout.commandLine($0.line, indent: 2) + layout.paragraph($0.meaning, indent: 6)
      })
    part("Exit codes:", layout.definitions(command.exitCodes.map(\.entry)))
    return lines.joinedLines
  }

  /// A page of help that is not about one command.
  func sectionHelp(_ name: String, width: Int) -> String {
    guard let section = allSections.first(where: { $0.name == name }) else {
      preconditionFailure("no section \(name)")
    }
    let layout = TextLayout(width: width)
    var lines = [section.title]
    for paragraph in section.paragraphs { lines += [""] + layout.paragraph(paragraph) }
    if !section.entries.isEmpty { lines += [""] + layout.definitions(section.entries) }
    return lines.joinedLines
  }

  /// `talka plan CASE [OPTIONS]`, with what is required spelt out.
  func usage(of command: Command) -> String {
    let required = command.options.filter(\.isRequired).map { option in
      "\(option.longForm) \(option.parameter?.name ?? "")"
    }
    let arguments = command.arguments.map(\.usage)
    return ([name, command.name] + arguments + required + ["[OPTIONS]"]).joined(separator: " ")
  }

  /// The entries of options; letters stand in a column of their own if there are any.
  private func entries(_ options: [CommandOption]) -> [HelpSection.Entry] {
    let hasLetters = options.contains { $0.letter != nil }
    return options.map { option in
      let indent = hasLetters && option.letter == nil ? "    " : ""
      return HelpSection.Entry(indent + option.term, option.fullMeaning)
    }
  }
}

extension CommandArgument {
  /// `CASE`, `[FOLDER]`, `[FILE...]` or `FILE...`.
  var usage: String {
    switch count {
    case .required: name
    case .optional: "[\(name)]"
    case .repeated: "[\(name)...]"
    case .requiredRepeated: "\(name)..."
    }
  }

  var fullMeaning: String {
    var notes = fallback.notes
    if case .word = kind { notes = kind.notes + notes }
    return notes.isEmpty ? meaning : "\(meaning) (\(notes.joined(separator: "; ")))"
  }

  var entry: HelpSection.Entry { HelpSection.Entry(usage, fullMeaning) }
}

extension ExitCode {
  var entry: HelpSection.Entry { HelpSection.Entry(String(number), meaning) }
}
