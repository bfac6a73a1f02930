extension DiagnosticCode {
  /// A proposal that the tables cannot hold as it is.
  public static let proposalNotRow = DiagnosticCode(
    "TLK1401", .warning, "A proposal cannot be a row as it is",
    """
    A row of the case needs what the words left open: the days of a figure, the first day of a \
    measure, a party that the case knows, the place and resource of a need. Add the row by hand with \
    what you know.
    """)
  /// A number that no proposal has.
  public static let proposalUnknown = DiagnosticCode(
    "TLK1402", .error, "A proposal is named that there is not",
    """
    `talka intake` numbers its proposals from 1 in the order of the text. `--accept` takes `all`, or \
    numbers and ranges such as `1,3-5`.
    """)
  /// Accepting without a case or a place to write to.
  public static let acceptIncomplete = DiagnosticCode(
    "TLK1403", .error, "Rows cannot be accepted without a case and an output",
    """
    `--accept` takes the case of `--case`, adds the rows and writes the result as a new folder, \
    `--output`. The case itself is not changed.
    """)

  static let codesOfIntake: [DiagnosticCode] = [
    .proposalNotRow, .proposalUnknown, .acceptIncomplete,
  ]
}
