import Basics
import Formats

/// One table from any bytes. The first byte chooses the separator and whether limits are tight.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let choice = input.first ?? 0
  let file = TextFile(bytes: Array(input.dropFirst()), named: "t.csv")
  let separators: [CSVSeparator] = [.recognised(in: file.bytes), .comma, .semicolon, .tab]
  var limits = Limits()
  if choice & 4 != 0 { (limits.fieldBytes, limits.columns, limits.rows) = (8, 3, 4) }
  var reader = CSVReader(
    bytes: file.bytes, separator: separators[Int(choice & 3)], named: "t.csv", limits: limits)
  var writer = CSVWriter()
  var rows: [[String]] = []
  while reader.next() {
    for cell in reader.cells {
      require(0 <= cell.start && cell.start <= cell.end, "a cell ends before it begins")
      require(cell.end <= reader.bytes.count, "a cell ends behind the text")
      require(cell.end - cell.start <= limits.fieldBytes, "a cell is over the limit")
    }
    require(!reader.cells.isEmpty, "a row without a cell")
    rows.append(reader.cells.map { reader.text($0) })
    writer.add(rows[rows.count - 1])
  }
  for fault in reader.faults {
    let row = fault.place?.row ?? 0
    require(row >= 1 && row <= rows.count + 1, "a fault in a row that is not there")
  }
  for fault in file.diagnostics {
    let row = fault.place?.row ?? 1
    require(row >= 1 && row <= input.count, "a byte in a row that is not there")
  }
  require(reader.faults.isEmpty || reader.faults.hasErrors, "a fault that is no error")
  checkRoundTrip(rows, writer.text)
  return 0
}

private func checkRoundTrip(_ rows: [[String]], _ text: String) {
  var reader = CSVReader(bytes: Array(text.utf8), separator: .comma, named: "t.csv")
  var index = 0
  while reader.next() {
    require(index < rows.count, "more rows are read than were written")
    require(
      reader.cells.map { Array(reader.text($0).utf8) } == rows[index].map { Array($0.utf8) },
      "a row reads back differently")
    index += 1
  }
  require(index == rows.count && reader.faults.isEmpty, "what was written is not sound")
}
