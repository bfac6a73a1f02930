import Situation

extension Party: TableRow {
  static let schema = TableSchema(
    .parties, "Who asks and who gives.", required: true,
    [
      ColumnSchema("id", .identifier, required: true, "names the row"),
      ColumnSchema("name", .text, required: true, "name as printed"),
      ColumnSchema(
        "kind", .choice(PartyKind.self), required: true,
        "what it is; states are named by ISO 3166-1 alpha-2"),
      ColumnSchema("population", .positive, "inhabitants"),
      ColumnSchema("gdp_meur", .positiveAmount, "gross domestic product, millions of euros"),
      ColumnSchema("already_given_eur", .amount, blank: "0", "what it has given before, euros"),
      .source,
    ])

  init(reading reader: inout TableReader) {
    self.init(
      id: reader.identifier(), name: reader.text(), kind: reader.choice(),
      population: reader.optionalWhole(), gdpMeur: reader.optionalDecimal(),
      alreadyGivenEur: reader.optionalDecimal(), source: reader.optionalIdentifier(),
      extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(id)
    writer.add(name)
    writer.add(kind)
    writer.add(population)
    writer.add(gdpMeur)
    writer.add(alreadyGivenEur)
    writer.add(source)
  }
}
