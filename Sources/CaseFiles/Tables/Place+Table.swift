import Situation

extension Place: TableRow {
  static let schema = TableSchema(
    .places, "Where things are and go.", required: true,
    [
      ColumnSchema("id", .identifier, required: true, "names the row"),
      ColumnSchema("name", .text, required: true, "name as printed"),
      ColumnSchema("kind", .choice(PlaceKind.self), required: true, "what it is"),
      ColumnSchema("party", .reference(.parties), required: true, "whose place it is"),
      ColumnSchema("lat", .decimal(-90...90), "degrees north"),
      ColumnSchema("lon", .decimal(-180...180), "degrees east"),
      ColumnSchema("length_km", .amount, "length of a border section, kilometres"),
      .source,
    ])

  init(reading reader: inout TableReader) {
    self.init(
      id: reader.identifier(), name: reader.text(), kind: reader.choice(),
      party: reader.identifier(), latitude: reader.optionalDecimal(),
      longitude: reader.optionalDecimal(), lengthKm: reader.optionalDecimal(),
      source: reader.optionalIdentifier(), extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(id)
    writer.add(name)
    writer.add(kind)
    writer.add(party)
    writer.add(latitude)
    writer.add(longitude)
    writer.add(lengthKm)
    writer.add(source)
  }
}
