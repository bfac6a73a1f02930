/// The commands that work on counts over time.
extension Command {
  /// The detectors, as `--method` takes them.
  static let detectorMethods = [
    "farrington", "farrington-flexible", "ears-c1", "ears-c2", "ears-c3", "nb-cusum", "nb-glr",
    "cusum",
  ]

  static let picture = Command(
    "picture", "Show what is happening, since when, and how sure",
    discussion: [
      "Each series of counts is judged: in its normal course, watch (one of two detectors "
        + "speaks) or alarm (both, the one twice running, or a count far beyond all doubt), since "
        + "when, on which day that could be known, and how often such a verdict comes without a "
        + "cause. Where too little is known it says what is missing.",
      "Counts are worked out from figures as they come: totals from the beginning of a year, weeks "
        + "within months, \"more than\", late and revised ones. Where two contradict each other "
        + "the later publication counts, and the other is named. With `--as-known` only what was "
        + "published by that day is looked at.",
    ],
    arguments: [.caseFolder],
    options: [
      .taking(
        "DATE", .day, "as-known", letter: "k", "Look at what was published by this day",
        fallback: .described("the day of the case")),
      .all("Show all levels, not only the 12 latest"),
    ],
    takesJSON: true,
    examples: [
      CommandExample("talka picture my-case", "what is happening"),
      CommandExample(
        "talka picture my-case --as-known 2021-05-10", "what could be known on 10 May 2021"),
    ],
    exitCodes: ExitCode.reading)

  static let detect = Command(
    "detect", "Run one detector of a surge on a table of counts",
    discussion: [
      "The table is a CSV file with the columns `period` and `count`, and for some methods "
        + "`population`. Periods are months (`2021-04`), weeks (`2021-W16`) or days. A period left "
        + "out, or with a blank count, was not reported: it is not 0.",
      "Each period that the method can judge comes out as one row: what was expected, the bound, "
        + "whether it is an alarm, and a score that is 1 at the bound. Where there is no verdict "
        + "the row says why. `--set key=value` changes a setting of the method; an unknown key is "
        + "answered with those that there are.",
    ],
    arguments: [
      CommandArgument("SERIES", .file, "The table of counts")
    ],
    options: [
      .taking(
        "METHOD", .word(detectorMethods), "method", letter: "m", "The detector", isRequired: true),
      .taking(
        "KEY=VALUE", .text(), "set", "Change a setting of the method", isRepeatable: true),
    ],
    takesJSON: true,
    examples: [
      CommandExample(
        "talka detect counts.csv --method ears-c2", "compare each period with the latest ones"),
      CommandExample(
        "talka detect counts.csv -m farrington-flexible --set years=3 --set threshold=nbPlugin",
        "compare with the same season of three years"),
    ],
    exitCodes: ExitCode.reading)
}
