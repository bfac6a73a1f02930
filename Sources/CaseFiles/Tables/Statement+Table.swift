import Situation

extension Statement: TableRow {
  static let schema = TableSchema(
    .statements, "Who said what: a claim is never stored as a fact.",
    [
      ColumnSchema("id", .identifier, required: true, "names the row"),
      ColumnSchema("date", .day, required: true, "when"),
      ColumnSchema(
        "speaker", .text, required: true,
        "who said it: an office holder named in a public source"),
      ColumnSchema("role", .text, "in what office"),
      ColumnSchema("addressee", .text, "to whom"),
      ColumnSchema("claim", .text, required: true, "what was said"),
      ColumnSchema("source", .reference(.sources), required: true, "where it comes from"),
    ])

  init(reading reader: inout TableReader) {
    self.init(
      id: reader.identifier(), date: reader.day(), speaker: reader.text(),
      role: reader.text(), addressee: reader.text(), claim: reader.text(),
      source: reader.identifier(), extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(id)
    writer.add(date)
    writer.add(speaker)
    writer.add(role)
    writer.add(addressee)
    writer.add(claim)
    writer.add(source)
  }
}
