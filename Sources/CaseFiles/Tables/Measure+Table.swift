import Situation

extension Measure: TableRow {
  static let schema = TableSchema(
    .measures, "What was in force when.",
    [
      ColumnSchema("id", .identifier, required: true, "names the row"),
      ColumnSchema("party", .reference(.parties), required: true, "whose measure it is"),
      ColumnSchema("name", .text, required: true, "what it is"),
      ColumnSchema("from", .day, required: true, "first day in force"),
      ColumnSchema("to", .day, blank: "still in force", "last day in force"),
      ColumnSchema("kind", .choice(MeasureKind.self), "what sort of measure it is"),
      .source,
      .note,
    ])

  init(reading reader: inout TableReader) {
    self.init(
      id: reader.identifier(), party: reader.identifier(), name: reader.text(),
      from: reader.day(), to: reader.optionalDay(), kind: reader.optionalChoice(),
      source: reader.optionalIdentifier(), note: reader.text(), extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(id)
    writer.add(party)
    writer.add(name)
    writer.add(from)
    writer.add(to)
    writer.add(kind)
    writer.add(source)
    writer.add(note)
  }
}
