import Situation

extension Route: TableRow {
  static let schema = TableSchema(
    .routes, "Overrides the default route from one place to another, in this direction only.",
    [
      ColumnSchema("from", .reference(.places), required: true, "where it begins"),
      ColumnSchema("to", .reference(.places), required: true, "where it ends"),
      ColumnSchema("mode", .text, "road, rail, sea...; `none` with blank days forbids the way"),
      ColumnSchema("days", .whole(0...3650), blank: "the default", "days on the way"),
      ColumnSchema(
        "eur_per_tonne", .amount, blank: "the default, or 0 where there is none",
        "cost, euros a tonne"),
    ])

  init(reading reader: inout TableReader) {
    self.init(
      from: reader.identifier(), to: reader.identifier(), mode: reader.text(),
      days: reader.optionalWhole(), eurPerTonne: reader.optionalDecimal(),
      extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(from)
    writer.add(to)
    writer.add(mode)
    writer.add(days)
    writer.add(eurPerTonne)
  }
}
