/// One thing that is wrong, doubtful or was assumed, said in a way a person can act on.
///
/// The same value is printed by the command line, kept by importers (which collect all of them)
/// and, in the desk, shown in the error summary and sent as RFC 9457 problem details.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable, CaseIterable {
    /// The input is refused until it is mended.
    case error
    /// The input is taken, but something about it deserves a look.
    case warning
    /// The input is taken; this says what was assumed.
    case note
  }

  /// The stable code, explained by `talka explain`.
  public var code: DiagnosticCode
  /// How much it matters.
  public var severity: Severity
  /// One sentence without a full stop.
  public var message: String
  /// Where it is.
  public var place: Place?
  /// What stood there, shortened to a line.
  public var found: String?
  /// What should stand there.
  public var expected: String?
  /// What to do, often beginning with "Maybe".
  public var hint: String?

  /// Makes a diagnostic; the severity is the code's own unless given.
  public init(
    _ code: DiagnosticCode, _ message: String, severity: Severity? = nil, at place: Place? = nil,
    found: String? = nil, expected: String? = nil, hint: String? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.message = Diagnostic.excerpt(message, of: Diagnostic.sentenceLimit)
    self.place = place
    self.found = found.map { Diagnostic.excerpt($0) }
    self.expected = expected.map { Diagnostic.excerpt($0, of: Diagnostic.sentenceLimit) }
    self.hint = hint.map { Diagnostic.excerpt($0, of: Diagnostic.sentenceLimit) }
  }

  /// Where something is wrong: a file, and in a table its row (as a spreadsheet numbers it, the
  /// heading being row 1) and its column by name.
  public struct Place: Hashable, Sendable {
    /// File name as the person gave it, or within the case folder.
    public var file: String
    /// Row as a spreadsheet numbers it; nil when the whole file is meant.
    public var row: Int?
    /// Column by its name, shortened to a line; nil when the whole row is meant.
    public var column: String?

    /// Makes a place.
    public init(file: String, row: Int? = nil, column: String? = nil) {
      self.file = file
      self.row = row
      self.column = column.map { Diagnostic.excerpt($0) }
    }
  }

  /// The most characters of a message, an expectation or a hint: names from a file stand in them.
  static let sentenceLimit = 600

  /// At most `limit` characters of a text on one line. What cannot be seen, or would turn a
  /// terminal or the direction of the line upside down, is shown as `\u{..}`.
  static func excerpt(_ text: String, of limit: Int = 60) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == limit { return shown + "…" }
      count += 1
      if isHidden(scalar) {
        shown += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// Control characters, spaces that look like a plain one, and marks without a body.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0xA0, 0xAD, 0x2028...0x202F, 0x200B...0x200F, 0x2060...0x206F, 0xFEFF:
      true
    default: false
    }
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The form of compilers: `file:row:column: error TLK0203: message`, then one indented line each
  /// for found, expected and hint. Readable without colour.
  public var description: String {
    var text = "\(severity.rawValue) \(code.rawValue): \(message)"
    if let place {
      let file = Diagnostic.excerpt(place.file, of: Diagnostic.sentenceLimit)
      let parts = [file, place.row.map(String.init), place.column].compactMap { $0 }
      text = parts.joined(separator: ":") + ": " + text
    }
    if let found { text += "\n  found: \(found.isEmpty ? "nothing" : found)" }
    if let expected { text += "\n  expected: \(expected)" }
    if let hint { text += "\n  hint: \(hint)" }
    return text
  }
}

extension Sequence<Diagnostic> {
  /// Whether any of them refuses the input.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
