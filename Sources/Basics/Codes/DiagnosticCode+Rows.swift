/// How the cells of a row agree, and what rows point to.
extension DiagnosticCode {
  /// Two rows have the same identifier.
  public static let duplicate = DiagnosticCode(
    "TLK0301", .error, "Two rows have the same identifier",
    """
    An identifier names one row of its table. The row that came first is named.
    """)
  /// A cell points to a row that does not exist.
  public static let unknownReference = DiagnosticCode(
    "TLK0302", .error, "A cell points to a row that does not exist",
    """
    The identifier is not in the table it points to. Perhaps it is misspelt, or the row is \
    missing.
    """)
  /// A need is due after its latest day.
  public static let dueAfterLatest = DiagnosticCode(
    "TLK0303", .error, "A need is due after its latest day",
    """
    `due` is the day it is wanted, `latest` the last day it is of use; a blank `latest` is \
    the end of the horizon.
    """)
  /// A lot size does not divide the quantity.
  public static let lotDoesNotDivide = DiagnosticCode(
    "TLK0304", .error, "A lot size does not divide the quantity",
    """
    An offer is sent in whole lots, so `quantity` must be a multiple of `lot_size`.
    """)
  /// A minimum is more than may be delivered.
  public static let minimumTooLarge = DiagnosticCode(
    "TLK0305", .error, "A minimum is more than may be delivered",
    """
    `min_useful` may be at most `quantity` plus `max_over`; otherwise no delivery could ever \
    be enough.
    """)
  /// A period ends before it begins.
  public static let periodReversed = DiagnosticCode(
    "TLK0306", .error, "A period ends before it begins",
    """
    The second date lies before the first.
    """)
  /// A value does not agree with its exactness.
  public static let boundsDisagree = DiagnosticCode(
    "TLK0307", .error, "A value does not agree with its exactness",
    """
    exact and about need a value; at_least needs `low` (or a value), at_most needs `high` \
    (or a value), range needs both with low below high. A value lies between its bounds.
    """)
  /// A resource stands for itself.
  public static let selfSubstitute = DiagnosticCode(
    "TLK0308", .error, "A resource stands for itself",
    """
    A resource always serves itself one to one; the row says nothing or contradicts that.
    """)
  /// Works wait for each other in a circle.
  public static let worksCircle = DiagnosticCode(
    "TLK0309", .error, "Works wait for each other in a circle",
    """
    Each of these works comes `after` the next, so none could ever begin.
    """)
  /// More is done than is to be done.
  public static let doneOverTarget = DiagnosticCode(
    "TLK0310", .error, "More is done than is to be done",
    """
    `done` is more than `target`.
    """)
  /// A condition and the status of an offer disagree.
  public static let conditionMismatch = DiagnosticCode(
    "TLK0311", .warning, "A condition and the status of an offer disagree",
    """
    A conditional offer waits until its condition is met, so it should say which; an offer \
    without that status should have none.
    """)
  /// A place has half a position.
  public static let halfPosition = DiagnosticCode(
    "TLK0312", .error, "A place has half a position",
    """
    `lat` and `lon` are given together or not at all.
    """)
  /// An offer expires before it is available.
  public static let expiresEarly = DiagnosticCode(
    "TLK0313", .warning, "An offer expires before it is available",
    """
    It can serve nothing. Perhaps the two dates are swapped.
    """)
  /// Something arrives before it departs.
  public static let arrivesEarly = DiagnosticCode(
    "TLK0314", .error, "Something arrives before it departs",
    """
    The two dates may be swapped.
    """)
  /// A row of routes.csv changes nothing.
  public static let emptyRoute = DiagnosticCode(
    "TLK0315", .warning, "A row of routes.csv changes nothing",
    """
    It gives neither days nor cost and does not forbid the way (mode `none`).
    """)
  /// A need is past its latest day.
  public static let latestPast = DiagnosticCode(
    "TLK0316", .warning, "A need is past its latest day",
    """
    Its latest day lies before the day of the case, so nothing can be in time for it.
    """)
  /// A crew of unknown kind.
  public static let crewWithoutResource = DiagnosticCode(
    "TLK0317", .warning, "A crew of unknown kind",
    """
    `crew` says how many are at work, `crew_resource` of what kind.
    """)
  /// A party is both allowed and excluded.
  public static let onlyAndNot = DiagnosticCode(
    "TLK0318", .warning, "A party is both allowed and excluded",
    """
    An offer names the same party in `only_for` and `not_for`; the exclusion wins.
    """)
  /// More is usable than was sent.
  public static let moreUsableThanSent = DiagnosticCode(
    "TLK0319", .warning, "More is usable than was sent",
    """
    `usable_quantity` is more than the lots bring by the ratio of the two resources.
    """)

  static let codesOfRows: [DiagnosticCode] = [
    .duplicate, .unknownReference, .dueAfterLatest, .lotDoesNotDivide, .minimumTooLarge,
    .periodReversed, .boundsDisagree, .selfSubstitute, .worksCircle, .doneOverTarget,
    .conditionMismatch, .halfPosition, .expiresEarly, .arrivesEarly, .emptyRoute, .latestPast,
    .crewWithoutResource, .onlyAndNot, .moreUsableThanSent,
  ]
}
