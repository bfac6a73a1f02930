import Situation

extension Need: TableRow {
  static let schema = TableSchema(
    .needs, "What is asked for.", required: true,
    [
      ColumnSchema("id", .identifier, required: true, "names the row"),
      ColumnSchema("party", .reference(.parties), required: true, "who asks"),
      ColumnSchema("place", .reference(.places), required: true, "where it is to arrive"),
      ColumnSchema("resource", .reference(.resources), required: true, "what is asked for"),
      ColumnSchema("quantity", .positive, required: true, "whole units"),
      ColumnSchema("due", .day, blank: "`latest`", "the day it is wanted"),
      ColumnSchema("latest", .day, blank: "the end of the horizon", "the last day it is of use"),
      ColumnSchema(
        "priority", .whole(1...4), required: true,
        "1 life-saving, 2 urgent, 3 important, 4 useful"),
      ColumnSchema("weight", .positive, blank: "1", "weight within its class"),
      ColumnSchema(
        "min_useful", .count, blank: "0",
        "the least that is of any use, units; at most quantity + max_over"),
      ColumnSchema(
        "max_over", .count, blank: "a tenth of the quantity, rounded down",
        "how much more may be delivered, units"),
      ColumnSchema("work", .reference(.works), "the work it is for"),
      ColumnSchema("formula", .text, "how the quantity was found"),
      ColumnSchema("reason", .text, "why it is asked for"),
      ColumnSchema("status", .choice(NeedStatus.self), blank: "open", "whether it stands"),
      .source,
    ])

  init(reading reader: inout TableReader) {
    self.init(
      id: reader.identifier(), party: reader.identifier(), place: reader.identifier(),
      resource: reader.identifier(), quantity: reader.whole(), due: reader.optionalDay(),
      latest: reader.optionalDay(), priority: reader.whole(), weight: reader.optionalWhole(),
      minUseful: reader.optionalWhole(), maxOver: reader.optionalWhole(),
      work: reader.optionalIdentifier(), formula: reader.text(), reason: reader.text(),
      status: reader.optionalChoice(), source: reader.optionalIdentifier(),
      extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(id)
    writer.add(party)
    writer.add(place)
    writer.add(resource)
    writer.add(quantity)
    writer.add(due)
    writer.add(latest)
    writer.add(priority)
    writer.add(weight)
    writer.add(minUseful)
    writer.add(maxOver)
    writer.add(work)
    writer.add(formula)
    writer.add(reason)
    writer.add(status)
    writer.add(source)
  }
}
