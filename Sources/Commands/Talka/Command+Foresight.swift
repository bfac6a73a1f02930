/// The commands that look ahead.
extension Command {
  static let foresee = Command(
    "foresee", "Show what may come, with and without the plan",
    discussion: [
      "Works go on day by day as their supplies allow, people arrive, are registered, decided on "
        + "and leave, and places come with works and deliveries. Chance decides how many come, how "
        + "long they stay, and how late and short deliveries are. Without the plan only what has "
        + "left already comes. Dates are given with their odds: as early in one of ten "
        + "replications, in half, in nine of ten, and in how many not within the days looked at.",
      "Both plans meet the same people and delays, so that their difference is due to the plan. "
        + "The same seed gives the same bytes. What is assumed for want of figures is listed, and "
        + "`--set key=value` changes it: `decision_days=90`, or `delay_days=2..4..8` for the "
        + "number that one in ten lies below, the middle, and the one that one in ten exceeds.",
      "Without `--plan` the case is planned first.",
    ],
    arguments: [.caseFolder],
    options: [
      .plan("Look at this plan instead of planning"),
      .taking(
        "FILE", .file, "versus", letter: "v",
        "Compare with this plan, not with what comes without one"),
      .taking(
        "N", .wholeNumber(1...1_000_000), "runs", letter: "r", "Replications, at least 1000",
        fallback: .value("10000")),
      .taking(
        "N", .wholeNumber(0...2_147_483_647), "seed", letter: "s",
        "The seed of the random numbers", fallback: .value("1")),
      .taking(
        "SCENARIO", .text(offering: ["stays", "rises", "ends", "forecast"]), "arrivals",
        "Who comes: `stays`, `rises`, `ends`, `forecast`, or a number a day",
        fallback: .value("stays")),
      .taking(
        "ITEM", .text(), "grant", letter: "g", "Take it that there is enough of this resource",
        isRepeatable: true),
      .taking(
        "KEY=VALUE", .text(), "set", "Change what is assumed", isRepeatable: true),
      .taking(
        "N", .wholeNumber(1...3660), "days", letter: "d", "Days looked ahead",
        fallback: .described("the horizon of the case")),
      .taking(
        "PERCENT", .wholeNumber(1...99), "wish", letter: "w",
        "The chance that a need should have to be met", fallback: .value("90")),
      .taking(
        "N", .wholeNumber(1...256), "threads", letter: "t",
        "Use this many threads; the answer does not depend on it",
        fallback: .described("as many as the machine has processors")),
      .all("Show all consignments and needs, not only the 12 that matter most"),
    ],
    takesJSON: true,
    examples: [
      CommandExample("talka foresee my-case", "plan my-case and see what may come"),
      CommandExample(
        "talka foresee my-case --plan plan.csv --arrivals 500", "a plan, if 500 come a day"),
      CommandExample(
        "talka foresee my-case --grant mounting-km --set delay_days=10",
        "if mounting parts were at hand and deliveries ten days late"),
    ],
    exitCodes: ExitCode.reading)
}

extension Command {
  static let replay = Command(
    "replay", "Walk a past case day by day and compare with what really came",
    discussion: [
      "On each day on which something new was offered, up to the day of the case, a plan is made "
        + "of what was known by then. For each offer it is shown when it was known, when a plan "
        + "first used it and would have had it there, and when it really was there by the table of "
        + "deliveries. Then what stands of each work at the end of the horizon, by the plan and "
        + "with the same consignments on their real days. Items that no plan brings are taken as "
        + "at hand, and named.",
      "Needs are taken as they stand in the case, since it does not say when each was known. The "
        + "same input gives the same bytes.",
    ],
    arguments: [.caseFolder],
    options: [
      .taking(
        "DELIVERIES", .file, "against", letter: "x",
        "What really came: a folder with deliveries.csv, or the table itself", isRequired: true),
      .taking(
        "N", .wholeNumber(1...256), "threads", letter: "t",
        "Use this many threads; the answer does not depend on it",
        fallback: .described("as many as the machine has processors")),
    ],
    takesJSON: true,
    examples: [
      CommandExample("talka replay my-case --against deliveries", "how plans would have fared")
    ],
    exitCodes: ExitCode.reading)
}
