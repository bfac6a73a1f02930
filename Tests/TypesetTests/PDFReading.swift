import Documents
import Foundation
import TalkaTestKit
import Testing

@testable import Typeset

/// A PDF as poppler, which shares no code with cairo, reads it.
enum PDFReading {
  /// The text of each page.
  static func pages(_ bytes: [UInt8], layout: Bool = false) throws -> [String] {
    let text = try run("pdftotext", layout ? ["-layout"] : [], bytes, ["-"])
    // A form feed ends each page.
    return text.split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  /// What the file says of itself.
  static func info(_ bytes: [UInt8], _ options: [String] = []) throws -> String {
    try run("pdfinfo", options, bytes, [])
  }

  /// The fonts that are in it.
  static func fonts(_ bytes: [UInt8]) throws -> String { try run("pdffonts", [], bytes, []) }

  private static func run(
    _ tool: String, _ options: [String], _ bytes: [UInt8], _ last: [String]
  ) throws -> String {
    try withTemporaryFolder { folder in
      let path = "\(folder)/a.pdf"
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let result = try runProcess("/usr/bin/env", [tool] + options + [path] + last)
      // `scripts/setup.sh` brings poppler-utils; what it complains about is a fault of the file.
      try #require(result.status == 0 && result.errors.isEmpty, "\(tool): \(result.stderr)")
      return result.stdout
    }
  }
}

extension Paper {
  /// The text of its pages, as read back from its PDF.
  func pagesReadBack(layout: Bool = false) throws -> [String] {
    try PDFReading.pages(try Typesetter.pdf(self), layout: layout)
  }
}

extension String {
  /// Its words with one space between.
  var words: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
