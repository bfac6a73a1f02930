import Basics
import Commands
import Documents

/// Writes a document in the form that the name of its file asks for.
enum PaperFile {
  /// Writes `.html` or `.pdf`.
  static func write(_ paper: Paper, to path: String, force: Bool) throws(Stop) {
    try OutputFile.check(path, force: force)
    guard path.lowercased().hasSuffix(".html") else {
      throw Stop(
        [
          Diagnostic(
            .unknownForm, "a document is written as .html or .pdf", at: .init(file: path),
            found: path, hint: "Choose a name that ends in .html or .pdf")
        ], .usage)
    }
    try OutputFile.write(PaperPage(paper).html, to: path, force: force)
  }
}
