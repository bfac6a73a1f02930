import Basics

extension Case {
  /// Identifiers, and the pairs that name rows of tables without one, stand once in their table.
  func checkUnique(_ faults: inout FaultCollector) {
    checkUnique(sources, .sources, &faults)
    checkUnique(parties, .parties, &faults)
    checkUnique(places, .places, &faults)
    checkUnique(resources, .resources, column: "code", &faults)
    checkUnique(figures, .figures, &faults)
    checkUnique(measures, .measures, &faults)
    checkUnique(events, .events, &faults)
    checkUnique(statements, .statements, &faults)
    checkUnique(needs, .needs, &faults)
    checkUnique(offers, .offers, &faults)
    checkUnique(works, .works, &faults)
    checkUnique(
      substitutes.map { [$0.give.text, $0.wanted.text] }, .substitutes, ["give", "for"], &faults)
    checkUnique(routes.map { [$0.from.text, $0.to.text] }, .routes, ["from", "to"], &faults)
    checkUnique(
      workInputs.map { [$0.work.text, $0.resource.text] }, .workInputs, ["work", "resource"],
      &faults)
  }

  private func checkUnique<Row>(
    _ rows: Rows<Row>, _ table: TableName, column: String = "id", _ faults: inout FaultCollector
  ) {
    for (i, row) in rows.enumerated() {
      guard let first = rows.position(of: row.id), first != i else { continue }
      faults.add(
        table, i, column, .duplicate, "\(row.id) stands twice",
        found: row.id.text, expected: "each identifier once", other: first)
    }
  }

  private func checkUnique(
    _ keys: [[String]], _ table: TableName, _ columns: [String], _ faults: inout FaultCollector
  ) {
    var first: [[String]: Int] = [:]
    for (i, key) in keys.enumerated() {
      guard let earlier = first[key] else {
        first[key] = i
        continue
      }
      let pair = key.joined(separator: " and ")
      faults.add(
        table, i, columns[0], compared: columns, .duplicate, "\(pair) have two rows", found: pair,
        expected: "one row for each pair", other: earlier)
    }
  }
}
