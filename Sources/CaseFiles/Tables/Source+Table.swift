import Situation

extension Source: TableRow {
  static let schema = TableSchema(
    .sources, "Where statements come from; other tables point here.",
    [
      ColumnSchema("id", .identifier, required: true, "names the row"),
      ColumnSchema("title", .text, required: true, "title of the source"),
      ColumnSchema("publisher", .text, "who published it"),
      ColumnSchema("published", .day, "when it was published"),
      ColumnSchema("url", .text, "address"),
      ColumnSchema("kind", .choice(SourceKind.self), "what sort of source it is"),
      ColumnSchema("reliability", .whole(1...5), "1 doubtful to 5 official record"),
      .note,
    ])

  init(reading reader: inout TableReader) {
    self.init(
      id: reader.identifier(), title: reader.text(), publisher: reader.text(),
      published: reader.optionalDay(), url: reader.text(), kind: reader.optionalChoice(),
      reliability: reader.optionalWhole(), note: reader.text(), extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(id)
    writer.add(title)
    writer.add(publisher)
    writer.add(published)
    writer.add(url)
    writer.add(kind)
    writer.add(reliability)
    writer.add(note)
  }
}
