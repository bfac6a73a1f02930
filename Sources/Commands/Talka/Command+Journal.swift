/// The commands that keep a journal of a case.
extension Command {
  static let importing = Command(
    "import", "Begin a journal with a case folder",
    discussion: [
      "The journal is one file; beside it stands a file with `.key` behind its name, by which the "
        + "desk signs. Whoever has that file can sign in its name: keep it, and keep it to "
        + "yourself. Every row of the case is an entry of its own. The user named by `--as` is "
        + "coordinator and administrator.",
      "`talka export` gives the folder back with the same rows in the same order.",
    ],
    arguments: [
      .caseFolder, CommandArgument("JOURNAL", .file, "The journal to make"),
    ],
    options: [.actor, .dryRun], takesJSON: true,
    examples: [CommandExample("talka import my-case my-case.talka", "begin a journal")],
    exitCodes: ExitCode.journal)

  static let export = Command(
    "export", "Write the case that a journal tells into a new folder",
    discussion: [
      "What is not published, such as a draft of a need, is no part of the case folder. With "
        + "`--at` or `--as-known` it is the case as it stood after an entry or at the end of a day."
    ],
    arguments: [.journal, CommandArgument("FOLDER", .folder, "The folder to make")],
    options: [.atEntry, .asKnown],
    examples: [
      CommandExample("talka export my-case.talka my-copy", "the case as it stands"),
      CommandExample("talka export my-case.talka as-it-was --at 40", "as entry 40 left it"),
    ],
    exitCodes: ExitCode.journal)

  static let backup = Command(
    "backup", "Copy a journal while others go on writing",
    discussion: [
      "The copy is checked before the command ends, and its key is copied with it. A backup is as "
        + "secret as the journal."
    ],
    arguments: [.journal, CommandArgument("FILE", .file, "The copy to make")],
    examples: [CommandExample("talka backup my-case.talka today.talka", "copy it to today.talka")],
    exitCodes: ExitCode.journal)

  static let restore = Command(
    "restore", "Make a journal anew from a backup",
    discussion: [
      "The backup is checked first, and an existing journal is never overwritten: move it away. "
        + "What was recorded after the backup is not in it; the parties' receipts show it."
    ],
    arguments: [
      CommandArgument("FILE", .file, "The backup"),
      CommandArgument("JOURNAL", .file, "The journal to make"),
    ],
    options: [.dryRun],
    examples: [CommandExample("talka restore today.talka my-case.talka", "go on from a backup")],
    exitCodes: ExitCode.journal)

  static let verify = Command(
    "verify", "Check a journal or a receipt: nothing changed, nothing taken out",
    discussion: [
      "Of a journal every entry, every link, every row and the signature are checked, and the "
        + "first entry that does not fit is named. A receipt is checked by itself, without the "
        + "journal and without a network.",
      "With `--since` an earlier receipt is held against it: everything that was in the journal "
        + "then must still be there. That finds entries cut off at the end, which nothing in the "
        + "journal itself could show.",
    ],
    arguments: [CommandArgument("FILE", .file, "A journal or a receipt")],
    options: [
      .taking("RECEIPT", .file, "since", "Hold this earlier receipt against it"),
      .taking("KEY", .text(), "signed-by", "Only this key may have signed it (64 digits)"),
    ], takesJSON: true,
    examples: [
      CommandExample("talka verify my-case.talka", "check the journal"),
      CommandExample("talka verify qm.receipt", "check a receipt, anywhere"),
      CommandExample(
        "talka verify my-case.talka --since qm.receipt", "is all still there that the receipt shows"
      ),
    ],
    exitCodes: ExitCode.journal)

  static let receipt = Command(
    "receipt", "Write a party's entries with the proof that they are in the journal",
    discussion: [
      "The receipt has the entries that the party made or that changed what it asks for or gives, "
        + "the signed head of the journal, and for each entry the digests that lead to it. It can "
        + "be checked anywhere with `talka verify`."
    ],
    arguments: [
      .journal, CommandArgument("PARTY", .text(), "The party, as in parties.csv"),
    ],
    options: [
      .taking(
        "FILE", .file, "output", letter: "o", "The receipt to write", isRequired: true),
      .taking("RECEIPT", .file, "since", "Prove that it continues this earlier receipt"), .force,
    ],
    examples: [
      CommandExample("talka receipt my-case.talka QM -o qm.receipt", "the receipt of QM")
    ],
    exitCodes: ExitCode.journal)
}

extension CommandArgument {
  static let journal = CommandArgument(
    "JOURNAL", .file, "The journal: a file, or a `postgresql://` address")
}

extension CommandOption {
  static let actor = taking(
    "USER", .text(), "as", "Act as this user",
    fallback: .described("`TALKA_USER`, else `desk`"))

  static let dryRun = flag("dry-run", letter: "n", "Show what would be done and record nothing")

  static let atEntry = taking(
    "N", .wholeNumber(1...999_999_999), "at", "As this entry left it",
    fallback: .described("the last one"))

  static let asKnown = taking(
    "DATE", .day, "as-known", letter: "k", "As it stood at the end of this day, in UTC")
}

extension ExitCode {
  /// Of a command that reads or writes a journal.
  static let journal = [
    done, internalFault, usage, inputRejected, notAllowed, storeFault, interrupted,
  ]
}
