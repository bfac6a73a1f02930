/// The command line.
extension DiagnosticCode {
  /// There is no such command.
  public static let unknownCommand = DiagnosticCode(
    "TLK0701", .error, "There is no such command",
    """
    `talka help` lists the commands.
    """)
  /// There is no such option.
  public static let unknownOption = DiagnosticCode(
    "TLK0702", .error, "There is no such option",
    """
    `talka help COMMAND` lists the options of a command.
    """)
  /// An argument is missing.
  public static let missingArgument = DiagnosticCode(
    "TLK0703", .error, "An argument is missing",
    """
    `talka help COMMAND` shows how the command is called.
    """)
  /// The value of an option cannot be used.
  public static let badOptionValue = DiagnosticCode(
    "TLK0704", .error, "The value of an option cannot be used",
    """
    `talka help COMMAND` says what the option takes.
    """)
  /// There is one argument too many.
  public static let unexpectedArgument = DiagnosticCode(
    "TLK0705", .error, "There is one argument too many",
    """
    `talka help COMMAND` shows how the command is called. Put names that hold spaces between \
    quotation marks.
    """)
  /// An option is given twice.
  public static let doubledOption = DiagnosticCode(
    "TLK0706", .error, "An option is given twice",
    """
    It is not clear which of the two counts.
    """)
  /// An option lacks its value.
  public static let missingOptionValue = DiagnosticCode(
    "TLK0707", .error, "An option lacks its value",
    """
    Write `--option VALUE` or `--option=VALUE`.
    """)
  /// There is no such code.
  public static let unknownCode = DiagnosticCode(
    "TLK0708", .error, "There is no such code",
    """
    Codes look like TLK0203. `talka explain` without a code lists them all.
    """)
  /// Something of that name is already there.
  public static let targetExists = DiagnosticCode(
    "TLK0709", .error, "Something of that name is already there",
    """
    Talka does not overwrite a folder or file that it was not asked to. Choose another name, \
    or remove it first.
    """)
  /// A file whose name does not tell a form that can be written.
  public static let unknownForm = DiagnosticCode(
    "TLK0710", .error, "Nothing is written in that form",
    """
    The end of a file's name tells its form: a document is `.html` or `.pdf`.
    """)

  static let codesOfUsage: [DiagnosticCode] = [
    .unknownCommand, .unknownOption, .missingArgument, .badOptionValue, .unexpectedArgument,
    .doubledOption, .missingOptionValue, .unknownCode, .targetExists,
    .unknownForm,
  ]
}
