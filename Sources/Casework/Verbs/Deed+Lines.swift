import Basics
import Journal

/// A line of the plan from proposed to usable.
extension Deed {
  /// Puts lines to the parties; all together keep to what is offered.
  func proposing() throws(Refusal) -> [RowChange] {
    guard case .plan(let lines) = command.material, !lines.isEmpty else {
      throw .nothingToDo("the plan has no lines")
    }
    let amounts = LineAmounts(book)
    var left: [String: Int] = [:]
    var changes: [RowChange] = []
    for (index, line) in lines.enumerated() {
      let (offer, need) = try pair(line)
      try checkFit(offer, need, amounts)
      let lots = left[line.offer] ?? amounts.lotsLeft(offer)
      guard line.lots > 0, line.lots <= lots else {
        throw .tooManyLots(offer: line.offer, wanted: line.lots, left: lots)
      }
      left[line.offer] = lots - line.lots
      changes.append(
        book.adding(
          book.nextRow(in: "commitments", offset: index),
          [
            RowCell("offer", line.offer), RowCell("need", line.need),
            RowCell("lots", String(line.lots)), RowCell("state", "proposed"),
          ]))
    }
    return changes
  }

  private func pair(
    _ line: DeskCommand.PlanLine
  ) throws(Refusal) -> (offer: Book.Row, need: Book.Row) {
    let names = [RowName("offers", line.offer), RowName("needs", line.need)]
    guard let offer = book[names[0]] else {
      throw .unknownRow(names[0], nearest: book.nearestRow(to: names[0]))
    }
    guard let need = book[names[1]] else {
      throw .unknownRow(names[1], nearest: book.nearestRow(to: names[1]))
    }
    for (row, needed) in [(offer, "offered"), (need, "open")]
    where Deed.state(of: row) != needed {
      throw .wrongState(row.name, .propose, state: Deed.state(of: row), needed: [needed])
    }
    return (offer, need)
  }

  private func checkFit(
    _ offer: Book.Row, _ need: Book.Row, _ amounts: LineAmounts
  ) throws(Refusal) {
    func parties(_ column: String) -> [String] {
      offer[column].split(separator: ";").map(String.init)
    }
    var why: String?
    if amounts.ratioMilli(offer: offer, need: need) == nil {
      why = "\(offer["resource"]) does not stand for \(need["resource"])"
    } else if !parties("only_for").isEmpty, !parties("only_for").contains(need["party"]) {
      why = "it is only for \(offer["only_for"])"
    } else if parties("not_for").contains(need["party"]) {
      why = "it is not for \(need["party"])"
    }
    if let why { throw .unfit(offer: offer.name.key, need: need.name.key, why: why) }
  }

  func committing() throws(Refusal) -> [RowChange] {
    var cells = [RowCell("state", "committed")]
    for column in ["departs", "arrives"] where !value(column).isEmpty {
      cells.append(RowCell(column, "\(try day(column))"))
    }
    return try checked(cells)
  }

  func dispatching() throws(Refusal) -> [RowChange] {
    var cells = [RowCell("state", "dispatched"), RowCell("departs", "\(try day("departs"))")]
    if !value("arrives").isEmpty { cells.append(RowCell("arrives", "\(try day("arrives"))")) }
    if !value("note").isEmpty { cells.append(RowCell("note", value("note"))) }
    return try checked(cells)
  }

  func arriving() throws(Refusal) -> [RowChange] {
    try checked([RowCell("state", "arrived"), RowCell("arrives", "\(try day("arrives"))")])
  }

  /// Changes the line and checks its dates and amounts as the case folder's reader would.
  private func checked(_ cells: [RowCell]) throws(Refusal) -> [RowChange] {
    var after = try row().cells
    for cell in cells { after.set(cell.column, cell.text) }
    try RowCheck(book).check("commitments", after)
    return try changing(cells)
  }

  /// Counts what came. What is short or damaged flows back: the need counts only what is usable, a
  /// closed need is open again, and the giver has a shortfall to answer for.
  func receiving() throws(Refusal) -> [RowChange] {
    let line = try row()
    guard let offer = book[RowName("offers", line["offer"])],
      let need = book[RowName("needs", line["need"])]
    else { throw .unknownRow(line.name, nearest: nil) }
    let sent = LineAmounts(book).units(lots: Int(line["lots"]) ?? 0, offer: offer, need: need)
    let damaged = try whole("damaged", fallback: 0)
    let usable = try whole("usable", fallback: max(0, sent - damaged))
    guard damaged <= sent, usable <= sent - damaged else {
      throw .badValue(
        column: "usable", found: "\(usable) and \(damaged) damaged",
        expected: "together at most the \(sent) that were sent")
    }
    var cells = [RowCell("state", "usable"), RowCell("usable_quantity", String(usable))]
    if line["state"] == "dispatched" || !value("arrives").isEmpty {
      cells.append(RowCell("arrives", "\(try day("arrives"))"))
    }
    let missing = sent - usable
    return try checked(cells)
      + (missing > 0 ? shortfall(line, need, damaged, missing - damaged) : [])
  }

  private func shortfall(
    _ line: Book.Row, _ need: Book.Row, _ damaged: Int, _ short: Int
  ) -> [RowChange] {
    let row = book.adding(
      book.nextRow(in: DeskTable.shortfalls),
      [
        RowCell("line", line.name.key), RowCell("need", line["need"]),
        RowCell("offer", line["offer"]), RowCell("short", String(short)),
        RowCell("damaged", String(damaged)), RowCell("state", "open"),
      ])
    guard need["status"] == "closed" else { return [row] }
    return [row] + [book.changing(need, [RowCell("status", "open")])].compactMap { $0 }
  }
}
