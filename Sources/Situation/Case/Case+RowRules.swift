import Basics

extension Case {
  func checkPeriod(
    _ from: Day, _ to: Day?, _ table: TableName, _ row: Int, _ faults: inout FaultCollector
  ) {
    guard let to, to < from else { return }
    faults.add(
      table, row, "to", compared: ["from"], .periodReversed, "the period ends before it begins",
      found: "\(to)", expected: "\(from) or later", hint: "Maybe the two dates are swapped")
  }

  func checkNeeds(_ faults: inout FaultCollector) {
    let rules = rules
    for (i, need) in needs.enumerated() {
      let last = need.lastDay(under: rules)
      if let due = need.due, due > last {
        faults.add(
          .needs, i, "due", compared: ["latest"], .dueAfterLatest,
          "\(need.id) is due after its latest day", found: "\(due)",
          expected: "\(last) or earlier\(need.latest == nil ? " (the end of the horizon)" : "")",
          hint: need.latest == nil
            ? "Maybe `latest` should be given" : "Maybe the two dates are swapped")
      }
      if need.isOpen, last < rules.asOf {
        faults.add(
          .needs, i, "latest", .latestPast, "\(need.id) was of use only until \(last)",
          found: "\(last)", expected: "\(rules.asOf) or later",
          hint: "Maybe its status should be closed")
      }
      if let least = need.minUseful, least > need.quantity + need.overLimit {
        faults.add(
          .needs, i, "min_useful", compared: ["quantity", "max_over"], .minimumTooLarge,
          "\(need.id) can never get its minimum", found: "\(least)",
          expected: "at most \(need.quantity + need.overLimit) (quantity and max_over)")
      }
    }
  }

  func checkOffers(_ faults: inout FaultCollector) {
    let rules = rules
    for (i, offer) in offers.enumerated() {
      if offer.quantity % offer.unitsPerLot != 0 {
        faults.add(
          .offers, i, "lot_size", compared: ["quantity"], .lotDoesNotDivide,
          "lots of \(offer.unitsPerLot) do not make up \(offer.quantity)",
          found: "\(offer.unitsPerLot)", expected: "a number that divides \(offer.quantity)",
          hint: "Maybe the quantity is \(offer.lots * offer.unitsPerLot)")
      }
      if let expires = offer.expires, expires < offer.readyDay(under: rules) {
        faults.add(
          .offers, i, "expires", compared: ["available"], .expiresEarly,
          "\(offer.id) expires before it can leave", found: "\(expires)",
          expected: "\(offer.readyDay(under: rules)) or later")
      }
      checkConditions(offer, i, &faults)
    }
  }

  private func checkConditions(_ offer: Offer, _ row: Int, _ faults: inout FaultCollector) {
    if (offer.standing == .conditional) == offer.condition.isEmpty, offer.standing != .withdrawn {
      let conditional = offer.standing == .conditional
      faults.add(
        .offers, row, "condition", compared: ["status"], .conditionMismatch,
        conditional
          ? "\(offer.id) is conditional but names no condition"
          : "\(offer.id) names a condition but is not conditional",
        found: offer.condition, expected: conditional ? "the condition" : "nothing",
        hint: conditional ? nil : "Maybe its status should be conditional")
    }
    if let party = offer.onlyFor.first(where: { offer.notFor.contains($0) }) {
      faults.add(
        .offers, row, "not_for", compared: ["only_for"], .onlyAndNot,
        "\(offer.id) both allows and excludes \(party)", found: party.text)
    }
  }

  func checkMovements(_ faults: inout FaultCollector) {
    for (i, route) in routes.enumerated()
    where route.days == nil && route.eurPerTonne == nil && route.mode != "none" {
      faults.add(
        .routes, i, "days", compared: ["mode", "eur_per_tonne"], .emptyRoute,
        "the row from \(route.from) to \(route.to) changes nothing", found: "",
        expected: "days, eur_per_tonne or the mode none")
    }
    for (i, row) in commitments.enumerated() {
      guard let departs = row.departs, let arrives = row.arrives, arrives < departs else {
        continue
      }
      faults.add(
        .commitments, i, "arrives", compared: ["departs"], .arrivesEarly,
        "\(row.offer) arrives before it departs", found: "\(arrives)",
        expected: "\(departs) or later", hint: "Maybe the two dates are swapped")
    }
    checkUsable(&faults)
  }

  /// What is usable cannot be more than the lots bring, by the ratio of the two resources.
  private func checkUsable(_ faults: inout FaultCollector) {
    guard commitments.contains(where: { $0.usableQuantity != nil }) else { return }
    let ratios = Dictionary(
      substitutes.map { ([$0.give, $0.wanted], $0.ratioMilli) }, uniquingKeysWith: { a, _ in a })
    for (i, row) in commitments.enumerated() {
      guard let usable = row.usableQuantity, let offer = offers[row.offer],
        let need = needs[row.need],
        let ratio = offer.resource == need.resource
          ? 1000 : ratios[[offer.resource, need.resource]]
      else { continue }
      let sentMilli = Int128(row.lots) * Int128(offer.unitsPerLot) * Int128(ratio)
      guard Int128(usable) * 1000 > sentMilli else { continue }
      faults.add(
        .commitments, i, "usable_quantity", compared: ["offer", "need", "lots"],
        .moreUsableThanSent, "more of \(row.offer) is usable than was sent", found: "\(usable)",
        expected: "at most \(sentMilli / 1000)")
    }
  }
}

extension Figure {
  /// What contradicts the exactness, if anything does.
  var boundsFault: String? {
    switch exactness {
    case .exact, .about:
      if value == nil { return "\(exactness.rawValue) needs a value" }
    case .atLeast:
      if low == nil, value == nil { return "at_least needs low or a value" }
    case .atMost:
      if high == nil, value == nil { return "at_most needs high or a value" }
    case .range:
      guard let low, let high else { return "range needs low and high" }
      if low >= high { return "low must be below high" }
    }
    if let value, let low, value < low { return "the value is below low" }
    if let value, let high, value > high { return "the value is above high" }
    return nil
  }
}
