/// Counts over time.
extension DiagnosticCode {
  /// A cell is not a period.
  public static let notAPeriod = DiagnosticCode(
    "TLK0901", .error, "A cell is not a period",
    """
    Periods are written `2021-04` (a month), `2021-W16` (a week of ISO 8601) or `2021-04-19` (a \
    day, or the first day of a week). A table has periods of one length.
    """)
  /// A period stands twice or out of order.
  public static let periodOrder = DiagnosticCode(
    "TLK0902", .error, "A period stands twice or out of order",
    """
    Periods follow one another, each once. A period that was not reported may be left out, or its \
    count left blank: it is not taken for 0.
    """)
  /// A count is far above all before.
  public static let suspiciousCount = DiagnosticCode(
    "TLK0903", .warning, "A count is far above all before",
    """
    The count is more than a hundred times the largest before it. It is taken as it is; a slip of \
    the pen would silence a detector for years.
    """)
  /// A detector cannot be run.
  public static let detectorRefused = DiagnosticCode(
    "TLK0904", .error, "A detector cannot be run",
    """
    A setting is out of range, or the series is too short for the method. The message names which.
    """)
  /// A method has no such setting.
  public static let unknownSetting = DiagnosticCode(
    "TLK0905", .error, "A method has no such setting",
    """
    `--set key=value` changes a setting of the method. The message lists those that there are, and \
    docs/reference/detectors.md says what they mean.
    """)
  /// A table of counts lacks a column.
  public static let seriesColumns = DiagnosticCode(
    "TLK0906", .error, "A table of counts lacks a column",
    """
    A table of counts has the columns `period` and `count`, and may have `population`.
    """)
  /// All counts end in 0 or 5.
  public static let countsLookRounded = DiagnosticCode(
    "TLK0907", .warning, "Counts look rounded",
    """
    All counts are multiples of 5, as statistical offices round them. Small counts are then wrong \
    by up to 2, and detectors see less spread than there is.
    """)
  /// Counts that never fall.
  public static let countsLookLikeTotals = DiagnosticCode(
    "TLK0908", .warning, "Counts look like running totals",
    """
    Each count is at least the one before. Totals since a day are not counts of periods: take the \
    differences.
    """)

  static let codesOfSeries: [DiagnosticCode] = [
    .notAPeriod, .periodOrder, .suspiciousCount, .detectorRefused, .unknownSetting, .seriesColumns,
    .countsLookRounded, .countsLookLikeTotals,
  ]
}
