/// Files and how their rows are laid out.
extension DiagnosticCode {
  /// A file is missing.
  public static let fileMissing = DiagnosticCode(
    "TLK0101", .error, "A file is missing",
    """
    The case cannot be planned without this file. A folder needs `case.json`, `parties.csv`, \
    `places.csv`, `resources.csv`, `needs.csv` and `offers.csv`; every other table may be \
    missing.
    """)
  /// A file cannot be read.
  public static let fileUnreadable = DiagnosticCode(
    "TLK0102", .error, "A file cannot be read",
    """
    The system did not let Talka read the file or folder. Check that the path is right and \
    that you may read it.
    """)
  /// A file is too large.
  public static let fileTooLarge = DiagnosticCode(
    "TLK0103", .error, "A file is too large",
    """
    Talka reads tables of at most 100 MB and a `case.json` of at most 1 MB, so that a wrong file \
    cannot fill the memory of the machine.
    """)
  /// A file is not UTF-8 text.
  public static let notUTF8 = DiagnosticCode(
    "TLK0104", .error, "A file is not UTF-8 text",
    """
    The file holds bytes that are not UTF-8. Spreadsheets offer "CSV UTF-8" when saving; \
    choose that. The row and column of the first wrong byte are named.
    """)
  /// A file holds a control character.
  public static let controlByte = DiagnosticCode(
    "TLK0105", .error, "A file holds a control character",
    """
    A NUL or another control character stands in the text. The file is damaged, is not a text \
    table, or was saved in an older encoding and read as another. Save it again as CSV UTF-8.
    """)
  /// A cell is too large.
  public static let fieldTooLarge = DiagnosticCode(
    "TLK0106", .error, "A cell is too large",
    """
    A cell holds more than 1 MB. Most often a quotation mark was opened and never closed, so \
    that the rest of the file became one cell.
    """)
  /// A table has too many rows.
  public static let tooManyRows = DiagnosticCode(
    "TLK0107", .error, "A table has too many rows",
    """
    Talka reads at most 2 000 000 rows in one table.
    """)
  /// A row has too many columns.
  public static let tooManyColumns = DiagnosticCode(
    "TLK0108", .error, "A row has too many columns",
    """
    Talka reads at most 1 000 cells in one row.
    """)
  /// A quotation mark is never closed.
  public static let unclosedQuote = DiagnosticCode(
    "TLK0109", .error, "A quotation mark is never closed",
    """
    A cell begins with a quotation mark that has no partner, so the rest of the file would \
    be one cell. Close it, or double the marks that belong to the text.
    """)
  /// A quotation mark stands inside a cell.
  public static let strayQuote = DiagnosticCode(
    "TLK0110", .error, "A quotation mark stands inside a cell",
    """
    A mark inside a cell must be doubled and the whole cell put between marks: `"a ""wide"" \
    gate"`. After the closing mark only a separator may follow.
    """)
  /// A table has no heading.
  public static let emptyFile = DiagnosticCode(
    "TLK0111", .error, "A table has no heading",
    """
    The first row of a table names its columns. This file is empty.
    """)
  /// A row has the wrong number of cells.
  public static let rowWidth = DiagnosticCode(
    "TLK0112", .error, "A row has the wrong number of cells",
    """
    Every row has as many cells as the heading. A row that is too short was often cut off; \
    one that is too long often holds a comma that should stand between quotation marks.
    """)
  /// A file is not part of the format.
  public static let unknownFile = DiagnosticCode(
    "TLK0113", .error, "A file is not part of the format",
    """
    A `.csv` or `.json` file whose name the format does not know is refused, so that a \
    misspelt table is not silently left out. A name that begins with `x_` is let through; \
    other files are left alone.
    """)
  /// A column is not part of the format.
  public static let unknownColumn = DiagnosticCode(
    "TLK0114", .error, "A column is not part of the format",
    """
    A column that the format does not know is refused, so that a misspelt heading is not \
    silently left out. Name your own columns `x_...`: they are kept as they are.
    """)
  /// A required column is missing.
  public static let missingColumn = DiagnosticCode(
    "TLK0115", .error, "A required column is missing",
    """
    The table cannot be understood without this column.
    """)
  /// A column stands twice.
  public static let doubledColumn = DiagnosticCode(
    "TLK0116", .error, "A column stands twice",
    """
    Two columns have the same name, so it is not clear which one counts. Remove or rename \
    one.
    """)
  /// Another separator was recognised.
  public static let separatorAssumed = DiagnosticCode(
    "TLK0117", .note, "Another separator was recognised",
    """
    The file uses semicolons or tabs between cells instead of commas. It was read that way.
    """)
  /// A byte-order mark was skipped.
  public static let markSkipped = DiagnosticCode(
    "TLK0118", .note, "A byte-order mark was skipped",
    """
    The file begins with a byte-order mark, as some spreadsheets write it. It means nothing \
    and was skipped.
    """)
  /// Other line ends were recognised.
  public static let lineEndsAssumed = DiagnosticCode(
    "TLK0119", .note, "Other line ends were recognised",
    """
    The file ends its lines with carriage returns, as on Windows. It was read that way.
    """)
  /// A row of HXL hashtags was skipped.
  public static let hashtagsSkipped = DiagnosticCode(
    "TLK0120", .note, "A row of HXL hashtags was skipped",
    """
    The second row holds HXL hashtags. It describes the columns and is no row of the table.
    """)
  /// Empty rows were skipped.
  public static let blankSkipped = DiagnosticCode(
    "TLK0121", .note, "Empty rows were skipped",
    """
    Rows without any content are skipped.
    """)
  /// This is not a case folder.
  public static let notAFolder = DiagnosticCode(
    "TLK0122", .error, "This is not a case folder",
    """
    A case is a folder that holds `case.json` and one CSV file a table.
    """)
  /// There are more faults than are shown.
  public static let moreFaults = DiagnosticCode(
    "TLK0123", .error, "There are more faults than are shown",
    """
    Talka keeps the first faults of a case and counts the rest. Mend these first; the same \
    cause often repeats in every row.
    """)

  static let codesOfFiles: [DiagnosticCode] = [
    .fileMissing, .fileUnreadable, .fileTooLarge, .notUTF8, .controlByte, .fieldTooLarge,
    .tooManyRows, .tooManyColumns, .unclosedQuote, .strayQuote, .emptyFile, .rowWidth,
    .unknownFile, .unknownColumn, .missingColumn, .doubledColumn, .separatorAssumed,
    .markSkipped, .lineEndsAssumed, .hashtagsSkipped, .blankSkipped, .notAFolder, .moreFaults,
  ]
}
