import Situation

extension Resource: TableRow {
  static let schema = TableSchema(
    .resources, "What is asked for and given. Mass, volume and value are of one unit.",
    required: true,
    [
      ColumnSchema("code", .identifier, required: true, "names the row"),
      ColumnSchema("name", .text, required: true, "name as printed"),
      ColumnSchema("category", .text, "group"),
      ColumnSchema(
        "kind", .choice(ResourceKind.self), required: true,
        "how it is used; money travels in 0 days at no cost"),
      ColumnSchema("unit", .text, required: true, "what one of it is"),
      ColumnSchema("mass_kg", .amount, blank: "counts 0 in the cost", "mass, kilograms"),
      ColumnSchema("volume_m3", .amount, "volume, cubic metres"),
      ColumnSchema("value_eur", .amount, blank: "counts 0 in the burden", "value, euros"),
      .source,
    ])

  init(reading reader: inout TableReader) {
    self.init(
      id: reader.identifier(), name: reader.text(), category: reader.text(),
      kind: reader.choice(), unit: reader.text(), massKg: reader.optionalDecimal(),
      volumeM3: reader.optionalDecimal(), valueEur: reader.optionalDecimal(),
      source: reader.optionalIdentifier(), extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(id)
    writer.add(name)
    writer.add(category)
    writer.add(kind)
    writer.add(unit)
    writer.add(massKg)
    writer.add(volumeM3)
    writer.add(valueEur)
    writer.add(source)
  }
}
