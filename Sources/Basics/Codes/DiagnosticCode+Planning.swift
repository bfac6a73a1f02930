/// Planning.
extension DiagnosticCode {
  /// A mass is not given.
  public static let massNotGiven = DiagnosticCode(
    "TLK0501", .note, "A mass is not given",
    """
    The resource counts 0 kg in the cost of transport.
    """)
  /// A value is not given.
  public static let valueNotGiven = DiagnosticCode(
    "TLK0502", .note, "A value is not given",
    """
    The resource counts 0 EUR in the burden of those who give it.
    """)
  /// Places have no way between them.
  public static let noWay = DiagnosticCode(
    "TLK0503", .note, "Places have no way between them",
    """
    A place without coordinates can be reached only by a row in `routes.csv`.
    """)
  /// The amounts are too large to add up exactly.
  public static let amountsTooLarge = DiagnosticCode(
    "TLK0504", .error, "The amounts are too large to add up exactly",
    """
    Products of quantities, masses, values and keys must fit in 128 bits. Use larger units.
    """)
  /// No state has a fair-share key.
  public static let noKeys = DiagnosticCode(
    "TLK0505", .note, "No state has a fair-share key",
    """
    A key needs `population` and `gdp_meur` of at least one state. The burden counts as 0.
    """)
  /// Some bounds were not computed.
  public static let boundsCut = DiagnosticCode(
    "TLK0506", .note, "Some bounds were not computed",
    """
    The time ran out before every bound was known. The plan is whole; the missing bounds are \
    the trivial ones.
    """)

  static let codesOfPlanning: [DiagnosticCode] = [
    .massNotGiven, .valueNotGiven, .noWay, .amountsTooLarge, .noKeys, .boundsCut,
  ]
}
