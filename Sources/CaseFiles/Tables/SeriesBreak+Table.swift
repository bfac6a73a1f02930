import Situation

extension SeriesBreak: TableRow {
  static let schema = TableSchema(
    .breaks, "From these days a series counts something else; nothing joins across them.",
    [
      ColumnSchema("series", .text, required: true, "the series"),
      ColumnSchema("place", .reference(.places), blank: "everywhere", "where"),
      ColumnSchema("date", .day, required: true, "first day of the new count"),
      ColumnSchema("reason", .text, required: true, "what changed"),
      .source,
    ])

  init(reading reader: inout TableReader) {
    self.init(
      series: reader.text(), place: reader.optionalIdentifier(), date: reader.day(),
      reason: reader.text(), source: reader.optionalIdentifier(), extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(series)
    writer.add(place)
    writer.add(date)
    writer.add(reason)
    writer.add(source)
  }
}
