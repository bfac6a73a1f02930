/// Writes a table in the plain form: UTF-8, commas, LF, quotation marks only where needed.
///
/// In the first row, semicolons and tabs are put between marks as well, since readers recognise the
/// separator by it.
public struct CSVWriter: Sendable {
  /// What was written so far.
  public private(set) var text = ""

  /// Begins with nothing written.
  public init() {}

  /// Adds a row.
  public mutating func add(_ cells: [String]) {
    let isFirst = text.isEmpty
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(",") }
      text.append(CSVWriter.quoted(cell, isFirst: isFirst))
    }
    text.append("\n")
  }

  /// A cell with quotation marks if it holds a comma, a mark or a line end, or in the first row
  /// another separator.
  private static func quoted(_ cell: String, isFirst: Bool) -> String {
    let needs = cell.utf8.contains { byte in
      byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D
        || isFirst && (byte == 0x3B || byte == 0x09)
    }
    guard needs else { return cell }
    var quoted = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
