/// What may come.
extension DiagnosticCode {
  /// What was asked of a look ahead makes no sense.
  public static let foresightRefused = DiagnosticCode(
    "TLK1101", .error, "What was asked of a look ahead makes no sense",
    """
    A number is out of range, an item or scenario is unknown, or too few replications are asked \
    for. The message names which. Nothing is put in its place: a look ahead on a wrong number reads \
    like one on a right one.
    """)
  /// An assumption has no such name.
  public static let unknownAssumption = DiagnosticCode(
    "TLK1102", .error, "An assumption has no such name",
    """
    `--set key=value` changes what is assumed. The message lists the names that there are, and \
    docs/reference/foresight.md says what they mean.
    """)
  /// A table of deliveries lacks a column.
  public static let deliveryColumns = DiagnosticCode(
    "TLK1103", .error, "A table of deliveries lacks a column",
    """
    A table of deliveries has at least the columns `id`, `resource`, `quantity`, `delivered`, \
    `counts` and `case_offers`; docs/reference/foresight.md says what they mean.
    """)
  /// A cell of a table of deliveries cannot be read.
  public static let deliveryCell = DiagnosticCode(
    "TLK1104", .error, "A cell of a table of deliveries cannot be read",
    """
    Days are written `2021-08-31`, quantities are numbers of 0 or more, and a delivery is not there \
    before it is sent. The message names the file, the row and the column.
    """)

  static let codesOfForesight: [DiagnosticCode] = [
    .foresightRefused, .unknownAssumption, .deliveryColumns, .deliveryCell,
  ]
}
