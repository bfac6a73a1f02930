internal import Basics

extension CommandLineTool {
  /// The command line of Talka.
  public static let talka = CommandLineTool(
    name: "talka",
    summary: "plan mutual aid between states: who sends what where by when",
    version: talkaVersion,
    released: talkaReleased,
    description: [
      "Talka reads a case: a folder of CSV tables with the needs of a state under pressure and the "
        + "offers of others. It finds the faults of the tables, plans which offer goes to which "
        + "need, proves how good the plan is, and books every unit that stays open under its "
        + "cause. A plan is a proposal; people accept it line by line.",
      "Results go to standard output, messages to standard error. With `--json` the result is one "
        + "JSON document. Output that does not go to a terminal has no colour and is not cut. The "
        + "same input gives the same bytes, on any number of threads.",
      "An option may stand before or after the arguments. `--` ends the options.",
    ],
    examples: [
      CommandExample("talka demo", "an example case, its plan and its report"),
      CommandExample("talka check my-case", "every fault of a case folder"),
      CommandExample("talka plan my-case -o plan.csv", "the plan, also written to a file"),
    ],
    nextStep: "Next: `talka demo` to see it work, `talka help` for all commands.",
    groups: [
      group("Start here", [.demo, .doctor]),
      group("Work on a case", [.check, .plan, .share, .report, .diff]),
      group("Look ahead and back", [.foresee, .replay]),
      group("Write to people", [.appeal, .brief, .notes, .thanks]),
      group("Look at counts over time", [.picture, .detect]),
      group(
        "Keep a journal of a case",
        [.importCase, .show, .log, .changes, .agenda, .export, .backup, .restore]),
      group(
        "Act on a case together",
        [.propose, .accept, .commit, .dispatch, .receive, .correct, .undo, .act, .user]),
      group("Prove what was recorded", [.verify, .receipt]),
      group("Read dispatches", [.intake]),
      group("Look something up", [.explain]),
    ],
    exitCodes: ExitCode.talka,
    sections: [.files, .environment])

  /// The version of this source.
  static let talkaVersion = "0.1.0"

  /// The day of that version, 2026-11-25.
  static let talkaReleased = Day(number: 20_782)

  private static func group(_ title: String, _ commands: [TalkaCommand]) -> CommandGroup {
    CommandGroup(title, commands.map(\.command))
  }
}

extension HelpSection {
  static let files = HelpSection(
    "files", "The files of a case",
    paragraphs: [
      "A case is a folder that a spreadsheet can open: one file a table, one row a thing. Files "
        + "and columns whose name begins with `x_` are kept and not read; files that are neither "
        + "`.csv` nor `.json` are left alone."
    ],
    entries: [
      Entry("case.json", "the case itself and its planning rules; required"),
      Entry("parties.csv", "who asks and who gives; required"),
      Entry("places.csv", "where; required"),
      Entry("resources.csv", "what, with its mass, volume and value; required"),
      Entry("needs.csv", "what is asked for; required"),
      Entry("offers.csv", "what is offered; required"),
      Entry("substitutes.csv", "what can stand for what"),
      Entry("routes.csv", "routes that differ from the default, or are closed"),
      Entry("commitments.csv", "the published plan and what became of it"),
      Entry(
        "plan.csv",
        "a plan: the columns `offer`, `need` and `lots`, one row a pair; `talka plan -o` writes "
          + "it, and one made by hand is read as well"),
    ])

  static let environment = HelpSection(
    "environment", "What the environment changes",
    entries: [
      Entry(
        "NO_COLOR",
        "if it is set and not empty, there is no colour. Colour is used on a terminal only; "
          + "`--no-color` switches it off too"),
      Entry(
        "TALKA_USER",
        "the user as whom commands on a journal act; `--as` counts more"),
      Entry(
        "TALKA_KEY",
        "the file with the key of a journal in a database, `postgresql://USER@HOST/DATABASE`"),
      Entry(
        "COLUMNS",
        "the width of the terminal in columns, where the terminal itself does not tell it"),
    ])
}
