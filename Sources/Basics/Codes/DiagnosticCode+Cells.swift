/// What stands in a cell.
extension DiagnosticCode {
  /// A required cell is empty.
  public static let missingValue = DiagnosticCode(
    "TLK0201", .error, "A required cell is empty",
    """
    Empty means "not given", and this column must be given.
    """)
  /// A cell is not a whole number.
  public static let notWhole = DiagnosticCode(
    "TLK0202", .error, "A cell is not a whole number",
    """
    Counts are whole numbers written with digits only: `1250`. A unit belongs into the \
    heading, not into the cell.
    """)
  /// A number can be read in two ways.
  public static let ambiguousNumber = DiagnosticCode(
    "TLK0203", .error, "A number can be read in two ways",
    """
    `1,250` and `2.000` mean different numbers in different states. Talka never guesses: \
    write the number without a separator for thousands and with a point before decimals.
    """)
  /// A cell is not a number.
  public static let notDecimal = DiagnosticCode(
    "TLK0204", .error, "A cell is not a number",
    """
    Numbers are written with digits and, where needed, one decimal point: `12.5`.
    """)
  /// A number is outside its range.
  public static let outOfRange = DiagnosticCode(
    "TLK0205", .error, "A number is outside its range",
    """
    The column allows only some numbers, such as 1 to 4 for a priority.
    """)
  /// A number is too large.
  public static let numberTooLarge = DiagnosticCode(
    "TLK0206", .error, "A number is too large",
    """
    Numbers must be smaller than 1 000 000 000 000 in size and have at most 18 digits, so \
    that sums stay exact.
    """)
  /// A number has too many decimals.
  public static let numberTooFine = DiagnosticCode(
    "TLK0207", .error, "A number has too many decimals",
    """
    Ratios have at most three digits behind the point, other numbers at most nine.
    """)
  /// A cell is not a date.
  public static let notADate = DiagnosticCode(
    "TLK0208", .error, "A cell is not a date",
    """
    Dates are written `2021-08-01`, and the day must exist. Other styles mean different days \
    in different states, so they are not guessed.
    """)
  /// A cell is not a time of day.
  public static let notATime = DiagnosticCode(
    "TLK0209", .error, "A cell is not a time of day",
    """
    Times are written `14:30`, from 00:00 to 23:59.
    """)
  /// A cell is none of the allowed words.
  public static let notAChoice = DiagnosticCode(
    "TLK0210", .error, "A cell is none of the allowed words",
    """
    The column allows a fixed list of words, written in lower case.
    """)
  /// An identifier has other characters.
  public static let badIdentifier = DiagnosticCode(
    "TLK0211", .error, "An identifier has other characters",
    """
    Identifiers have 1 to 64 of the letters A to Z and a to z, digits, point, underscore and \
    hyphen.
    """)
  /// A list of identifiers is malformed.
  public static let badList = DiagnosticCode(
    "TLK0212", .error, "A list of identifiers is malformed",
    """
    Several identifiers in one cell are joined by semicolons without spaces, each once: \
    `LT;LV`.
    """)
  /// Spaces around a value were ignored.
  public static let spaceTrimmed = DiagnosticCode(
    "TLK0213", .note, "Spaces around a value were ignored",
    """
    A value had spaces before or after it. They were ignored.
    """)
  /// A state has no two-letter code.
  public static let notAStateCode = DiagnosticCode(
    "TLK0214", .warning, "A state has no two-letter code",
    """
    States are named by their ISO 3166-1 alpha-2 code, such as LT. Other systems will not \
    recognise this one.
    """)
  /// A cell looks like personal data.
  public static let personalData = DiagnosticCode(
    "TLK0215", .warning, "A cell looks like personal data",
    """
    Talka counts and never names the people who arrive. A mail address or telephone number \
    does not belong into a case.
    """)

  static let codesOfCells: [DiagnosticCode] = [
    .missingValue, .notWhole, .ambiguousNumber, .notDecimal, .outOfRange, .numberTooLarge,
    .numberTooFine, .notADate, .notATime, .notAChoice, .badIdentifier, .badList, .spaceTrimmed,
    .notAStateCode, .personalData,
  ]
}
