import Situation

extension Substitute: TableRow {
  static let schema = TableSchema(
    .substitutes, "What stands for what. The table is complete: two rows are never chained.",
    [
      ColumnSchema("give", .reference(.resources), required: true, "what is given"),
      ColumnSchema("for", .reference(.resources), required: true, "what it stands for"),
      ColumnSchema(
        "ratio", .ratio, required: true,
        "units of `for` that one unit of `give` stands for"),
    ])

  init(reading reader: inout TableReader) {
    self.init(
      give: reader.identifier(), wanted: reader.identifier(), ratioMilli: reader.ratioMilli(),
      extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(give)
    writer.add(wanted)
    writer.addMilli(ratioMilli)
  }
}
