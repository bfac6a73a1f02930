/// A stable code such as `TLK0203`: what `talka explain` explains and what documents point to.
///
/// The first two digits name the subject: 01 files, 02 cells, 03 rows and what they point to,
/// 04 `case.json`, 05 planning, 06 plan files, 07 the command line, 08 the machine, 09 counts over
/// time, 10 shares, 11 what may come.
public struct DiagnosticCode: Hashable, Sendable, Comparable {
  /// The code as printed.
  public let rawValue: String
  /// How much a diagnostic with this code matters unless it says otherwise.
  public let severity: Diagnostic.Severity
  /// What it is, in a few words.
  public let title: String
  /// What it means and what to do, in a short paragraph.
  public let explanation: String

  init(
    _ rawValue: String, _ severity: Diagnostic.Severity, _ title: String, _ explanation: String
  ) {
    self.rawValue = rawValue
    self.severity = severity
    self.title = title
    self.explanation = explanation
  }

  /// Codes are told apart by what is printed.
  public static func == (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.rawValue == b.rawValue }

  /// By number.
  public static func < (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.rawValue < b.rawValue }

  /// Hashes what is printed.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
