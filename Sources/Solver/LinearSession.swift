public import Basics

/// A linear program that is solved again and again after small changes, each time from the basis
/// reached before. Used on one thread.
public final class LinearSession {
  private let instance: HighsInstance
  private let program: LinearProgram
  private let isCancelled: @Sendable () -> Bool

  /// Takes a program.
  ///
  /// - Throws: `solverFailed` when HiGHS reports an error of its own.
  public init(
    _ program: LinearProgram, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Diagnostic) {
    instance = HighsInstance()
    self.program = program
    self.isCancelled = isCancelled
    try instance.set("output_flag", false)
    try instance.set("threads", 1)
    try instance.pass(program)
  }

  /// Keeps a column within other bounds from now on.
  public func setBounds(
    _ column: Int, _ lower: Double, _ upper: Double
  ) throws(Diagnostic) {
    try instance.setBounds(column, lower, upper)
  }

  /// Gives a column another worth from now on.
  public func setCost(_ column: Int, _ cost: Double) throws(Diagnostic) {
    try instance.setCost(column, cost)
  }

  /// Solves the program as it stands now.
  public func solve() throws(Diagnostic) -> LinearOutcome {
    try instance.run(program, isCancelled: isCancelled)
  }
}
