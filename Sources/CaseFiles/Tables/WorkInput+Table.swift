import Situation

extension WorkInput: TableRow {
  static let schema = TableSchema(
    .workInputs, "What one unit of a work uses.",
    [
      ColumnSchema("work", .reference(.works), required: true, "the work"),
      ColumnSchema("resource", .reference(.resources), required: true, "what is used"),
      ColumnSchema(
        "per_unit", .positiveAmount, required: true,
        "units of the resource for one unit of the work"),
      ColumnSchema("stock", .amount, blank: "0", "units at hand"),
    ])

  init(reading reader: inout TableReader) {
    self.init(
      work: reader.identifier(), resource: reader.identifier(), perUnit: reader.decimal(),
      stock: reader.optionalDecimal(), extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(work)
    writer.add(resource)
    writer.add(perUnit)
    writer.add(stock)
  }
}
