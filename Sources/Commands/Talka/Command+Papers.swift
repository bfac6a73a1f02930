/// The commands that write what people hand to one another.
extension Command {
  private static let language = CommandOption.taking(
    "LANG", .word(["en", "lt"]), "lang", letter: "l", "Write in this language",
    fallback: .described("en"))

  private static func document(_ meaning: String) -> CommandOption {
    .taking("FILE", .file, "output", letter: "o", meaning)
  }

  static let brief = Command(
    "brief", "Write a briefing of one page",
    discussion: [
      "What is happening, what is asked, what is covered, what stays open and why, and who could "
        + "close it: the report for somebody who has two minutes."
    ],
    arguments: [.caseFolder],
    options: [
      .plan("Brief on this plan instead of planning"),
      document("Write it to this .html or .pdf file instead of printing it"), .force,
    ],
    examples: [
      CommandExample("talka brief my-case", "read it"),
      CommandExample("talka brief my-case -o brief.pdf", "one page to hand over"),
    ],
    exitCodes: ExitCode.planning)

  static let notes = Command(
    "notes", "Write delivery notes, a page for each consignment of the plan",
    discussion: [
      "Lines of the plan that leave one place for another on one day travel together. The page "
        + "names sender and recipient, the days, what is in it with mass and volume, and has room "
        + "for two signatures. Money is no cargo and has no note."
    ],
    arguments: [.caseFolder],
    options: [
      .taking("PARTY", .text(), "of", "Only what this party sends", fallback: .described("all")),
      language, .plan("The notes of this plan instead of planning"),
      document("Write them to this .html or .pdf file instead of printing them"), .force,
    ],
    examples: [
      CommandExample("talka notes my-case --of EE -o notes.pdf", "what goes with Estonia's goods")
    ],
    exitCodes: ExitCode.reading)

  static let thanks = Command(
    "thanks", "Write a letter of thanks that tells what was done with the help",
    discussion: [
      "From `commitments.csv`: what has arrived or is in use, where and since when, how much of "
        + "the need it covers, the work that it went into, and what is still on its way."
    ],
    arguments: [.caseFolder],
    options: [
      .taking("PARTY", .text(), "to", "The party that is thanked", isRequired: true),
      language, document("Write it to this .html or .pdf file instead of printing it"), .force,
    ],
    examples: [
      CommandExample("talka thanks my-case --to EE -o thanks.pdf", "thank Estonia")
    ],
    exitCodes: ExitCode.reading)
}
