/// What is done with a case, and why it is not done.
extension DiagnosticCode {
  /// Nobody of this name may act.
  public static let unknownUser = DiagnosticCode(
    "TLK1301", .error, "The journal knows no user of this name",
    """
    Users are offices, such as `lt.duty`. An administrator enters them with `talka user`; `--as` or \
    the variable `TALKA_USER` says which one you are.
    """)
  /// The user may not do this.
  public static let deedNotAllowed = DiagnosticCode(
    "TLK1302", .error, "The user may not do this",
    """
    Who may do what stands in one table, by role, side and state: `docs/reference/permissions.md`. \
    Nothing was recorded.
    """)
  /// There is no such row.
  public static let unknownRow = DiagnosticCode(
    "TLK1303", .error, "The journal has no such row",
    """
    A row is named by its table and its key, such as `needs/N-1` or, for a line of the plan, \
    `commitments/3` or just `3`. `talka show` lists them.
    """)
  /// The row is there already.
  public static let rowThere = DiagnosticCode(
    "TLK1304", .error, "There is such a row already",
    """
    A name is given once, also where the row was taken away later. Choose another one.
    """)
  /// The object is in another state.
  public static let wrongState = DiagnosticCode(
    "TLK1305", .error, "This cannot be done in the state in which it is",
    """
    A line goes from proposed to accepted, committed, dispatched, arrived and usable, and no step is \
    left out. `talka show` says where it stands.
    """)
  /// Somebody else changed the row.
  public static let changedMeanwhile = DiagnosticCode(
    "TLK1306", .error, "Somebody else changed the row while you worked",
    """
    Nothing was recorded. The message shows what you saw, what stands there now, and what you wanted. \
    To put yours in its place, give the command again with the version that stands there now; to keep \
    theirs, do nothing.
    """)
  /// A value cannot be.
  public static let badDeedValue = DiagnosticCode(
    "TLK1307", .error, "A value cannot be what was given",
    """
    Values are given as `column=value`, in the form of the case folder: days as 2031-03-04, whole \
    numbers without separators.
    """)
  /// A reason is missing.
  public static let reasonMissing = DiagnosticCode(
    "TLK1308", .error, "This is not done without saying why",
    """
    A refusal, a withdrawal and taking something back carry a reason, which the other side reads. \
    Give one with `--reason`.
    """)
  /// The offer has not so many lots left.
  public static let offerExhausted = DiagnosticCode(
    "TLK1309", .error, "The offer has not so many lots left",
    """
    All lines together keep to what is offered; lines that were released or cancelled do not count.
    """)
  /// The offer cannot serve the need.
  public static let unfitPair = DiagnosticCode(
    "TLK1310", .error, "The offer cannot serve the need",
    """
    The resource is another one and `substitutes.csv` lets it not stand for the other, or the offer \
    excludes the party.
    """)
  /// The second person must be another one.
  public static let samePerson = DiagnosticCode(
    "TLK1311", .error, "The second person must be another one",
    """
    The party wants two of its approvers for what binds it.
    """)
  /// The entry cannot be taken back.
  public static let cannotUndo = DiagnosticCode(
    "TLK1312", .error, "The entry cannot be taken back",
    """
    Taking back puts the old texts into the cells that an entry changed. Where somebody has changed \
    them since, or where other rows point to a row that would go, correct the row instead.
    """)
  /// Everything is so already.
  public static let nothingToDo = DiagnosticCode(
    "TLK1313", .error, "Everything is so already",
    """
    The row has these values; nothing was recorded.
    """)

  static let codesOfCasework: [DiagnosticCode] = [
    .unknownUser, .deedNotAllowed, .unknownRow, .rowThere, .wrongState, .changedMeanwhile,
    .badDeedValue, .reasonMissing, .offerExhausted, .unfitPair, .samePerson, .cannotUndo,
    .nothingToDo,
  ]
}
