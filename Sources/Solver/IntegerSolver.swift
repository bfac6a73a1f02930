public import Basics
import CHighs

/// What came of solving an integer program.
public struct IntegerOutcome: Sendable {
  /// How it ended: `optimal`, `infeasible`, or `limit` when the target was reached or the work was
  /// cut short.
  public let status: LinearOutcome.Status
  /// A value for each column; nil when no solution was found.
  public let columns: [Double]?
  /// No solution is worth more, within the solver's tolerance.
  public let bound: Double
}

/// Integer programs solved by HiGHS on the calling thread.
public struct IntegerSolver: Sendable {
  /// Nodes of the search tree for one program: a limit of work, the same on every machine.
  public var nodeLimit: Int
  /// The search ends when no solution can be better by more than this.
  public var gap: Double
  /// Asked now and then; true ends the run.
  public var isCancelled: @Sendable () -> Bool

  /// Makes a solver.
  public init(
    nodeLimit: Int, gap: Double = 1e-9, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.nodeLimit = nodeLimit
    self.gap = gap
    self.isCancelled = isCancelled
  }

  /// Maximises; ends as soon as a solution is worth `target`.
  ///
  /// - Parameter known: Values of the whole columns of a solution to begin with, all or some.
  /// - Throws: `solverFailed` when HiGHS reports an error of its own.
  public func solve(
    _ program: LinearProgram, target: Double? = nil, known: [(column: Int, value: Double)] = []
  ) throws(Diagnostic) -> IntegerOutcome {
    let instance = HighsInstance()
    try instance.set("output_flag", false)
    try instance.set("threads", 1)
    try instance.set("mip_rel_gap", 0.0)
    try instance.set("mip_abs_gap", gap)
    try instance.set("mip_max_nodes", nodeLimit)
    // Takes a tenth of the time and finds nothing where levels leave no slack.
    try instance.set("mip_heuristic_run_feasibility_jump", false)
    if let target { try instance.set("objective_target", target) }
    try instance.passWhole(program)
    if !known.isEmpty { try instance.begin(with: known) }
    let outcome = try instance.run(isCancelled: isCancelled)
    let hasSolution = try instance.hasSolution()
    return IntegerOutcome(
      status: outcome.status, columns: hasSolution ? outcome.columns : nil,
      bound: outcome.status == .infeasible ? -.infinity : try instance.integerBound())
  }
}
