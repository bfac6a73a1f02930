import Solver

/// A linear program in whole numbers with three columns in a box, solved exactly by looking at
/// every vertex: the optimum of a bounded program lies at one.
struct VertexSearch {
  var worth: [Int]
  var upper: [Int]
  var rows: [(values: [Int], limit: Int)]

  /// The same for the solver.
  var program: LinearProgram {
    var program = LinearProgram()
    for column in 0..<3 {
      program.addColumn(cost: Double(worth[column]), upper: Double(upper[column]))
    }
    for row in rows {
      program.addRow(
        atMost: Double(row.limit), (0..<3).map { (column: $0, value: Double(row.values[$0])) })
    }
    return program
  }

  /// The optimum, nil when no solution keeps all limits.
  var optimum: Double? {
    let planes = planes
    var best: Double?
    for i in planes.indices {
      for j in planes.indices.dropFirst(i + 1) {
        for k in planes.indices.dropFirst(j + 1) {
          guard let value = value(at: [planes[i], planes[j], planes[k]]) else { continue }
          best = max(best ?? value, value)
        }
      }
    }
    return best
  }

  private typealias Plane = (values: [Int], limit: Int)

  private var planes: [Plane] {
    let unit = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    return rows + (0..<3).map { (unit[$0], upper[$0]) }
      + unit.map { (values: $0.map { -$0 }, limit: 0) }
  }

  /// The worth where three planes meet, nil where they do not or a limit is broken (Cramer's rule).
  private func value(at met: [Plane]) -> Double? {
    let columns = (0..<3).map { column in met.map { $0.values[column] } }
    let limits = met.map(\.limit)
    var whole = determinant(columns)
    guard whole != 0 else { return nil }
    var parts = (0..<3).map { column in
      var replaced = columns
      replaced[column] = limits
      return determinant(replaced)
    }
    if whole < 0 { (whole, parts) = (-whole, parts.map { -$0 }) }
    func sum(_ values: [Int]) -> Int { zip(values, parts).reduce(0) { $0 + $1.0 * $1.1 } }
    guard planes.allSatisfy({ sum($0.values) <= $0.limit * whole }) else { return nil }
    return Double(sum(worth)) / Double(whole)
  }

  private func determinant(_ m: [[Int]]) -> Int {
    m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
      - m[1][0] * (m[0][1] * m[2][2] - m[0][2] * m[2][1])
      + m[2][0] * (m[0][1] * m[1][2] - m[0][2] * m[1][1])
  }
}

extension VertexSearch {
  /// A program at random; about one in ten has no solution.
  static func random(using random: inout some RandomNumberGenerator) -> VertexSearch {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    return VertexSearch(
      worth: (0..<3).map { _ in number(-3...9) }, upper: (0..<3).map { _ in number(0...12) },
      rows: (0..<number(1...4)).map { _ in
        ((0..<3).map { _ in number(-3...7) }, number(-6...40))
      })
  }
}
