import Situation

extension Commitment: TableRow {
  static let schema = TableSchema(
    .commitments, "The published plan and what became of it. One pair may have several rows.",
    [
      ColumnSchema("offer", .reference(.offers), required: true, "what is sent"),
      ColumnSchema("need", .reference(.needs), required: true, "for what"),
      ColumnSchema("lots", .positive, required: true, "whole lots"),
      ColumnSchema(
        "state", .choice(CommitmentState.self), required: true,
        "what became of it: dispatched, arrived and usable are facts, released and cancelled over"
      ),
      ColumnSchema("departs", .day, "when it leaves or left"),
      ColumnSchema("arrives", .day, blank: "as computed", "when it arrives or arrived"),
      ColumnSchema(
        "usable_quantity", .count, blank: "lots by lot size and ratio",
        "units of the need's resource that are usable"),
      .note,
    ])

  init(reading reader: inout TableReader) {
    self.init(
      offer: reader.identifier(), need: reader.identifier(), lots: reader.whole(),
      state: reader.choice(), departs: reader.optionalDay(), arrives: reader.optionalDay(),
      usableQuantity: reader.optionalWhole(), note: reader.text(), extra: reader.extra())
  }

  func write(to writer: inout RowWriter) {
    writer.add(offer)
    writer.add(need)
    writer.add(lots)
    writer.add(state)
    writer.add(departs)
    writer.add(arrives)
    writer.add(usableQuantity)
    writer.add(note)
  }
}
