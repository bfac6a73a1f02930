extension DiagnosticCode {
  /// A blank of a template that is not known.
  public static let templateBlank = DiagnosticCode(
    "TLK1008", .error, "A blank of a template cannot be filled",
    """
    Words in `{braces}`, blocks in `{{double braces}}` and conditions in `[brackets]` are those \
    that `talka appeal --print-template` shows; the message lists them.
    """)
  /// A letter says what is no longer so.
  public static let supersededNumber = DiagnosticCode(
    "TLK1009", .error, "A number of a letter has been superseded",
    """
    Since the letter was made, the case has come to know a later or another figure, or a need or \
    request has changed. The letter must not be sent as it is: make a new one with `--since`, which \
    says what changed.
    """)
  /// A file that is no letter.
  public static let notALetter = DiagnosticCode(
    "TLK1010", .error, "A file is not the record of a letter",
    """
    `talka appeal -o letter.pdf` writes `letter.json` beside it, in the form `talka-appeal/1`. That \
    file is what `--check` and `--since` read.
    """)
  /// A letter that cannot be made as asked.
  public static let letterRefused = DiagnosticCode(
    "TLK1011", .error, "A letter cannot be made as asked",
    """
    A letter goes to a party of the case that does not ask itself; offices that sign stand in \
    `offices.csv` and have a holder on the day of the letter; a letter that replaces another has a \
    reference of its own.
    """)

  static let codesOfLetters: [DiagnosticCode] = [
    .templateBlank, .supersededNumber, .notALetter, .letterRefused,
  ]
}
