extension DiagnosticCode {
  /// A key that nobody has a part in.
  public static let nobodyInKey = DiagnosticCode(
    "TLK1001", .error, "Nobody has a part in the key",
    """
    A key by population and economy needs states with `population` and `gdp_meur`; a key by what is \
    offered needs offers of the resource; a table of weights needs one above 0. Parties that are \
    excluded do not count.
    """)
  /// A party that the case does not have.
  public static let unknownShareParty = DiagnosticCode(
    "TLK1002", .error, "A share names a party that is not in the case",
    """
    Parties are named by the identifier in `parties.csv`. Exclusions, minimums, caps, deductions, \
    tables of weights and pledges may name no other.
    """)
  /// The form of 2015 lacks its indicators.
  public static let missingIndicator = DiagnosticCode(
    "TLK1003", .error, "A key lacks an indicator",
    """
    The key of 2015 weighs asylum applications per million people and unemployment. Both are rows \
    of `figures.csv` with a party and no place, in the series `asylum_applications_per_million` \
    (one a year; the mean of the last five counts) and `unemployment_percent` (the last counts), \
    each above 0. States that have no figure can be left out with `--exclude`.
    """)
  /// Bounds that leave no way.
  public static let shareBounds = DiagnosticCode(
    "TLK1004", .error, "Units cannot be shared within these bounds",
    """
    All minimums together may not pass the total, all caps together may not be below it, and a \
    minimum may not be above the same party's cap. The quota method knows no minimums and caps.
    """)
  /// Numbers too large to share exactly.
  public static let shareTooLarge = DiagnosticCode(
    "TLK1005", .error, "Numbers are too large to be shared exactly",
    """
    Shares are worked out in whole numbers, without rounding. A total is at most 2 147 483 647; \
    weights may have fewer decimals, and money a larger unit.
    """)
  /// A table for a share lacks a column.
  public static let shareColumns = DiagnosticCode(
    "TLK1006", .error, "A table for a share lacks a column",
    """
    A table of weights has the columns `party` and `weight`. A table of pledges has `party`, and \
    may have `class`, `decision`, `deduction_percent`, and for what was pledged and delivered \
    `pledged_relocations`, `pledged_eur`, `pledged_measures_eur`, `delivered_relocations`, \
    `delivered_eur`, `delivered_measures_eur`.
    """)
  /// A value of a share cannot be read.
  public static let shareValue = DiagnosticCode(
    "TLK1007", .error, "A value for a share cannot be read",
    """
    Weights are decimal numbers from 0 on, numbers of persons and euros are whole and not below 0, \
    a deduction is a whole percent from 0 to 100. Each party stands once. On the command line a \
    bound is `20` for all parties or `LT=20` for one.
    """)

  static let codesOfShares: [DiagnosticCode] = [
    .nobodyInKey, .unknownShareParty, .missingIndicator, .shareBounds, .shareTooLarge,
    .shareColumns, .shareValue,
  ]
}
