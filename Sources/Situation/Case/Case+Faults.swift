import Basics

extension Case {
  /// What keeps the case from being sound, and what deserves a look: identifiers that stand twice,
  /// references to nothing, and cells of a row that contradict each other. Only those are kept and
  /// counted that `isTold` lets through.
  public func faults(
    where isTold: @escaping @Sendable (CaseFault) -> Bool = { _ in true }
  ) -> FaultCollector {
    var faults = FaultCollector(isTold: isTold)
    checkUnique(&faults)
    checkReferences(&faults)
    checkWorld(&faults)
    checkRecord(&faults)
    checkNeeds(&faults)
    checkOffers(&faults)
    checkMovements(&faults)
    checkWorks(&faults)
    notePlanningGaps(&faults)
    return faults
  }

  private func checkWorld(_ faults: inout FaultCollector) {
    for (i, party) in parties.enumerated() where party.kind == .state {
      let code = Array(party.id.text.utf8)
      if code.count != 2 || !code.allSatisfy({ (0x41...0x5A).contains($0) }) {
        faults.add(
          .parties, i, "id", compared: ["kind"], .notAStateCode,
          "a state is not named by two capital letters",
          found: party.id.text, expected: "an ISO 3166-1 alpha-2 code such as LT")
      }
    }
    for (i, place) in places.enumerated()
    where (place.latitude == nil) != (place.longitude == nil) {
      let column = place.latitude == nil ? "lat" : "lon"
      faults.add(
        .places, i, column, compared: ["lat", "lon"], .halfPosition,
        "\(place.id) has only half a position", found: "", expected: "lat and lon, or neither")
    }
    for (i, row) in substitutes.enumerated() where row.give == row.wanted {
      faults.add(
        .substitutes, i, "for", compared: ["give"], .selfSubstitute,
        "\(row.give) stands for itself", found: row.wanted.text, expected: "another resource",
        hint: "Remove the row: a resource always serves itself one to one")
    }
  }

  private func checkRecord(_ faults: inout FaultCollector) {
    for (i, row) in figures.enumerated() {
      checkPeriod(row.from, row.to, .figures, i, &faults)
      if let wrong = row.boundsFault {
        faults.add(
          .figures, i, "exactness", compared: ["value", "low", "high"], .boundsDisagree,
          "\(row.id): \(wrong)", found: row.exactness.rawValue)
      }
    }
    for (i, row) in measures.enumerated() { checkPeriod(row.from, row.to, .measures, i, &faults) }
    for (i, row) in offices.enumerated() { checkPeriod(row.from, row.to, .offices, i, &faults) }
  }
}
