/// The page of the reference that lists every code. It is made from the catalogue, so that the two
/// cannot part.
public enum DiagnosticDocument {
  /// The page as Markdown.
  public static var markdown: String {
    var page = """
      # Diagnostics

      What Talka says about an input is a diagnostic: a code that never changes its meaning, how much
      it matters, a message, a place, what was found, what was expected and a hint.

      ```text
      needs.csv:3:quantity: error TLK0203: quantity can be read in two ways
        found: 1,250
        expected: digits, and a point only before decimals
        hint: Write 1250 if a thousand and more is meant, 1.250 if a part is
      ```

      The row is numbered as a spreadsheet numbers it; the heading is row 1. An **error** keeps the
      input from being taken until it is mended. A **warning** deserves a look. A **note** says what
      was assumed. `talka explain TLK0203` prints the entry of a code.

      """
    for subject in subjects {
      page += "\n## \(subject.title)\n\n| code | | what it is |\n|---|---|---|\n"
      for code in DiagnosticCode.all where code.rawValue.hasPrefix("TLK" + subject.digits) {
        page +=
          "| `\(code.rawValue)` | \(code.severity.rawValue) | **\(code.title).** "
          + "\(code.explanation) |\n"
      }
    }
    return page
  }

  private static let subjects: [(digits: String, title: String)] = [
    ("01", "Files and how rows are laid out"), ("02", "Cells"),
    ("03", "How the cells of a row agree, and what rows point to"), ("04", "The file `case.json`"),
    ("05", "Planning"), ("06", "Plan files"), ("07", "The command line"), ("08", "The machine"),
    ("09", "Counts over time"), ("10", "Shares and letters"), ("11", "What may come"),
    ("12", "Journals and their stores"), ("13", "What is done with a case"),
    ("14", "Dispatches"),
  ]
}
