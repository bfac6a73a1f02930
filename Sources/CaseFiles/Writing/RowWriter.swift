import Basics
import Situation

/// Takes the cells of one row in the order of the schema. Empty means "not given".
struct RowWriter {
  /// The cells so far.
  private(set) var cells: [String] = []

  mutating func add(_ text: String) { cells.append(text) }
  mutating func add<Entity>(_ id: Identifier<Entity>?) { cells.append(id?.text ?? "") }
  mutating func add<Entity>(_ ids: [Identifier<Entity>]) {
    cells.append(ids.map(\.text).joined(separator: ";"))
  }
  mutating func add(_ number: Int?) { cells.append(number.map(String.init) ?? "") }
  mutating func add(_ number: ExactDecimal?) { cells.append(number?.description ?? "") }
  mutating func add(_ day: Day?) { cells.append(day?.description ?? "") }
  mutating func add(_ choice: (some RawRepresentable<String>)?) {
    cells.append(choice?.rawValue ?? "")
  }
  /// A number of thousandths as a decimal without trailing zeros.
  mutating func addMilli(_ milli: Int) {
    var mantissa = Int64(milli)
    var decimals = 3
    while decimals > 0, mantissa % 10 == 0 {
      mantissa /= 10
      decimals -= 1
    }
    cells.append(ExactDecimal(mantissa: mantissa, decimals: decimals).description)
  }
  mutating func add(extra: [ExtraCell], columns: [String]) {
    for column in columns { cells.append(extra.first { $0.column == column }?.text ?? "") }
  }
}
