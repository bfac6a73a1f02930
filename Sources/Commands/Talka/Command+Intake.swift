/// The command that reads dispatches.
extension Command {
  static let intake = Command(
    "intake", "Read a dispatch and propose rows for the case",
    discussion: [
      "A dispatch, letter or situation report in English is read, and rows are proposed: figures, "
        + "statements, events, measures, needs, offers and offices. Each is tied to the words it "
        + "comes from and says how sure the reading is. Nothing enters a case by itself.",
      "The day of the dispatch is found in its head; `--date` gives or replaces it. Without a day, "
        + "what is relative to one (\"on Sunday\") is proposed as unknown, never guessed from the "
        + "clock.",
    ],
    arguments: [
      CommandArgument("FILE", .file, "The text in UTF-8; `-` for standard input")
    ],
    options: [
      .taking(
        "DATE", .day, "date", letter: "d", "The day of the dispatch",
        fallback: .described("the date in its head")),
      .taking(
        "CASE", .folder, "case", letter: "c", "Say what a case knows, what is new, what contradicts"
      ),
      .taking(
        "ROWS", .text(offering: ["all"]), "accept",
        "Accept proposals by number, such as 1,3-5, or all; needs --case and --output"),
      .taking("FOLDER", .folder, "output", letter: "o", "The case with the accepted rows"),
    ],
    takesJSON: true,
    examples: [
      CommandExample("talka intake dispatch.txt", "what the words propose"),
      CommandExample(
        "talka intake dispatch.txt --case my-case --accept 1,3-5 -o next",
        "the case with four new rows"),
      CommandExample("talka intake - --date 2021-08-01 --json", "as JSON, from standard input"),
    ],
    exitCodes: ExitCode.reading)
}
