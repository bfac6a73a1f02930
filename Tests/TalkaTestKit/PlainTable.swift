/// A table in the plain form, as texts of cells, to be changed and written again.
struct PlainTable: Sendable {
  var heading: [String]
  var rows: [[String]]

  /// Takes apart what is known to be sound: commas, LF, marks only where needed.
  init(_ bytes: [UInt8]) {
    var all: [[String]] = []
    var (row, cell): ([String], [UInt8]) = ([], [])
    var isQuoted = false
    for byte in bytes {
      switch byte {
      // A doubled mark ends a quoted piece and begins another, with one mark between them.
      case 0x22:
        if !isQuoted, cell.last == PlainTable.closed {
          cell[cell.count - 1] = 0x22
        } else if isQuoted {
          cell.append(PlainTable.closed)
        }
        isQuoted.toggle()
      case 0x2C where !isQuoted, 0x0A where !isQuoted:
        row.append(String(decoding: cell.filter { $0 != PlainTable.closed }, as: UTF8.self))
        cell = []
        guard byte == 0x0A else { continue }
        all.append(row)
        row = []
      default: cell.append(byte)
      }
    }
    heading = all.first ?? []
    rows = Array(all.dropFirst())
  }

  /// A byte that is no UTF-8, in the place where a mark closed a piece.
  private static let closed: UInt8 = 0xFF

  var bytes: [UInt8] {
    let lines = ([heading] + rows).map { $0.map(PlainTable.quoted).joined(separator: ",") + "\n" }
    return Array(lines.joined().utf8)
  }

  private static func quoted(_ cell: String) -> String {
    let needsMarks = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsMarks else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// Rows whose cell in a column is given, counted from 0.
  func given(_ column: Int) -> [Int] { rows.indices.filter { !rows[$0][column].isEmpty } }
}
