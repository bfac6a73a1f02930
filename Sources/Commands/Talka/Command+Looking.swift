/// The commands that look into a journal.
extension Command {
  static let log = Command(
    "log", "List the entries of a journal: who, as what, when, what and why",
    discussion: ["With a row only the entries that changed it: its whole history."],
    arguments: [
      .journal,
      CommandArgument("ROW", .text(), "A row, such as `needs/N-1` or line `3`", count: .optional),
    ],
    options: [
      .taking("PARTY", .text(), "party", "Only what concerns this party"),
      .taking(
        "N", .wholeNumber(0...999_999_999), "since", "Only what came after this entry"),
      .taking(
        "N", .wholeNumber(1...999_999_999), "last", "Only so many of the last ones"),
    ], takesJSON: true,
    examples: [
      CommandExample("talka log my-case.talka --last 20", "the last 20 entries"),
      CommandExample("talka log my-case.talka needs/N-1", "what became of a need"),
    ],
    exitCodes: ExitCode.journal)

  static let show = Command(
    "show", "Show where everything stands, or one row, or one entry",
    arguments: [
      .journal,
      CommandArgument(
        "WHAT", .text(), "A row such as `needs/N-1`, a line such as `3`, an entry such as `@17`",
        count: .optional),
    ],
    options: [.atEntry, .asKnown], takesJSON: true,
    examples: [
      CommandExample("talka show my-case.talka", "where everything stands"),
      CommandExample("talka show my-case.talka N-1 --at 40", "a need as entry 40 left it"),
      CommandExample("talka show my-case.talka @17", "one entry"),
    ],
    exitCodes: ExitCode.journal)

  static let changes = Command(
    "changes", "Show what changed between two versions of a row",
    arguments: [.journal, CommandArgument("ROW", .text(), "The row")],
    options: [
      .taking(
        "N", .wholeNumber(0...999_999_999), "from", "The earlier version; 0 is before it was there",
        fallback: .described("the one before the later")),
      .taking(
        "N", .wholeNumber(1...999_999_999), "to", "The later version",
        fallback: .described("the last one")),
    ], takesJSON: true,
    examples: [
      CommandExample("talka changes my-case.talka needs/N-1", "what the last change did"),
      CommandExample("talka changes my-case.talka N-1 --from 1 --to 3", "between two versions"),
    ],
    exitCodes: ExitCode.journal)

  static let agenda = Command(
    "agenda", "List what has a deadline: duties, promises, silent consignments",
    discussion: [
      "Each duty names who must act, by when, and where that stands. `talka act JOURNAL mark DUTY` "
        + "takes off one that was done elsewhere; `talka act JOURNAL clock NAME hours=48` changes "
        + "a deadline."
    ],
    arguments: [.journal],
    options: [
      .taking("DATE", .day, "on", "As of the end of this day, in UTC", fallback: .described("now")),
      .taking("PARTY", .text(), "party", "Only the duties of this party"),
    ], takesJSON: true,
    examples: [
      CommandExample("talka agenda my-case.talka", "what is due"),
      CommandExample("talka agenda my-case.talka --party QM", "the duties of QM"),
    ],
    exitCodes: ExitCode.journal)
}
