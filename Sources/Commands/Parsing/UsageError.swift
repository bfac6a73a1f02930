public import Basics

/// The command line cannot be understood; the program ends with exit code 2.
public struct UsageError: Error, Hashable, Sendable {
  /// What is wrong, with a hint.
  public let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
