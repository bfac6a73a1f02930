import Situation

extension Work: TableRow {
  static let schema = TableSchema(
    .works, "What is built: a fence, a reception site.",
    [
      ColumnSchema("id", .identifier, required: true, "names the row"),
      ColumnSchema("party", .reference(.parties), required: true, "who builds"),
      ColumnSchema("place", .reference(.places), required: true, "where"),
      ColumnSchema("name", .text, required: true, "what is built"),
      ColumnSchema("unit", .text, required: true, "what is counted: km, places"),
      ColumnSchema("target", .positiveAmount, required: true, "how much is to be built"),
      ColumnSchema("done", .amount, blank: "0", "how much stands"),
      ColumnSchema("start", .day, required: true, "first day of work"),
      ColumnSchema("rate_per_day", .positiveAmount, "units a day"),
      ColumnSchema("crew", .positiveAmount, "how many are at work"),
      ColumnSchema("crew_resource", .reference(.resources), "of what kind the crew is"),
      ColumnSchema("after", .reference(.works), "the work that must be finished first"),
      .source,
    ])

  init(reading reader: inout TableReader) {
    self.init(
      id: reader.identifier(), party: reader.identifier(), place: reader.identifier(),
      name: reader.text(), unit: reader.text(), target: reader.decimal(),
      done: reader.optionalDecimal(), start: reader.day(),
      ratePerDay: reader.optionalDecimal(), crew: reader.optionalDecimal(),
      crewResource: reader.optionalIdentifier(), after: reader.optionalIdentifier(),
      source: reader.optionalIdentifier(), extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(id)
    writer.add(party)
    writer.add(place)
    writer.add(name)
    writer.add(unit)
    writer.add(target)
    writer.add(done)
    writer.add(start)
    writer.add(ratePerDay)
    writer.add(crew)
    writer.add(crewResource)
    writer.add(after)
    writer.add(source)
  }
}
