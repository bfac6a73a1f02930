/// The commands that work on counts over time.
extension Command {
  /// The detectors, as `--method` takes them.
  static let detectorMethods = [
    "farrington", "farrington-flexible", "ears-c1", "ears-c2", "ears-c3", "nb-cusum", "nb-glr",
    "cusum",
  ]

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
