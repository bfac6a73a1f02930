import Situation

extension Offer: TableRow {
  static let schema = TableSchema(
    .offers, "What is offered, in whole lots.", required: true,
    [
      ColumnSchema("id", .identifier, required: true, "names the row"),
      ColumnSchema("party", .reference(.parties), required: true, "who gives"),
      ColumnSchema("place", .reference(.places), required: true, "where it is now"),
      ColumnSchema("resource", .reference(.resources), required: true, "what is offered"),
      ColumnSchema("quantity", .positive, required: true, "whole units"),
      ColumnSchema("lot_size", .positive, blank: "1", "units in a lot; divides the quantity"),
      ColumnSchema("available", .day, blank: "the day of the case", "first day it can leave"),
      ColumnSchema("expires", .day, blank: "never", "last day it may arrive"),
      ColumnSchema(
        "only_for", .references(.parties), blank: "all",
        "the only parties it may go to"),
      ColumnSchema("not_for", .references(.parties), blank: "none", "parties it may not go to"),
      ColumnSchema(
        "status", .choice(OfferStatus.self), blank: "offered",
        "a conditional offer waits until its condition is met"),
      ColumnSchema("condition", .text, "what must be met first"),
      ColumnSchema(
        "answers", .reference(.needs),
        "the need it answers; information, restricts nothing"),
      .source,
    ])

  init(reading reader: inout TableReader) {
    self.init(
      id: reader.identifier(), party: reader.identifier(), place: reader.identifier(),
      resource: reader.identifier(), quantity: reader.whole(),
      lotSize: reader.optionalWhole(), available: reader.optionalDay(),
      expires: reader.optionalDay(), onlyFor: reader.identifiers(),
      notFor: reader.identifiers(), status: reader.optionalChoice(), condition: reader.text(),
      answers: reader.optionalIdentifier(), source: reader.optionalIdentifier(),
      extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(id)
    writer.add(party)
    writer.add(place)
    writer.add(resource)
    writer.add(quantity)
    writer.add(lotSize)
    writer.add(available)
    writer.add(expires)
    writer.add(onlyFor)
    writer.add(notFor)
    writer.add(status)
    writer.add(condition)
    writer.add(answers)
    writer.add(source)
  }
}
