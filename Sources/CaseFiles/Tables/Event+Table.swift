import Situation

extension Event: TableRow {
  static let schema = TableSchema(
    .events, "The agenda and the time line.",
    [
      ColumnSchema("id", .identifier, required: true, "names the row"),
      ColumnSchema("date", .day, required: true, "the day"),
      ColumnSchema("time", .time, "time of day"),
      ColumnSchema("name", .text, required: true, "what happens"),
      ColumnSchema("kind", .choice(EventKind.self), "what sort of event it is"),
      ColumnSchema("place", .reference(.places), "where"),
      ColumnSchema("participants", .text, "who takes part"),
      ColumnSchema("status", .choice(EventStatus.self), "whether it took place"),
      .source,
    ])

  init(reading reader: inout TableReader) {
    self.init(
      id: reader.identifier(), date: reader.day(), time: reader.text(), name: reader.text(),
      kind: reader.optionalChoice(), place: reader.optionalIdentifier(),
      participants: reader.text(), status: reader.optionalChoice(),
      source: reader.optionalIdentifier(), extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(id)
    writer.add(date)
    writer.add(time)
    writer.add(name)
    writer.add(kind)
    writer.add(place)
    writer.add(participants)
    writer.add(status)
    writer.add(source)
  }
}
