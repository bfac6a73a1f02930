import Basics
import Commands
import Documents
import Typeset

/// Writes a document in the form that the name of its file asks for.
enum PaperFile {
  /// Writes `.html` or `.pdf`.
  static func write(_ paper: Paper, to path: String, force: Bool) throws(Stop) {
    try check(path, force: force)
    if path.lowercased().hasSuffix(".pdf") {
      try OutputFile.write(pdf(paper), to: path, force: force)
    } else {
      try OutputFile.write(PaperPage(paper).html, to: path, force: force)
    }
  }

  /// Fails early where a name tells no form, or a file is there that may not be replaced.
  static func check(_ path: String, force: Bool) throws(Stop) {
    guard [".html", ".pdf"].contains(where: path.lowercased().hasSuffix) else {
      throw Stop(
        [
          Diagnostic(
            .unknownForm, "a document is written as .html or .pdf", at: .init(file: path),
            found: path, hint: "Choose a name that ends in .html or .pdf")
        ], .usage)
    }
    try OutputFile.check(path, force: force)
  }

  private static func pdf(_ paper: Paper) throws(Stop) -> [UInt8] {
    do throws(TypesetError) {
      return try Typesetter.pdf(paper)
    } catch {
      throw .failed(Diagnostic(.notTypeset, "the PDF was not made: \(error)"))
    }
  }
}
