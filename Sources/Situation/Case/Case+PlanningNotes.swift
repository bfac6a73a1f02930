import Basics

extension Case {
  /// What a plan can do without, but a reader of it should know: masses and values that count 0,
  /// places that nothing reaches, and a fair share that nobody has.
  func notePlanningGaps(_ faults: inout FaultCollector) {
    noteResources(&faults)
    notePlaces(&faults)
    if !parties.isEmpty, !parties.contains(where: \.isKeyed) {
      faults.add(
        .parties, 0, "population", compared: ["gdp_meur"], .noKeys,
        "no state has both population and gdp_meur, so nobody has a fair share", found: "")
    }
  }

  /// Mass and value count where something is offered.
  private func noteResources(_ faults: inout FaultCollector) {
    let offered = Set(offers.map(\.resource))
    for (i, resource) in resources.enumerated() where offered.contains(resource.id) {
      if resource.massKg == nil, resource.kind != .money {
        faults.add(
          .resources, i, "mass_kg", .massNotGiven,
          "\(resource.id) counts 0 kg in the cost of transport", found: "")
      }
      if resource.valueEur == nil {
        faults.add(
          .resources, i, "value_eur", .valueNotGiven,
          "\(resource.id) counts 0 EUR in the burden of its givers", found: "")
      }
    }
  }

  /// A place without coordinates is reached only over rows of `routes.csv`, or within itself.
  private func notePlaces(_ faults: inout FaultCollector) {
    let money = Set(resources.filter { $0.kind == .money }.map(\.id))
    let from = Set(offers.filter { !money.contains($0.resource) }.map(\.place))
    let to = Set(needs.filter { !money.contains($0.resource) }.map(\.place))
    let routed = Set(routes.flatMap { [$0.from, $0.to] })
    for (i, place) in places.enumerated()
    where place.latitude == nil && place.longitude == nil && !routed.contains(place.id) {
      guard from.contains(place.id) || to.contains(place.id) else { continue }
      faults.add(
        .places, i, "lat", compared: ["lon"], .noWay,
        "\(place.id) has no coordinates and no row in routes.csv, so no way leads there or away",
        found: "")
    }
  }
}

extension Party {
  /// Whether the party takes part in the fair-share key.
  public var isKeyed: Bool { kind == .state && population != nil && gdpMeur != nil }
}
