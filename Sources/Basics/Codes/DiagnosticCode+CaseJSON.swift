/// The file case.json.
extension DiagnosticCode {
  /// A file is not JSON.
  public static let notJSON = DiagnosticCode(
    "TLK0401", .error, "A file is not JSON",
    """
    The file breaks the rules of JSON (RFC 8259) at the place named.
    """)
  /// A key is missing.
  public static let missingKey = DiagnosticCode(
    "TLK0402", .error, "A key is missing",
    """
    `case.json` needs `format`, `id`, `title` and `as_of`.
    """)
  /// A key is not part of the format.
  public static let unknownKey = DiagnosticCode(
    "TLK0403", .error, "A key is not part of the format",
    """
    A key that the format does not know is refused, so that a misspelt rule is not silently \
    left out. A key that begins with `x_` is kept.
    """)
  /// A key holds the wrong kind of value.
  public static let wrongKind = DiagnosticCode(
    "TLK0404", .error, "A key holds the wrong kind of value",
    """
    A text, a number or an object was expected.
    """)
  /// A planning rule is outside its range.
  public static let ruleOutOfRange = DiagnosticCode(
    "TLK0405", .error, "A planning rule is outside its range",
    """
    The rules of `case.json` are numbers above 0; `fixed_charge_eur` may be 0. The weights \
    of `share_key` are 0 or more and sum to 1.
    """)
  /// The case has another format.
  public static let unknownFormat = DiagnosticCode(
    "TLK0406", .error, "The case has another format",
    """
    This program reads `talka-case/1`.
    """)
  /// A key stands twice.
  public static let doubledKey = DiagnosticCode(
    "TLK0407", .error, "A key stands twice",
    """
    It is not clear which of the two counts.
    """)

  static let codesOfCaseJSON: [DiagnosticCode] = [
    .notJSON, .missingKey, .unknownKey, .wrongKind, .ruleOutOfRange, .unknownFormat,
    .doubledKey,
  ]
}
