import Situation

extension Office: TableRow {
  static let schema = TableSchema(
    .offices, "Who holds which office.",
    [
      ColumnSchema("office", .text, required: true, "the office"),
      ColumnSchema("holder", .text, required: true, "who holds it"),
      ColumnSchema("from", .day, required: true, "first day"),
      ColumnSchema("to", .day, blank: "still in office", "last day"),
      .source,
    ])

  init(reading reader: inout TableReader) {
    self.init(
      office: reader.text(), holder: reader.text(), from: reader.day(),
      to: reader.optionalDay(), source: reader.optionalIdentifier(), extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(office)
    writer.add(holder)
    writer.add(from)
    writer.add(to)
    writer.add(source)
  }
}
