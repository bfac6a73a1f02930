/// The commands that do something with a case that a journal keeps.
extension Command {
  private static let line = CommandArgument("LINE", .text(), "The number of the line")

  private static let deed: [CommandOption] = [
    .actor, .taking("TEXT", .text(), "reason", letter: "r", "Why; the other side reads it"),
    .taking(
      "N", .wholeNumber(1...999_999_999), "seen",
      "The version that you saw; if it has another one, nothing is done and both are shown"),
    .taking(
      "KEY", .text(), "key",
      "Names this deed: given again under the same key it is not done twice"),
    .dryRun,
  ]

  private static func on(_ name: String, _ meaning: String) -> CommandOption {
    .taking("DATE", .day, name, meaning)
  }

  static let propose = Command(
    "propose", "Put the lines of a plan to the parties",
    arguments: [
      .journal, CommandArgument("PLAN", .file, "A plan file, as `talka plan -o` writes it"),
    ],
    options: deed, takesJSON: true,
    examples: [CommandExample("talka propose my-case.talka plan.csv", "put plan.csv to them")],
    exitCodes: ExitCode.journal)

  static let accept = Command(
    "accept", "Take a proposed line, as the party that asks", arguments: [.journal, line],
    options: deed, takesJSON: true,
    examples: [CommandExample("talka accept my-case.talka 3 --as qm.head", "take line 3")],
    exitCodes: ExitCode.journal)

  static let commit = Command(
    "commit", "Bind yourself to an accepted line, as the party that gives",
    arguments: [.journal, line],
    options: [
      on("departs", "The day on which it leaves"), on("arrives", "The day on which it arrives"),
    ] + deed, takesJSON: true,
    examples: [
      CommandExample(
        "talka commit my-case.talka 3 --departs 2031-03-04 --as xa.head", "line 3 leaves on the 4th"
      )
    ],
    exitCodes: ExitCode.journal)

  static let dispatch = Command(
    "dispatch", "Say that a committed line has left", arguments: [.journal, line],
    options: [
      on("departs", "The day on which it left"), on("arrives", "The day on which it arrives"),
      .taking("TEXT", .text(), "note", "A remark, such as the lorry"),
    ] + deed, takesJSON: true,
    examples: [CommandExample("talka dispatch my-case.talka 3 --as xa.depot", "line 3 left today")],
    exitCodes: ExitCode.journal)

  static let receive = Command(
    "receive", "Say what of a line arrived, and what of it is usable",
    discussion: [
      "Amounts are in units of the resource asked for. What is short or damaged is open again at "
        + "the need, and the giver has it on its agenda."
    ],
    arguments: [.journal, line],
    options: [
      .taking(
        "N", .wholeNumber(0...999_999_999_999), "usable", "Units that are usable",
        fallback: .described("all that was sent and is not damaged")),
      .taking(
        "N", .wholeNumber(0...999_999_999_999), "damaged", "Units that came and are not usable"),
      on("arrives", "The day on which it arrived"),
    ] + deed, takesJSON: true,
    examples: [
      CommandExample(
        "talka receive my-case.talka 3 --usable 1 --damaged 1 --as qm.editor", "one of two works")
    ],
    exitCodes: ExitCode.journal)

  static let correct = Command(
    "correct", "Put other values into a row of the case",
    arguments: [
      .journal, CommandArgument("ROW", .text(), "The row"),
      CommandArgument(
        "COLUMN=VALUE", .text(), "A column and its new value", count: .requiredRepeated),
    ],
    options: deed, takesJSON: true,
    examples: [
      CommandExample("talka correct my-case.talka N-1 quantity=280 --seen 1", "it is 280")
    ],
    exitCodes: ExitCode.journal)

  static let undo = Command(
    "undo", "Take an entry back by a new one",
    discussion: ["Nothing is erased: both entries stay, and the undo can be undone."],
    arguments: [.journal, CommandArgument("ENTRY", .text(), "The entry, such as `@17`")],
    options: deed, takesJSON: true,
    examples: [
      CommandExample("talka undo my-case.talka @17 --reason mistyped", "take entry 17 back")
    ],
    exitCodes: ExitCode.journal)

  static let user = Command(
    "user", "List who may act, or enter somebody",
    discussion: [
      "A user is an office, such as `lt.duty`, never a person. On this machine whoever can write "
        + "the journal's file can name any user; the journal says under which name it was done."
    ],
    arguments: [
      .journal,
      CommandArgument("NAME", .text(), "The user to enter or change", count: .optional),
    ],
    options: [
      .taking("PARTY", .text(), "party", "The party it belongs to"),
      .taking(
        "ROLE",
        .word(["reader", "editor", "approver", "coordinator", "administrator", "auditor"]), "role",
        "What it may do", isRepeatable: true),
    ] + deed, takesJSON: true,
    examples: [
      CommandExample("talka user my-case.talka", "who may act"),
      CommandExample(
        "talka user my-case.talka qm.head --party QM --role approver", "enter an approver of QM"),
    ],
    exitCodes: ExitCode.journal)

  /// The verbs of `talka act`, each with what it is about.
  static let acts = [
    "draft", "approve", "publish", "withdraw", "close", "offer", "meet", "decline", "accept",
    "refuse", "commit", "dispatch", "arrive", "receive", "settle", "extend", "release", "home",
    "correct", "confirm", "rule", "mark", "clock",
  ]

  static let act = Command(
    "act", "Do anything else that can be done with a case",
    discussion: [
      "What it is about stands first, then values as `column=value`. `draft` and `offer` make a "
        + "row and take its columns. `approve` and `publish` are about a draft, `close` and "
        + "`decline` (`party=`) about a need, `meet` about an offer, `withdraw` about either. "
        + "`refuse`, `arrive`, `extend` (`until=`), `release` and `home` are about a line; "
        + "`settle` about a shortfall, `confirm` about what waits for a second person.",
      "`rule PARTY two_persons=yes` lets a party want two of its approvers for what binds it. "
        + "`mark DUTY` and `clock NAME` are about the agenda.",
    ],
    arguments: [
      .journal, CommandArgument("VERB", .word(acts), "What is done"),
      CommandArgument(
        "WHAT", .text(), "The row it is about, then values as `column=value`", count: .repeated),
    ],
    options: deed, takesJSON: true,
    examples: [
      CommandExample("talka act my-case.talka publish N-9 --as qm.head", "ask for a need"),
      CommandExample(
        "talka act my-case.talka refuse 3 --reason closed --as xa.head", "turn line 3 down"),
      CommandExample(
        "talka act my-case.talka rule QM two_persons=yes --as qm.head", "QM wants two persons"),
    ],
    exitCodes: ExitCode.journal)
}
