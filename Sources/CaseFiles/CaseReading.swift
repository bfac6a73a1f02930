public import Basics
public import Situation

/// What came of reading a case: the case itself where it is sound, and all there is to say.
public struct CaseReading: Sendable {
  /// The case; nil when any diagnostic is an error.
  public let situation: Case?
  /// Every fault, warning and assumption, by file in the order of the format, then by row.
  public let diagnostics: [Diagnostic]
  /// How many rows were read, in all tables.
  public let rowCount: Int
  /// How many tables were read.
  public let tableCount: Int
}
