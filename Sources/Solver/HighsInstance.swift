import Basics
import CHighs

/// One instance of HiGHS: made, used and destroyed on one thread.
final class HighsInstance {
  private let highs: UnsafeMutableRawPointer?
  private var columnCount = 0
  private var rowCount = 0

  init() { highs = Highs_create() }

  deinit { Highs_destroy(highs) }

  func set(_ option: String, _ value: Bool) throws(Diagnostic) {
    try check(Highs_setBoolOptionValue(highs, option, value ? 1 : 0), "option \(option)")
  }

  func set(_ option: String, _ value: Int) throws(Diagnostic) {
    try check(Highs_setIntOptionValue(highs, option, HighsInt(value)), "option \(option)")
  }

  func set(_ option: String, _ value: Double) throws(Diagnostic) {
    try check(Highs_setDoubleOptionValue(highs, option, value), "option \(option)")
  }

  /// Takes a program whose whole columns must be whole.
  func passWhole(_ program: LinearProgram) throws(Diagnostic) {
    try pass(program)
    let kinds = program.isWhole.map { $0 ? kHighsVarTypeInteger : kHighsVarTypeContinuous }
    try check(
      Highs_changeColsIntegralityByRange(highs, 0, HighsInt(kinds.count - 1), kinds),
      "whole columns")
  }

  /// The best bound on the objective, of an integer program.
  func integerBound() throws(Diagnostic) -> Double {
    var bound = 0.0
    try check(Highs_getDoubleInfoValue(highs, "mip_dual_bound", &bound), "the bound")
    return bound
  }

  /// Whether the last run found a solution.
  func hasSolution() throws(Diagnostic) -> Bool {
    var status: HighsInt = 0
    try check(
      Highs_getIntInfoValue(highs, "primal_solution_status", &status), "the solution's status")
    return status == kHighsSolutionStatusFeasible
  }

  func pass(_ program: LinearProgram) throws(Diagnostic) {
    let rowLower = [Double](repeating: -.infinity, count: program.rowUpper.count)
    let status = Highs_passLp(
      highs, HighsInt(program.cost.count), HighsInt(program.rowUpper.count),
      HighsInt(program.entryValue.count), kHighsMatrixFormatRowwise, kHighsObjSenseMaximize, 0,
      program.cost, program.lower, program.upper, rowLower, program.rowUpper, program.rowStart,
      program.entryColumn, program.entryValue)
    try check(status, "the model")
    (columnCount, rowCount) = (program.cost.count, program.rowUpper.count)
  }

  /// Gives a solution to begin with, as values of some columns.
  func begin(with known: [(column: Int, value: Double)]) throws(Diagnostic) {
    let status = Highs_setSparseSolution(
      highs, HighsInt(known.count), known.map { HighsInt($0.column) }, known.map(\.value))
    try check(status, "a solution to begin with")
  }

  /// Adds columns, which begin outside the basis.
  func add(_ columns: [LinearColumn]) throws(Diagnostic) {
    var (starts, index, value): ([HighsInt], [HighsInt], [Double]) = ([], [], [])
    for column in columns {
      starts.append(HighsInt(index.count))
      for entry in column.entries where entry.value != 0 {
        index.append(HighsInt(entry.row))
        value.append(entry.value)
      }
    }
    let status = Highs_addCols(
      highs, HighsInt(columns.count), columns.map(\.cost), columns.map(\.lower),
      columns.map(\.upper), HighsInt(index.count), starts, index, value)
    try check(status, "new columns")
    columnCount += columns.count
  }

  func setBasis(_ basis: LinearBasis) throws(Diagnostic) {
    try check(Highs_setBasis(highs, basis.columns, basis.rows), "a basis")
  }

  func basis() throws(Diagnostic) -> LinearBasis {
    var columns = [HighsInt](repeating: 0, count: columnCount)
    var rows = [HighsInt](repeating: 0, count: rowCount)
    try check(Highs_getBasis(highs, &columns, &rows), "the basis")
    return LinearBasis(columns: columns, rows: rows)
  }

  func setBounds(_ column: Int, _ lower: Double, _ upper: Double) throws(Diagnostic) {
    try check(Highs_changeColBounds(highs, HighsInt(column), lower, upper), "bounds")
  }

  func setRowBounds(_ row: Int, _ lower: Double, _ upper: Double) throws(Diagnostic) {
    try check(Highs_changeRowBounds(highs, HighsInt(row), lower, upper), "bounds of a row")
  }

  func setCost(_ column: Int, _ cost: Double) throws(Diagnostic) {
    try check(Highs_changeColCost(highs, HighsInt(column), cost), "a cost")
  }

  func run(
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(Diagnostic) -> LinearOutcome {
    let canceller = Canceller(isCancelled)
    try check(
      Highs_setCallback(highs, Canceller.callback, Unmanaged.passUnretained(canceller).toOpaque()),
      "a callback")
    try check(Highs_startCallback(highs, kHighsCallbackSimplexInterrupt), "a callback")
    try check(Highs_startCallback(highs, kHighsCallbackMipInterrupt), "a callback")
    // The callback only borrows the canceller, so it must outlive the run.
    try withExtendedLifetime(canceller) { () throws(Diagnostic) in
      try check(Highs_run(highs), "the run")
    }
    let status = try modelStatus(Highs_getModelStatus(highs))
    var columns = [Double](repeating: 0, count: columnCount)
    var columnDuals = columns
    var rows = [Double](repeating: 0, count: rowCount)
    var duals = rows
    try check(Highs_getSolution(highs, &columns, &columnDuals, &rows, &duals), "the solution")
    return LinearOutcome(
      status: status, objective: Highs_getObjectiveValue(highs), columns: columns,
      multipliers: duals)
  }

  private func modelStatus(_ status: HighsInt) throws(Diagnostic) -> LinearOutcome.Status {
    switch status {
    case kHighsModelStatusOptimal, kHighsModelStatusModelEmpty: return .optimal
    case kHighsModelStatusInfeasible: return .infeasible
    case kHighsModelStatusUnbounded, kHighsModelStatusUnboundedOrInfeasible: return .unbounded
    case kHighsModelStatusTimeLimit, kHighsModelStatusIterationLimit, kHighsModelStatusInterrupt,
      kHighsModelStatusSolutionLimit, kHighsModelStatusObjectiveTarget,
      // Numerical trouble: what is known so far is as good as when a limit came first.
      kHighsModelStatusUnknown:
      return .limit
    default:
      throw Diagnostic(.solverFailed, "HiGHS ended with model status \(status)")
    }
  }

  private func check(_ status: HighsInt, _ what: String) throws(Diagnostic) {
    // 1 is a warning, such as a limit that was reached.
    guard status != -1 else { throw Diagnostic(.solverFailed, "HiGHS refused \(what)") }
  }
}

/// What a running HiGHS asks now and then.
private final class Canceller: Sendable {
  private let isCancelled: @Sendable () -> Bool

  init(_ isCancelled: @escaping @Sendable () -> Bool) { self.isCancelled = isCancelled }

  static let callback: HighsCCallbackType = { _, _, _, input, data in
    guard let data, let input else { return }
    let canceller = Unmanaged<Canceller>.fromOpaque(data).takeUnretainedValue()
    if canceller.isCancelled() { input.pointee.user_interrupt = 1 }
  }
}
