extension CommandLineTool {
  /// The manual page in the `man` macros of roff, section 1.
  var manualPage: String {
    var page = Roff()
    page.heading(
      name.uppercased(), day: "\(released)", source: "\(name) \(version)", manual: "Commands")
    page.section("NAME")
    page.text("\(name) - \(summary)")
    page.section("SYNOPSIS")
    page.text("`\(name)` COMMAND [ARGUMENTS] [OPTIONS]")
    page.section("DESCRIPTION")
    page.paragraphs(description)
    for group in allGroups {
      page.section(group.title.uppercased())
      for command in group.commands { add(command, to: &page) }
    }
    page.section("OPTIONS OF EVERY COMMAND")
    for option in CommandOption.global { page.definition(option.term, option.fullMeaning) }
    for section in allSections {
      page.section(heading(of: section))
      page.paragraphs(section.paragraphs)
      for entry in section.entries { page.definition(entry.term, entry.meaning) }
    }
    page.section("EXAMPLES")
    for example in examples { page.example(example) }
    return page.source
  }

  /// Manual pages have headings of their own for what every page has.
  private func heading(of section: HelpSection) -> String {
    let words = section.name.uppercased().split(separator: "-").joined(separator: " ")
    return words == "EXIT CODES" ? "EXIT STATUS" : words
  }

  private func add(_ command: Command, to page: inout Roff) {
    page.macro("SS", usage(of: command))
    page.text("\(command.summary).")
    for paragraph in command.discussion {
      page.macro("PP")
      page.text(paragraph)
    }
    for argument in command.arguments {
      page.definition(argument.usage, argument.fullMeaning)
    }
    for option in command.ownOptions { page.definition(option.term, option.fullMeaning) }
    page.definition(
      "Exit codes", command.exitCodes.map { "\($0.number): \($0.meaning)" }.joined(separator: "; "))
    for example in command.examples { page.example(example) }
  }
}
