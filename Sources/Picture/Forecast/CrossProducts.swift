/// Sums of products of columns, the first of which is to be explained by the others.
struct CrossProducts {
  private let columns: Int
  private let lanes: Int
  /// Row by row, eight columns to a lane.
  private var sums: [SIMD8<Double>]

  init(_ columns: Int) {
    self.columns = columns
    lanes = (columns + 7) / 8
    sums = Array(repeating: .zero, count: columns * lanes)
  }

  /// Adds one row of all columns.
  mutating func add(_ row: [SIMD8<Double>]) {
    for column in 0..<columns {
      let factor = row[column / 8][column % 8]
      // Those left of the diagonal are known from above it.
      for lane in column / 8..<lanes { sums[column * lanes + lane] += row[lane] * factor }
    }
  }

  private func sum(_ a: Int, _ b: Int) -> Double {
    let (row, column) = (min(a, b), max(a, b))
    return sums[row * lanes + column / 8][column % 8]
  }

  /// What the others are to be multiplied by so that, added to the first column, they leave the
  /// smallest sum of squares; by the decomposition of Cholesky. Nil when they are not independent.
  func leastSquares() -> (coefficients: [Double], squares: Double)? {
    let count = columns - 1
    // Row by row below the diagonal; the last row is that of the first column.
    var root = [Double](repeating: 0, count: columns * columns)
    for row in 0..<columns {
      for column in 0...min(row, count - 1) {
        var rest = sum((row + 1) % columns, column + 1)
        for k in 0..<column { rest -= root[row * columns + k] * root[column * columns + k] }
        if row == column {
          guard rest > 1e-12 * sum(row + 1, row + 1) else { return nil }
          root[row * columns + row] = rest.squareRoot()
        } else {
          root[row * columns + column] = rest / root[column * columns + column]
        }
      }
    }
    let last = count * columns
    let explained = (0..<count).reduce(0) { $0 + root[last + $1] * root[last + $1] }
    var solution = [Double](repeating: 0, count: count)
    for row in (0..<count).reversed() {
      var rest = -root[last + row]
      for k in row + 1..<count { rest -= root[k * columns + row] * solution[k] }
      solution[row] = rest / root[row * columns + row]
    }
    return (solution, sum(0, 0) - explained)
  }
}
