/// The machine.
extension DiagnosticCode {
  /// A file cannot be written.
  public static let cannotWrite = DiagnosticCode(
    "TLK0801", .error, "A file cannot be written",
    """
    The disk may be full, or you may not write there. Nothing was left half-written.
    """)
  /// The solver failed.
  public static let solverFailed = DiagnosticCode(
    "TLK0802", .error, "The solver failed",
    """
    HiGHS reported an error of its own. `talka doctor` tests it.
    """)
  /// A fault of the program.
  public static let programFault = DiagnosticCode(
    "TLK0803", .error, "A fault of the program",
    """
    Please report it together with what you did.
    """)
  /// A PDF cannot be made.
  public static let notTypeset = DiagnosticCode(
    "TLK0804", .error, "A PDF cannot be made",
    """
    The fonts of the package `fonts-dejavu-core` may be missing, or a picture in the document is \
    broken. The message says which. The same document can be written as `.html`.
    """)

  static let codesOfMachine: [DiagnosticCode] = [
    .cannotWrite, .solverFailed, .programFault, .notTypeset,
  ]
}
