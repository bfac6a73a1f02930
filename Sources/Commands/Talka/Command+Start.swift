internal import Basics

/// The commands with which one begins.
extension Command {
  static let demo = Command(
    "demo", "Make an example case in a new folder, plan it and write its report",
    discussion: [
      "The folder must not exist yet. The case is copied into it, then `x_plan.csv` and "
        + "`report.html` are written beside the tables. Change a table and run "
        + "`talka plan` on the folder to see what happens.",
      "`lithuania-2021` is the pressure on the border of Lithuania in the summer of 2021, from "
        + "public sources. `flood` is a small case to try things on.",
    ],
    arguments: [
      CommandArgument(
        "FOLDER", .folder, "The folder to make", count: .optional, fallback: .value("talka-demo"))
    ],
    options: [
      .taking(
        "NAME", .word(["lithuania-2021", "flood"]), "example", letter: "e", "Which example",
        fallback: .value("lithuania-2021"))
    ],
    examples: [
      CommandExample("talka demo", "make the example in talka-demo"),
      CommandExample("talka demo my-flood --example flood", "make the other one in my-flood"),
    ],
    exitCodes: ExitCode.planning)

  static let doctor = Command(
    "doctor", "Check whether this machine has what Talka needs",
    discussion: [
      "Checks the solver, the standard library, the terminal and whether the current folder can "
        + "be written to. With a journal it checks that too: its entries, its key, and in a "
        + "database whether deeds wait for a standby that is not there. Nothing is changed."
    ],
    arguments: [
      CommandArgument("JOURNAL", .file, "A journal to check as well", count: .optional)
    ],
    takesJSON: true,
    examples: [CommandExample("talka doctor", "check this machine")],
    exitCodes: [.done, .internalFault, .usage])

  static let explain = Command(
    "explain", "Say what the code of a message means and what to do",
    discussion: ["Without a code it lists all of them."],
    arguments: [
      CommandArgument(
        "CODE", .text(offering: DiagnosticCode.all.map(\.rawValue)),
        "The code as printed, such as TLK0203", count: .optional)
    ],
    examples: [
      CommandExample("talka explain TLK0203", "what TLK0203 means"),
      CommandExample("talka explain", "all codes"),
    ],
    exitCodes: [.done, .internalFault, .usage])
}
