public import Basics
import CHighs
import Foundation
import Synchronization

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
    return try instance.run(program, isCancelled: isCancelled)
  }

  /// Solves programs on up to `threads` threads; the outcomes come in the order of the programs.
  /// `solved` is called from the solving threads after each program.
  public func solve(
    _ programs: [LinearProgram], threads: Int, solved: @escaping @Sendable () -> Void = {}
  ) throws(Diagnostic) -> [LinearOutcome] {
    let queue = Mutex(0)
    let results = Mutex([Int: Result<LinearOutcome, Diagnostic>]())
    let done = DispatchSemaphore(value: 0)
    let count = max(1, min(threads, programs.count))
    for _ in 0..<count {
      // Blocking C calls run on threads of their own, never on the cooperative pool.
      let thread = Thread {
        while true {
          let next = queue.withLock { next in
            defer { next += 1 }
            return next
          }
          guard next < programs.count else { break }
          let result = Result { () throws(Diagnostic) in try solve(programs[next]) }
          results.withLock { $0[next] = result }
          solved()
        }
        done.signal()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    for _ in 0..<count { done.wait() }
    var outcomes: [LinearOutcome] = []
    for index in programs.indices {
      guard let result = results.withLock({ $0[index] }) else {
        throw Diagnostic(.solverFailed, "a program was not solved")
      }
      outcomes.append(try result.get())
    }
    return outcomes
  }
}
