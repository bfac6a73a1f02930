extension Case {
  /// Every cell that points to a row must point to one that exists.
  func checkReferences(_ faults: inout FaultCollector) {
    checkWorldReferences(&faults)
    checkRecordReferences(&faults)
    checkAidReferences(&faults)
    checkMovementReferences(&faults)
    checkWorkReferences(&faults)
  }

  private func checkWorldReferences(_ faults: inout FaultCollector) {
    for (i, row) in parties.enumerated() {
      faults.checkReference(row.source, to: .sources, in: sources, .parties, i, "source")
    }
    for (i, row) in places.enumerated() {
      faults.checkReference(row.party, to: .parties, in: parties, .places, i, "party")
      faults.checkReference(row.source, to: .sources, in: sources, .places, i, "source")
    }
    for (i, row) in resources.enumerated() {
      faults.checkReference(row.source, to: .sources, in: sources, .resources, i, "source")
    }
    for (i, row) in substitutes.enumerated() {
      faults.checkReference(row.give, to: .resources, in: resources, .substitutes, i, "give")
      faults.checkReference(row.wanted, to: .resources, in: resources, .substitutes, i, "for")
    }
  }

  private func checkRecordReferences(_ faults: inout FaultCollector) {
    for (i, row) in figures.enumerated() {
      faults.checkReference(row.place, to: .places, in: places, .figures, i, "place")
      faults.checkReference(row.party, to: .parties, in: parties, .figures, i, "party")
      faults.checkReference(row.source, to: .sources, in: sources, .figures, i, "source")
    }
    for (i, row) in breaks.enumerated() {
      faults.checkReference(row.place, to: .places, in: places, .breaks, i, "place")
      faults.checkReference(row.source, to: .sources, in: sources, .breaks, i, "source")
    }
    for (i, row) in measures.enumerated() {
      faults.checkReference(row.party, to: .parties, in: parties, .measures, i, "party")
      faults.checkReference(row.source, to: .sources, in: sources, .measures, i, "source")
    }
    for (i, row) in events.enumerated() {
      faults.checkReference(row.place, to: .places, in: places, .events, i, "place")
      faults.checkReference(row.source, to: .sources, in: sources, .events, i, "source")
    }
    for (i, row) in statements.enumerated() {
      faults.checkReference(row.source, to: .sources, in: sources, .statements, i, "source")
    }
    for (i, row) in offices.enumerated() {
      faults.checkReference(row.source, to: .sources, in: sources, .offices, i, "source")
    }
  }

  private func checkAidReferences(_ faults: inout FaultCollector) {
    for (i, row) in needs.enumerated() {
      faults.checkReference(row.party, to: .parties, in: parties, .needs, i, "party")
      faults.checkReference(row.place, to: .places, in: places, .needs, i, "place")
      faults.checkReference(row.resource, to: .resources, in: resources, .needs, i, "resource")
      faults.checkReference(row.work, to: .works, in: works, .needs, i, "work")
      faults.checkReference(row.source, to: .sources, in: sources, .needs, i, "source")
    }
    for (i, row) in offers.enumerated() {
      faults.checkReference(row.party, to: .parties, in: parties, .offers, i, "party")
      faults.checkReference(row.place, to: .places, in: places, .offers, i, "place")
      faults.checkReference(row.resource, to: .resources, in: resources, .offers, i, "resource")
      for party in row.onlyFor {
        faults.checkReference(party, to: .parties, in: parties, .offers, i, "only_for")
      }
      for party in row.notFor {
        faults.checkReference(party, to: .parties, in: parties, .offers, i, "not_for")
      }
      faults.checkReference(row.answers, to: .needs, in: needs, .offers, i, "answers")
      faults.checkReference(row.source, to: .sources, in: sources, .offers, i, "source")
    }
  }

  private func checkMovementReferences(_ faults: inout FaultCollector) {
    for (i, row) in routes.enumerated() {
      faults.checkReference(row.from, to: .places, in: places, .routes, i, "from")
      faults.checkReference(row.to, to: .places, in: places, .routes, i, "to")
    }
    for (i, row) in commitments.enumerated() {
      faults.checkReference(row.offer, to: .offers, in: offers, .commitments, i, "offer")
      faults.checkReference(row.need, to: .needs, in: needs, .commitments, i, "need")
    }
  }

  private func checkWorkReferences(_ faults: inout FaultCollector) {
    for (i, row) in works.enumerated() {
      faults.checkReference(row.party, to: .parties, in: parties, .works, i, "party")
      faults.checkReference(row.place, to: .places, in: places, .works, i, "place")
      faults.checkReference(
        row.crewResource, to: .resources, in: resources, .works, i, "crew_resource")
      faults.checkReference(row.after, to: .works, in: works, .works, i, "after")
      faults.checkReference(row.source, to: .sources, in: sources, .works, i, "source")
    }
    for (i, row) in workInputs.enumerated() {
      faults.checkReference(row.work, to: .works, in: works, .workInputs, i, "work")
      faults.checkReference(row.resource, to: .resources, in: resources, .workInputs, i, "resource")
    }
  }
}
