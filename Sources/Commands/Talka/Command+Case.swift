/// The commands that work on a case.
extension Command {
  static let check = Command(
    "check", "Find every fault of a case folder, or judge a plan for it",
    discussion: [
      "Each fault is shown with its file, row and column, what was found and what was expected. "
        + "The first 20 are shown unless `--all` is given; `--json` always has all.",
      "With `--plan` the plan is judged too: whether it keeps every rule or which it breaks, what "
        + "it reaches, and under which cause each open unit is booked. A plan that breaks a rule "
        + "is rejected.",
    ],
    arguments: [.caseFolder],
    options: [.plan("Judge this plan"), .all("Show all faults, not only the first 20")],
    takesJSON: true,
    examples: [
      CommandExample("talka check my-case", "find the faults of my-case"),
      CommandExample("talka check my-case --plan plan.csv", "judge a plan, also one made by hand"),
      CommandExample("talka check my-case --all --json", "all faults, for a program"),
    ],
    exitCodes: ExitCode.planning)

  static let plan = Command(
    "plan", "Plan which offer goes to which need",
    discussion: [
      "The plan covers life-saving needs first and lifts the worst-off recipient first. Then come "
        + "waiting, changes to the published plan, the burden of the givers, and cost. For each of "
        + "these the value reached is shown beside a proven bound.",
      "With `--seconds` the best plan and bounds found within that time are given. Without it the "
        + "planner runs to its end, and Ctrl-C keeps the best plan so far.",
    ],
    arguments: [.caseFolder],
    options: [
      .taking("FILE", .file, "output", letter: "o", "Write the plan to this CSV file as well"),
      .force,
      .flag("dry-run", letter: "n", "Print the plan and write nothing"),
      .taking(
        "N", .wholeNumber(1...86_400), "seconds", letter: "s", "Stop after this many seconds",
        fallback: .described("no limit")),
      .taking(
        "N", .wholeNumber(1...256), "threads", letter: "t",
        "Use this many threads; the plan does not depend on it",
        fallback: .described("as many as the machine has processors")),
      .flag("thorough", "Search long for the last step of each entry"),
      .all("Show all lines and open needs, not only the 12 that matter most"),
    ],
    takesJSON: true,
    examples: [
      CommandExample("talka plan my-case", "print the plan"),
      CommandExample("talka plan my-case -o plan.csv", "write it to plan.csv as well"),
      CommandExample("talka plan my-case --seconds 30 --json", "what 30 seconds reach, as JSON"),
    ],
    exitCodes: ExitCode.planning)

  static let report = Command(
    "report", "Write one document on a case and its plan, as HTML or PDF",
    discussion: [
      "The document needs no network and no other file. As `.pdf` it is set on A4, with the seal "
        + "of the case on every page. Without `--plan` the case is planned first."
    ],
    arguments: [.caseFolder],
    options: [
      .plan("Report on this plan instead of planning"),
      .taking(
        "FILE", .file, "output", letter: "o", "The document to write, .html or .pdf",
        isRequired: true),
      .force,
    ],
    examples: [
      CommandExample("talka report my-case -o report.html", "plan my-case and report on it"),
      CommandExample(
        "talka report my-case --plan plan.csv -o report.html --force",
        "report on a plan and replace the old report"),
    ],
    exitCodes: ExitCode.planning)

  static let diff = Command(
    "diff", "Compare two plans of one case",
    discussion: [
      "Says which plan is better and at which entry the two first differ, then which lines differ, "
        + "giver by giver."
    ],
    arguments: [
      .caseFolder,
      CommandArgument("PLAN-A", .file, "The one plan"),
      CommandArgument("PLAN-B", .file, "The other plan"),
    ],
    takesJSON: true,
    examples: [
      CommandExample("talka diff my-case old.csv new.csv", "compare the plans old.csv and new.csv")
    ],
    exitCodes: ExitCode.reading)
}
