/// A linear program: maximise `cost x` where each row and column stays within its bounds.
public struct LinearProgram: Sendable {
  /// What one unit of each column is worth.
  public private(set) var cost: [Double] = []
  /// The least value of each column.
  public private(set) var lower: [Double] = []
  /// The largest value of each column.
  public private(set) var upper: [Double] = []
  /// The largest value of each row.
  public private(set) var rowUpper: [Double] = []
  /// Where the entries of each row begin; one more than there are rows.
  public private(set) var rowStart: [Int32] = [0]
  /// Column of each entry, row by row.
  public private(set) var entryColumn: [Int32] = []
  /// Value of each entry, row by row.
  public private(set) var entryValue: [Double] = []

  /// Whether each column takes whole numbers only; a linear solver leaves that out of account.
  public private(set) var isWhole: [Bool] = []

  /// An empty program.
  public init() {}

  /// Adds a column and gives its position.
  @discardableResult
  public mutating func addColumn(
    cost: Double, lower: Double = 0, upper: Double, isWhole: Bool = false
  ) -> Int {
    self.isWhole.append(isWhole)
    self.cost.append(cost)
    self.lower.append(lower)
    self.upper.append(upper)
    return self.cost.count - 1
  }

  /// Adds the row `sum of value x column <= limit`.
  public mutating func addRow(atMost limit: Double, _ entries: [(column: Int, value: Double)]) {
    rowUpper.append(limit)
    for entry in entries where entry.value != 0 {
      entryColumn.append(Int32(entry.column))
      entryValue.append(entry.value)
    }
    rowStart.append(Int32(entryColumn.count))
  }

  /// An upper bound of the optimum from any multipliers of the rows: by weak duality, for
  /// `m >= 0`, no solution is worth more than
  /// `sum m b + sum over columns of max((c - m A) lower, (c - m A) upper)`.
  ///
  /// The multipliers need not be optimal, or come from a solver that can be trusted. Rounding is
  /// covered by a margin on the sum of the sizes of all terms (Neumaier and Shcherbina, "Safe
  /// bounds in linear and mixed-integer linear programming", 2004).
  public func safeUpperBound(multipliers: [Double]) -> Double {
    var reduced = cost
    var sizes = cost.map(abs)
    var bound = 0.0
    var size = 0.0
    for row in rowUpper.indices {
      let multiplier = row < multipliers.count ? max(0, multipliers[row]) : 0
      guard multiplier > 0, multiplier.isFinite else { continue }
      bound += multiplier * rowUpper[row]
      size += abs(multiplier * rowUpper[row])
      for entry in Int(rowStart[row])..<Int(rowStart[row + 1]) {
        reduced[Int(entryColumn[entry])] -= multiplier * entryValue[entry]
        sizes[Int(entryColumn[entry])] += abs(multiplier * entryValue[entry])
      }
    }
    for column in cost.indices {
      bound += max(reduced[column] * lower[column], reduced[column] * upper[column])
      size += sizes[column] * max(abs(lower[column]), abs(upper[column]))
    }
    let operations = Double(entryValue.count + 4 * cost.count + 4)
    let safe = bound + size * min(1e-9, operations * 4e-16)
    // A column or row without limit, or multipliers beyond all size, leave nothing to say.
    return safe.isNaN ? .infinity : safe
  }
}
