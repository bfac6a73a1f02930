import Glibc

/// How long a Poisson CUSUM runs on average until it gives an alarm, by the Markov chain of Brook
/// and Evans (1972, Biometrika 59); with constants on a grid it is exact.
public struct PoissonCusumRunLength: Sendable {
  /// Average run length from a sum of 0.
  public let fromZero: Double
  /// The same with a fast initial response: from half the limit.
  public let fromHalf: Double

  /// - Parameters:
  ///   - mean: Mean of the counts.
  ///   - reference: What is taken off each count.
  ///   - limit: The sum from which on there is an alarm.
  ///   - grid: Steps in 1: reference and limit times it must be whole.
  /// - Throws: `DetectorRefusal` when a number is out of range or not on the grid.
  public init(
    mean: Double, reference: Double, limit: Double, grid: Int = 10
  ) throws(DetectorRefusal) {
    guard mean > 0, mean.isFinite else { throw .init("mean", "must be above 0") }
    guard reference > 0 else { throw .init("reference", "must be above 0") }
    guard limit > 0, limit * Double(grid) < 5000 else {
      throw .init("limit", "must be above 0 and below \(5000 / max(1, grid))")
    }
    let (k, h) = ((reference * Double(grid)).rounded(), (limit * Double(grid)).rounded())
    guard abs(k - reference * Double(grid)) < 1e-9, abs(h - limit * Double(grid)) < 1e-9 else {
      throw .init("reference", "reference and limit must be multiples of 1/\(grid)")
    }
    let states = Int(h)
    let lengths = PoissonCusumRunLength.solve(states, Int(k), mean, grid)
    fromZero = lengths[0]
    fromHalf = lengths[states / 2]
  }

  /// Run length from each sum below the limit, in steps of the grid: the solution of `L = 1 + Q L`.
  private static func solve(_ states: Int, _ k: Int, _ mean: Double, _ grid: Int) -> [Double] {
    var matrix = (0..<states).map { from in
      var row = [Double](repeating: 0, count: states + 1)
      row[from] = 1
      row[states] = 1
      var (count, probability) = (0, exp(-mean))
      while from + count * grid - k < states {
        row[max(0, from + count * grid - k)] -= probability
        count += 1
        probability *= mean / Double(count)
      }
      return row
    }
    for pivot in 0..<states {
      // Rows are diagonally dominant: no exchange is needed.
      for row in pivot + 1..<max(states, pivot + 1) where matrix[row][pivot] != 0 {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        for column in pivot...states { matrix[row][column] -= factor * matrix[pivot][column] }
      }
    }
    var lengths = [Double](repeating: 0, count: states)
    for row in (0..<states).reversed() {
      var value = matrix[row][states]
      for column in row + 1..<max(states, row + 1) {
        value -= matrix[row][column] * lengths[column]
      }
      lengths[row] = value / matrix[row][row]
    }
    return lengths
  }
}
