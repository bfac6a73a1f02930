/// What came of a trial: how often it held, and each time it did not, in words that reproduce it.
public struct TrialCount: Sendable {
  /// How often it held.
  public private(set) var passed = 0
  /// What did not hold, and how to see it again.
  public private(set) var failures: [String] = []

  /// Nothing tried yet.
  public init() {}

  /// Counts all of another trial.
  public mutating func add(_ other: TrialCount) {
    passed += other.passed
    failures += other.failures
  }

  /// Counts one more; `fault` is nil where it held.
  public mutating func add(_ fault: String?) {
    if let fault { failures.append(fault) } else { passed += 1 }
  }
}
