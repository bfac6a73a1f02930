/// Writes a table in the plain form: UTF-8, commas, LF, quotation marks only where needed.
public struct CSVWriter: Sendable {
  /// What was written so far.
  public private(set) var text = ""

  /// Begins with nothing written.
  public init() {}

  /// Adds a row.
  public mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(",") }
      text.append(CSVWriter.quoted(cell))
    }
    text.append("\n")
  }

  /// A cell with quotation marks if it holds a comma, a mark or a line end.
  static func quoted(_ cell: String) -> String {
    let needs = cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needs else { return cell }
    var quoted = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
