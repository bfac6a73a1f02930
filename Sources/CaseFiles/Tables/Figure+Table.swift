import Situation

extension Figure: TableRow {
  static let schema = TableSchema(
    .figures,
    "Aggregate counts and levels, with the period they speak of and the day they became known.",
    [
      ColumnSchema("id", .identifier, required: true, "names the row"),
      ColumnSchema(
        "series", .text, required: true,
        "what is counted, such as `irregular_crossings`"),
      ColumnSchema("place", .reference(.places), "where"),
      ColumnSchema("party", .reference(.parties), "of whom"),
      ColumnSchema("from", .day, required: true, "first day it speaks of"),
      ColumnSchema("to", .day, required: true, "last day it speaks of"),
      ColumnSchema("value", .number, "the number"),
      ColumnSchema("low", .number, "lower bound"),
      ColumnSchema("high", .number, "upper bound"),
      ColumnSchema("exactness", .choice(Exactness.self), required: true, "how exact it is"),
      ColumnSchema("source", .reference(.sources), required: true, "where it comes from"),
      ColumnSchema("published", .day, "when it became known"),
      .note,
    ])

  init(reading reader: inout TableReader) {
    self.init(
      id: reader.identifier(), series: reader.text(), place: reader.optionalIdentifier(),
      party: reader.optionalIdentifier(), from: reader.day(), to: reader.day(),
      value: reader.optionalDecimal(), low: reader.optionalDecimal(),
      high: reader.optionalDecimal(), exactness: reader.choice(), source: reader.identifier(),
      published: reader.optionalDay(), note: reader.text(), extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(id)
    writer.add(series)
    writer.add(place)
    writer.add(party)
    writer.add(from)
    writer.add(to)
    writer.add(value)
    writer.add(low)
    writer.add(high)
    writer.add(exactness)
    writer.add(source)
    writer.add(published)
    writer.add(note)
  }
}
