public import Basics

extension CSVReader {
  /// The row and the column, by its name, in which the byte at `index` stands, counted as this
  /// reader counts them, so that a line end between quotation marks begins no new row.
  public static func place(
    of index: Int, in bytes: [UInt8], named name: String
  ) -> Diagnostic.Place {
    var reader = CSVReader(bytes: bytes, separator: .recognised(in: bytes), named: name)
    var heading: [String] = []
    while reader.position <= index, reader.next() {
      if reader.row == 1 { heading = reader.cells.map { reader.text($0, first: 200) } }
    }
    guard !reader.isCutShort else { return .init(file: name, row: max(1, reader.row)) }
    let cell = reader.cells.lastIndex { $0.start <= index }
    let column = cell.flatMap { $0 < heading.count ? heading[$0] : nil } ?? ""
    // In the heading itself the damaged name would be no help.
    return .init(
      file: name, row: max(1, reader.row), column: column.isEmpty || reader.row < 2 ? nil : column)
  }
}
