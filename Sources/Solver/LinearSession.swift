public import Basics

/// A linear program that is solved again and again after small changes, each time from the basis
/// reached before. Used on one thread.
public final class LinearSession {
  private let instance: HighsInstance
  private let isCancelled: @Sendable () -> Bool

  /// Takes a program.
  ///
  /// - Throws: `solverFailed` when HiGHS reports an error of its own.
  public init(
    _ program: LinearProgram, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Diagnostic) {
    instance = HighsInstance()
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

  /// Keeps the sum of a row within other bounds from now on.
  public func setRowBounds(
    _ row: Int, _ lower: Double, _ upper: Double
  ) throws(Diagnostic) {
    try instance.setRowBounds(row, lower, upper)
  }

  /// Gives a column another worth from now on.
  public func setCost(_ column: Int, _ cost: Double) throws(Diagnostic) {
    try instance.setCost(column, cost)
  }

  /// Adds columns; they begin outside the basis.
  public func add(_ columns: [LinearColumn]) throws(Diagnostic) { try instance.add(columns) }

  /// Begins the next run at a basis.
  public func begin(at basis: LinearBasis) throws(Diagnostic) { try instance.setBasis(basis) }

  /// The basis of the last run.
  public func basis() throws(Diagnostic) -> LinearBasis { try instance.basis() }

  /// Solves the program as it stands now.
  public func solve() throws(Diagnostic) -> LinearOutcome {
    try instance.run(isCancelled: isCancelled)
  }
}

/// A column of a linear program, with its entries by row.
public struct LinearColumn: Sendable {
  /// What one unit is worth.
  public var cost: Double
  /// Its least value.
  public var lower: Double
  /// Its largest value.
  public var upper: Double
  /// What one unit adds to rows.
  public var entries: [(row: Int, value: Double)]

  /// Makes a column.
  public init(
    cost: Double, lower: Double = 0, upper: Double, entries: [(row: Int, value: Double)]
  ) {
    self.cost = cost
    self.lower = lower
    self.upper = upper
    self.entries = entries
  }
}

/// Where each column and row stands in a solution at a vertex.
public struct LinearBasis: Sendable {
  /// 0 at the lower bound, 1 basic, 2 at the upper bound; the same for rows.
  public var columns: [Int32]
  /// Status of each row.
  public var rows: [Int32]

  /// Makes a basis.
  public init(columns: [Int32], rows: [Int32]) {
    self.columns = columns
    self.rows = rows
  }
}
