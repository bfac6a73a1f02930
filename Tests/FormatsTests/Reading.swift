import Basics
import Formats

/// A whole table as texts, and what was said of it.
struct ReadTable {
  var rows: [[String]] = []
  var faults: [Diagnostic] { reader.faults }
  let reader: CSVReader

  init(
    _ bytes: [UInt8], separator: CSVSeparator = .comma, limits: Limits = Limits()
  ) {
    var reader = CSVReader(bytes: bytes, separator: separator, named: "t.csv", limits: limits)
    while reader.next() { rows.append(reader.cells.map { reader.text($0) }) }
    self.reader = reader
  }

  init(_ text: String, separator: CSVSeparator = .comma, limits: Limits = Limits()) {
    self.init(Array(text.utf8), separator: separator, limits: limits)
  }
}
