/// Plans: files and what breaks the rules.
extension DiagnosticCode {
  /// A plan file lacks a column.
  public static let planColumns = DiagnosticCode(
    "TLK0601", .error, "A plan file lacks a column",
    """
    A plan is a CSV file with at least the columns `offer`, `need` and `lots`.
    """)
  /// A number of lots is not whole.
  public static let badLots = DiagnosticCode(
    "TLK0611", .error, "A number of lots is not whole",
    """
    `lots` is a whole number, 0 or more. Violation `bad_lots`.
    """)
  /// A pair stands twice in the plan.
  public static let twice = DiagnosticCode(
    "TLK0612", .error, "A pair stands twice in the plan",
    """
    One row an offer and need. Violation `twice`.
    """)
  /// The plan names an unknown offer.
  public static let unknownOffer = DiagnosticCode(
    "TLK0613", .error, "The plan names an unknown offer",
    """
    No offer has this identifier. Violation `unknown_offer`.
    """)
  /// The plan names an unknown need.
  public static let unknownNeed = DiagnosticCode(
    "TLK0614", .error, "The plan names an unknown need",
    """
    No need has this identifier. Violation `unknown_need`.
    """)
  /// The plan drops what has already left.
  public static let pinBroken = DiagnosticCode(
    "TLK0615", .error, "The plan drops what has already left",
    """
    What is dispatched, arrived or usable is a fact: every plan holds at least those lots. \
    Violation `pin_broken`.
    """)
  /// This offer cannot serve this need.
  public static let notAPair = DiagnosticCode(
    "TLK0616", .error, "This offer cannot serve this need",
    """
    The rule that fails is named: no_offer, conditions, no_route, too_late, expires or \
    lot_too_big. Violation `not_a_pair`.
    """)
  /// More is sent than is offered.
  public static let overOffer = DiagnosticCode(
    "TLK0617", .error, "More is sent than is offered",
    """
    The lots of all rows of this offer exceed what it has. Violation `over_offer`.
    """)
  /// More is delivered than may be.
  public static let overNeed = DiagnosticCode(
    "TLK0618", .error, "More is delivered than may be",
    """
    The need takes at most `quantity` plus `max_over`. Violation `over_need`.
    """)
  /// Less is delivered than is of use.
  public static let underMinimum = DiagnosticCode(
    "TLK0619", .error, "Less is delivered than is of use",
    """
    The need takes nothing or at least `min_useful`. Violation `under_minimum`.
    """)

  static let codesOfPlanFiles: [DiagnosticCode] = [
    .planColumns, .badLots, .twice, .unknownOffer, .unknownNeed, .pinBroken, .notAPair,
    .overOffer, .overNeed, .underMinimum,
  ]
}
