public import Basics
import CHighs

/// What came of solving a linear program.
public struct LinearOutcome: Sendable {
  /// How it ended. None of these is a failure.
  public enum Status: String, Sendable {
    /// Solved to optimality.
    case optimal
    /// No solution keeps all bounds.
    case infeasible
    /// The optimum is without limit.
    case unbounded
    /// The limit of time or iterations came first.
    case limit
  }

  /// How it ended.
  public let status: Status
  /// Value of the objective at `columns`.
  public let objective: Double
  /// A value for each column.
  public let columns: [Double]
  /// A multiplier for each row, at least 0 up to rounding where the row limits the objective.
  public let multipliers: [Double]
}

/// Linear programs solved by HiGHS, each on one thread of its own, so that results do not depend
/// on how many run side by side.
public struct LinearSolver: Sendable {
  /// Simplex iterations for one program.
  public var iterationLimit: Int
  /// Asked now and then from the solving threads; true ends the run with the outcome `limit`.
  public var isCancelled: @Sendable () -> Bool

  /// Makes a solver.
  public init(
    iterationLimit: Int = 10_000_000, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.iterationLimit = iterationLimit
    self.isCancelled = isCancelled
  }

  /// Version of HiGHS.
  public static var version: String { String(cString: Highs_version()) }

  /// Solves one program on the calling thread.
  ///
  /// - Throws: `solverFailed` when HiGHS reports an error of its own.
  public func solve(_ program: LinearProgram) throws(Diagnostic) -> LinearOutcome {
    let instance = HighsInstance()
    try instance.set("output_flag", false)
    try instance.set("threads", 1)
    try instance.set("simplex_iteration_limit", min(iterationLimit, Int(Int32.max)))
    try instance.pass(program)
    return try instance.run(isCancelled: isCancelled)
  }

  /// Solves programs on up to `threads` threads; the outcomes come in the order of the programs.
  /// `solved` is called from the solving threads after each program.
  public func solve(
    _ programs: [LinearProgram], threads: Int, solved: @escaping @Sendable () -> Void = {}
  ) throws(Diagnostic) -> [LinearOutcome] {
    try ThreadTeam.map(count: programs.count, threads: threads) { index throws(Diagnostic) in
      let outcome = try solve(programs[index])
      solved()
      return outcome
    }
  }
}
